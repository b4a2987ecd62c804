#!/usr/bin/env node
// roomed: the command line. `roomed audit verify`, `roomed import fhir FILE…`, `roomed import icd10cm FILE`.
import { ensurePackages } from './lib/ensure.mjs'
import { forward } from './lib/forward.mjs'

ensurePackages({ dev: false })
forward('cli.ts', process.argv.slice(2))
