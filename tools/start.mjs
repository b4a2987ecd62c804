// npm start: on a fresh machine with Node 20 or newer and nothing else, brings what is missing and runs the server.
import { ensurePackages, ensureWeb } from './lib/ensure.mjs'
import { forward } from './lib/forward.mjs'

ensurePackages({ dev: false })
ensureWeb()
forward('server.ts', process.argv.slice(2))
