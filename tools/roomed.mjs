#!/usr/bin/env node
// roomed: the command line. Says what it can do when called without words.
import { forward } from './lib/forward.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { main } from './lib/process.mjs'

main(() => {
  ensurePackages({ dev: false })
  forward('cli.ts', process.argv.slice(2))
})
