// Runs a script of the project with everything it needs: `node tools/run.mjs bench/bench.ts …`.
import { ensureChromium } from './lib/chromium.mjs'
import { forward } from './lib/forward.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail, main } from './lib/process.mjs'
import { ensureWeb } from './lib/web.mjs'

main(() => {
  const [script, ...args] = process.argv.slice(2)
  if (!script) fail('Which script? For example: node tools/run.mjs bench/bench.ts')
  ensurePackages({ dev: true })
  ensureWeb()
  if (script.startsWith('test/browser/')) process.env.CHROME_PATH = ensureChromium()
  forward(script, args)
})
