import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string

/** A project in which all is well; each test adds the one bad import. */
const good = {
  'modules/graph.json': '{ "patients": [], "visits": ["patients"], "vitals": ["visits"] }',
  'core/action.ts': 'export const action = (a: object) => a',
  'core/db.ts': "import pg from 'pg'\nexport default pg",
  'scope/index.ts': 'export type Task = string',
  'ui/Board.tsx': 'export const Board = () => <div />',
  'modules/patients/index.ts': "export { find } from './find.ts'",
  'modules/patients/patients.ts': 'export const words = 1',
  'modules/patients/find.ts': "import { action } from '../../core/action.ts'\nexport const find = action({})",
  'modules/visits/index.ts': "export * from './visits.ts'",
  'modules/visits/visits.ts': "import type { Task } from '../../scope/index.ts'\nexport type Visit = Task",
  'modules/visits/sql.ts': 'export const sql = 1',
  'modules/visits/open.ts': "import { find } from '../patients/index.ts'\nexport const open = find",
  'modules/vitals/web/Form.tsx':
    "import { Board } from '../../../ui/Board.tsx'\nimport type { find } from '../../visits/index.ts'\nexport type F = typeof find; export const Form = Board",
  'modules/vitals/record.ts': 'export const record = 1',
  'edges/fhir/server.ts': "import '../../modules/visits/index.ts'",
  'server.ts': "import './modules/visits/index.ts'",
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roomed-imports-'))
  for (const [file, text] of Object.entries(good)) write(file, text)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function check() {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'imports.mjs'), root], { encoding: 'utf8' })
  return { passes: run.status === 0, says: run.stderr }
}

test('imports that keep the rules pass', () => {
  expect(check()).toEqual({ passes: true, says: '' })
})

test.each([
  ['scope/index.ts', "import '../core/action.ts'", 'scope imports nothing of ours'],
  ['ui/Row.tsx', "import '../core/action.ts'\nexport const Row = () => <p />", 'ui imports nothing of ours'],
  ['core/a.ts', "export * from '../modules/visits/index.ts'", 'core imports only scope'],
  ['modules/visits/a.ts', "import '../../edges/fhir/server.ts'", 'no module imports an edge'],
  ['edges/x12/a.ts', "import '../../modules/visits/visits.ts'", 'edges use the front doors'],
  ['modules/visits/a.ts', "import '../patients/patients.ts'", 'entered by its index.ts'],
  ['modules/patients/a.ts', "const v = await import('../visits/index.ts')", 'along graph.json'],
  ['modules/patients/web/A.tsx', "import type { Visit } from '../../visits/visits.ts'", 'along graph.json'],
  ['modules/visits/web/A.tsx', "import { sql } from '../sql.ts'", 'web never reads SQL'],
  ['modules/patients/web/A.tsx', "import { find } from '../find.ts'", 'only as a type'],
  ['app/main.tsx', "import { find } from '../modules/patients/index.ts'", 'only as a type'],
  ['modules/visits/a.ts', "import { Board } from '../../ui/Board.tsx'", 'only web imports ui'],
  ['modules/visits/a.ts', "import '../../server.ts'", 'composition roots'],
  ['modules/visits/a.ts', "import type { Client } from 'pg'", 'only core opens a connection'],
  ['modules/visits/a.ts', "import type { Patient } from 'fhir/r4.js'", 'name FHIR types'],
  ['core/action.ts', "import './db.ts'\nimport './gone.ts'\nexport const action = (a: object) => a", 'not there'],
  ['core/db.ts', "import { b } from './b.ts'\nexport const d = b", 'a cycle'],
  ['modules/payments/index.ts', 'export const p = 1', 'modules/payments is not in modules/graph.json'],
  ['modules/graph.json', '{ "patients": ["vitals"], "visits": ["patients"], "vitals": ["visits"] }', 'is a cycle'],
])('not: %s with %s', (file, text, reason) => {
  write('core/b.ts', "import d from './db.ts'\nexport const b = d")
  write(file, text)
  const { passes, says } = check()
  expect(says).toContain(reason)
  expect(passes).toBe(false)
})

test('a test may look at everything', () => {
  write('modules/patients/find.test.ts', "import '../visits/sql.ts'\nimport '../../server.ts'\nimport 'pg'")
  expect(check().says).toBe('')
})
