/** A profile's snapshot as a tree: children by name, slices by name. */
import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js'

export interface Node {
  element: ElementDefinition
  children: Map<string, Node>
  slices: Map<string, Node>
}

const trees = new WeakMap<StructureDefinition, Node>()

export function tree(profile: StructureDefinition): Node {
  const known = trees.get(profile)
  if (known) return known
  const [first, ...rest] = profile.snapshot?.element ?? []
  if (!first) throw new Error(`${profile.url} has no snapshot`)
  const root: Node = { element: first, children: new Map(), slices: new Map() }
  for (const element of rest) grow(root, element)
  trees.set(profile, root)
  return root
}

/** Puts an element in its place: `Observation.component:systolic.code` is child code of slice systolic of component. */
function grow(root: Node, element: ElementDefinition): void {
  let here = root
  for (const segment of (element.id ?? element.path).split('.').slice(1)) {
    const [name = '', slice] = segment.split(':')
    here = step(here.children, name, element)
    if (slice !== undefined) here = step(here.slices, slice, element)
  }
}

function step(map: Map<string, Node>, key: string, element: ElementDefinition): Node {
  const next = map.get(key) ?? { element, children: new Map(), slices: new Map() }
  map.set(key, next)
  return next
}

/** The fixed or pattern value of an element, whatever its type. */
export function demanded(element: ElementDefinition): { exact: boolean; value: unknown } | undefined {
  for (const [key, value] of Object.entries(element)) {
    if (key.startsWith('fixed')) return { exact: true, value }
    if (key.startsWith('pattern')) return { exact: false, value }
  }
  return undefined
}
