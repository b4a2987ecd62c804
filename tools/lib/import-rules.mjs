// Who may import whom: section "Who may import whom" of ARCHITECTURE.md, each rule with its reason.
// A rule answers true when the import { from, to, type, bare } breaks it.

const top = (file) => file.split('/')[0]
const moduleOf = (file) => /^modules\/([^/]+)\/./.exec(file)?.[1]
const crosses = (i) => moduleOf(i.from) && moduleOf(i.to) && moduleOf(i.from) !== moduleOf(i.to)
const inWeb = (file) => /^modules\/[^/]+\/web\//.test(file)
const inBrowser = (file) => inWeb(file) || top(file) === 'app' || top(file) === 'ui'
const isFrontDoor = (file) => /^modules\/[^/]+\/index\.ts$/.test(file)
const isRoot = (file) => /^[^/]+\.ts$/.test(file)
const namesFhir = (file) => /\/fhir\.ts$/.test(file) || file.startsWith('edges/fhir/')

/** What rules do not bind: tests and tools look at everything. */
export const isFree = (file) => /\.(test|story)\.tsx?$/.test(file) || /^(test|bench|tools)\//.test(file) || file === 'vitest.config.ts'

/** Needs what the rules cannot see in a path: the graph of modules, and which files hold a verb. */
export function rulesFor({ graph, isVerb }) {
  const declared = (i) => (graph[moduleOf(i.from)] ?? []).includes(moduleOf(i.to))
  const onlyForServer = (file) => /\/sql\.ts$/.test(file) || isFrontDoor(file) || isVerb(file)
  const ours = [
    ['scope imports nothing of ours: counsel can read it alone', (i) => top(i.from) === 'scope' && top(i.to) !== 'scope'],
    ['ui imports nothing of ours: it knows no clinic', (i) => top(i.from) === 'ui' && top(i.to) !== 'ui'],
    ['core imports only scope: the floor knows no module', (i) => top(i.from) === 'core' && !['core', 'scope'].includes(top(i.to))],
    ['no module imports an edge: protocols carry facts, they decide nothing', (i) => top(i.from) === 'modules' && top(i.to) === 'edges'],
    [
      'edges use the front doors of modules',
      (i) => top(i.from) === 'edges' && moduleOf(i.to) && !isFrontDoor(i.to) && !/\/(fhir|claim)\.ts$/.test(i.to),
    ],
    ['another module is entered by its index.ts', (i) => crosses(i) && !inWeb(i.from) && !isFrontDoor(i.to)],
    ['modules import along graph.json: else two of them soon need each other', (i) => crosses(i) && !declared(i)],
    ['web never reads SQL: the browser would get the server with it', (i) => inBrowser(i.from) && /\/sql\.ts$/.test(i.to)],
    [
      'the browser imports a verb or a front door only as a type',
      (i) => inBrowser(i.from) && !i.type && moduleOf(i.to) && onlyForServer(i.to),
    ],
    ['only web imports ui and app', (i) => top(i.from) === 'modules' && !inWeb(i.from) && ['ui', 'app'].includes(top(i.to))],
    ['nothing imports the composition roots: they know everything', (i) => isRoot(i.to) && !isRoot(i.from) && !i.type],
  ]
  const packages = [
    ['only core opens a connection: a verb gets its transaction and nothing else', (i) => i.to === 'pg' && top(i.from) !== 'core'],
    ['only */fhir.ts and edges/fhir name FHIR types', (i) => /^fhir\//.test(i.to) && !namesFhir(i.from)],
  ]
  return (i) => (i.bare ? packages : ours).filter(([, breaks]) => breaks(i)).map(([reason]) => reason)
}

/** The first cycle found among edges (name → names), as a path that ends where it began; null when there is none. */
export function cycleIn(edges) {
  const state = new Map()
  const path = []
  const visit = (name) => {
    if (state.get(name) === 'done') return null
    if (state.get(name) === 'open') return [...path.slice(path.indexOf(name)), name]
    state.set(name, 'open')
    path.push(name)
    for (const next of edges.get(name) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    path.pop()
    state.set(name, 'done')
    return null
  }
  for (const name of edges.keys()) {
    const cycle = visit(name)
    if (cycle) return cycle
  }
  return null
}
