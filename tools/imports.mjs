// Who may import whom (ARCHITECTURE.md). Each rule carries its reason; a broken one names the file and the line.
// Our own reader, because TypeScript 7 has no compiler API for the usual tools to read .ts and .tsx with.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { root } from './lib/ensure.mjs'

const graph = JSON.parse(readFileSync(join(root, 'modules/graph.json'), 'utf8'))
const importOf = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"\n;]*?(?:\n[^'"\n;]*?)*?)from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

const top = (file) => file.split('/')[0]
const moduleOf = (file) => (file.startsWith('modules/') && file.split('/').length > 2 ? file.split('/')[1] : undefined)
const isTest = (file) => /\.(test|story)\.tsx?$/.test(file) || /^(test|bench|tools)\//.test(file)
const inWeb = (file) => /^modules\/[^/]+\/web\//.test(file)
const roots = /^(server|worker|cli|house|database|web|setup|settings)\.ts$/
const frontDoor = (file) => /^modules\/[^/]+\/index\.ts$/.test(file)
const nounFile = (file) => {
  const name = moduleOf(file)
  return name !== undefined && (file === `modules/${name}/${name}.ts` || /^modules\/[^/]+\/[a-z0-9-]+\.ts$/.test(file)) && !/(sql|index)\.ts$/.test(file)
}

/** Each rule answers true when the import breaks it. */
const rules = [
  ['scope imports nothing of ours: counsel can read it alone', (f, t) => top(f) === 'scope' && top(t) !== 'scope'],
  ['ui imports nothing of ours: it knows no clinic', (f, t) => top(f) === 'ui' && top(t) !== 'ui'],
  ['core imports only scope: the floor knows no module', (f, t) => top(f) === 'core' && !['core', 'scope'].includes(top(t))],
  ['no module imports an edge: protocols carry facts, they decide nothing', (f, t) => top(f) === 'modules' && top(t) === 'edges'],
  ['edges use the front doors of modules', (f, t) => top(f) === 'edges' && moduleOf(t) && !frontDoor(t) && !/\/(fhir|claim)\.ts$/.test(t)],
  ['another module is entered by its index.ts', (f, t) => moduleOf(f) && moduleOf(t) && moduleOf(f) !== moduleOf(t) && !inWeb(f) && !frontDoor(t)],
  ['modules import along graph.json, which has no cycles', (f, t) => moduleOf(f) && moduleOf(t) && moduleOf(f) !== moduleOf(t) && !inWeb(f) && !(graph[moduleOf(f)] ?? []).includes(moduleOf(t))],
  ['web never reads SQL: the browser would get the server with it', (f, t) => inWeb(f) && /\/sql\.ts$/.test(t)],
  ['web imports noun files and other web; a verb only as a type', (f, t, type) => inWeb(f) && !type && moduleOf(t) && !inWeb(t) && !nounFile(t)],
  ['only web imports ui and app', (f, t) => top(f) === 'modules' && !inWeb(f) && ['ui', 'app'].includes(top(t))],
  ['nothing imports the composition roots', (f, t) => roots.test(t) && !roots.test(f)],
  ['only core opens a connection', (f, t, _type, bare) => bare && t === 'pg' && top(f) !== 'core'],
  ['only */fhir.ts and edges/fhir name FHIR types', (f, t, _type, bare) => bare && /^fhir\//.test(t) && !/\/fhir\.ts$/.test(f) && !f.startsWith('edges/fhir/')],
]

const skip = /(^|\/)(node_modules|dist|\.git|\.roomed|docs)(\/|$)/
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
    const path = join(folder, e.name)
    if (skip.test(relative(root, path))) return []
    return e.isDirectory() ? filesUnder(path) : /\.tsx?$/.test(e.name) ? [path] : []
  })
}

function* importsOf(file) {
  const text = readFileSync(file, 'utf8')
  for (const match of text.matchAll(importOf)) {
    const target = match[4] ?? match[5] ?? match[6]
    const names = (match[3] ?? '').replace(/[{}]/g, '').split(',').map((n) => n.trim()).filter(Boolean)
    const type = Boolean(match[2]) || (names.length > 0 && names.every((n) => n.startsWith('type ')))
    yield { target, type, line: text.slice(0, match.index).split('\n').length }
  }
}

const problems = []
for (const file of filesUnder(root)) {
  const from = relative(root, file)
  if (isTest(from) || from === 'vitest.config.ts') continue
  for (const { target, type, line } of importsOf(file)) {
    const bare = !target.startsWith('.')
    const path = bare ? target : resolve(dirname(file), target.replace(/\?.*$/, ''))
    if (!bare && !(existsSync(path) && statSync(path).isFile())) problems.push(`${from}:${line} imports ${target}, which is not there`)
    const to = bare ? target : relative(root, path)
    for (const [reason, broken] of rules) if ((bare ? broken.length === 4 : broken.length < 4) && broken(from, to, type, bare)) problems.push(`${from}:${line} imports ${to}: ${reason}`)
  }
}

const state = {}
function visit(name, path) {
  if (state[name] === 'done') return
  if (state[name] === 'open') return problems.push(`graph.json: ${[...path, name].join(' → ')} is a cycle`)
  state[name] = 'open'
  for (const next of graph[name] ?? []) visit(next, [...path, name])
  state[name] = 'done'
}
for (const name of Object.keys(graph)) visit(name, [])
for (const name of readdirSync(join(root, 'modules'), { withFileTypes: true })) if (name.isDirectory() && !graph[name.name]) problems.push(`modules/${name.name} is not in graph.json`)

for (const p of problems) console.error(p)
process.exit(problems.length ? 1 : 0)
