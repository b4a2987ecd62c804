/** Comparing values with what a profile demands. */
import { isDeepStrictEqual } from 'node:util'
import { demanded, type Node } from './snapshot.ts'
import { isIn, type Token } from './terminology.ts'

type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A pattern is met when everything in it is in the value; an array needs each item somewhere. */
export function meets(value: unknown, demand: { exact: boolean; value: unknown }): boolean {
  return demand.exact ? isDeepStrictEqual(value, demand.value) : includes(value, demand.value)
}

function includes(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) return Array.isArray(value) && pattern.every((item) => value.some((candidate) => includes(candidate, item)))
  if (!isJson(pattern)) return value === pattern
  return isJson(value) && Object.entries(pattern).every(([key, part]) => includes(value[key], part))
}

/** The values at a dotted path, through arrays. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let here = [value]
  for (const segment of path.split('.')) {
    here = here.flatMap((item) => (isJson(item) ? [item[segment]].flat() : [])).filter((item) => item !== undefined)
  }
  return here
}

/** The value set a value must come from: a required binding, or the outer limit of an extensible one. */
export function requiredValueSet({ element }: Node): string | undefined {
  const { binding } = element
  if (binding?.strength === 'required') return binding.valueSet
  return binding?.extension?.find((item) => item.url.endsWith('elementdefinition-maxValueSet'))?.valueCanonical
}

/** Whether a coded value comes from a value set; undefined when that cannot be told. */
export function comesFrom(value: unknown, valueSet: string): boolean | undefined {
  const answers = tokens(value).map((token) => isIn(valueSet, token))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}

function tokens(value: unknown): Token[] {
  if (typeof value === 'string') return [{ code: value }]
  if (!isJson(value)) return []
  const codings = Array.isArray(value['coding']) ? value['coding'] : [value]
  return codings.flatMap((coding) =>
    isJson(coding) && typeof coding['code'] === 'string' ? [{ code: coding['code'], system: String(coding['system'] ?? '') }] : [],
  )
}

/** Whether a value belongs to a slice, by one discriminator. */
export function isOfSlice(item: { value: unknown; type?: string }, discriminator: { type: string; path: string }, slice: Node): boolean {
  const { type, path } = discriminator
  if (type === 'type') return (slice.element.type ?? []).some((candidate) => candidate.code === item.type)
  if (path === 'url' && !slice.children.has('url')) {
    return (
      isJson(item.value) && (slice.element.type ?? []).some((candidate) => candidate.profile?.includes(String((item.value as Json)['url'])))
    )
  }
  const segments = path === '$this' ? [] : path.split('.')
  let node: Node | undefined = slice
  for (let depth = 0; node; depth += 1) {
    const demand = demanded(node.element)
    const here = depth === 0 ? [item.value] : valuesAt(item.value, segments.slice(0, depth).join('.'))
    if (demand) return here.some((value) => meets(value, trimmed(demand, segments.slice(depth))))
    if (depth === segments.length) {
      const valueSet = requiredValueSet(node)
      return valueSet !== undefined && here.some((value) => comesFrom(value, valueSet) !== false)
    }
    node = node.children.get(segments[depth] ?? '')
  }
  return false
}

/** A pattern above the discriminator's path only discriminates by the part at the path. */
function trimmed(demand: { exact: boolean; value: unknown }, rest: string[]): { exact: boolean; value: unknown } {
  return rest.length === 0 ? demand : { exact: false, value: demand.value }
}
