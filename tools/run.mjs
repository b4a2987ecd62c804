// Runs a script of the project with everything it needs: `node tools/run.mjs bench/bench.ts …`.
import { ensurePackages, ensureWeb, fail } from './lib/ensure.mjs'
import { forward } from './lib/forward.mjs'

const [script, ...args] = process.argv.slice(2)
if (!script) fail('Which script? For example: node tools/run.mjs bench/bench.ts')
ensurePackages({ dev: true })
ensureWeb()
forward(script, args)
