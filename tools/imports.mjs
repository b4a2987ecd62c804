// Checks who imports whom in this project, or in the folder given. Names the file, the line and the reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cycleIn, isFree, rulesFor } from './lib/import-rules.mjs'
import { importsOf, sourceFiles } from './lib/read-imports.mjs'

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'))
const graph = JSON.parse(readFileSync(join(root, 'modules/graph.json'), 'utf8'))
const isVerb = (file) => existsSync(join(root, file)) && /\baction\(\{/.test(readFileSync(join(root, file), 'utf8'))
const brokenBy = rulesFor({ graph, isVerb })
const imports = sourceFiles(root).flatMap((file) => importsOf(root, file))

const problems = imports
  .filter((one) => !isFree(one.from))
  .flatMap((one) =>
    (one.missing ? ['it is not there'] : brokenBy(one)).map((reason) => `${one.from}:${one.line} imports ${one.to}: ${reason}`),
  )

const atRunTime = new Map()
for (const one of imports.filter((i) => !i.type && !i.bare)) atRunTime.set(one.from, [...(atRunTime.get(one.from) ?? []), one.to])
const fileCycle = cycleIn(atRunTime)
if (fileCycle) problems.push(`${fileCycle.join(' → ')}: a cycle; who comes first then depends on luck`)

const graphCycle = cycleIn(new Map(Object.entries(graph)))
if (graphCycle) problems.push(`modules/graph.json: ${graphCycle.join(' → ')} is a cycle`)
for (const entry of readdirSync(join(root, 'modules'), { withFileTypes: true }))
  if (entry.isDirectory() && !graph[entry.name]) problems.push(`modules/${entry.name} is not in modules/graph.json`)

for (const problem of problems) console.error(problem)
if (problems.length === 0) console.log(`${imports.length} imports keep the rules`)
process.exit(problems.length ? 1 : 0)
