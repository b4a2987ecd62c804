// npm start: on a fresh machine with Node 20 or newer and nothing else, brings what is missing and runs the server.
import { forward } from './lib/forward.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { main } from './lib/process.mjs'
import { ensureWeb } from './lib/web.mjs'

main(() => {
  ensurePackages({ dev: false })
  ensureWeb()
  forward('server.ts', process.argv.slice(2))
})
