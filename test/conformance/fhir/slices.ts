/**
 * What @medplum/core leaves unchecked: the inside of slices, required bindings, and the profiles of extensions.
 * Walks the snapshot of a profile next to the resource.
 */
import { definitions } from './definitions.ts'
import { comesFrom, isJson, isOfSlice, meets, requiredValueSet } from './match.ts'
import { demanded, type Node, tree } from './snapshot.ts'

interface Item {
  value: unknown
  type?: string
}

export function walk(resource: unknown, profileUrl: string): string[] {
  const profile = definitions().profiles.get(profileUrl)
  if (!profile) return [`no profile ${profileUrl}`]
  const problems: string[] = []
  inside(resource, tree(profile), profile.type, problems)
  return problems
}

/** The children of one value. */
function inside(value: unknown, node: Node, path: string, problems: string[]): void {
  if (!isJson(value)) return
  for (const [name, child] of node.children) {
    const at = `${path}.${name}`
    const items = itemsOf(value, name, child)
    counted(items.length, child, at, problems)
    for (const item of items) demands(item, child, at, problems)
    sliced(items, child, at, problems)
  }
}

/** The values of a child: one, many, of any type of a choice, or only an extension in place of the value. */
function itemsOf(value: Record<string, unknown>, name: string, { element }: Node): Item[] {
  const stem = name.replace('[x]', '')
  const types = (element.base?.path.endsWith('[x]') ?? name.endsWith('[x]')) ? (element.type ?? []) : []
  const keys =
    name === stem
      ? [{ key: name, type: element.type?.[0]?.code }]
      : types.map(({ code }) => ({ key: stem + code.charAt(0).toUpperCase() + code.slice(1), type: code }))
  return keys.flatMap(({ key, type }) => {
    const found = value[key] ?? (value[`_${key}`] === undefined ? [] : [undefined])
    return (Array.isArray(found) ? found : [found]).map((item) => (type === undefined ? { value: item } : { value: item, type }))
  })
}

function counted(count: number, { element }: Node, path: string, problems: string[]): void {
  const { min = 0, max = '*', sliceName } = element
  const what = sliceName === undefined ? path : `${path}:${sliceName}`
  if (count < min) problems.push(`${what}: at least ${min} needed, ${count} found`)
  if (max !== '*' && count > Number(max)) problems.push(`${what}: at most ${max} allowed, ${count} found`)
}

/** What one value must be: a fixed value or pattern, a code of a value set, an extension of its profile, its children. */
function demands(item: Item, node: Node, path: string, problems: string[]): void {
  const { value } = item
  if (value === undefined || value === null) return
  const demand = demanded(node.element)
  if (demand && !meets(value, demand)) problems.push(`${path}: must be ${demand.exact ? '' : 'like '}${JSON.stringify(demand.value)}`)
  const valueSet = requiredValueSet(node)
  if (valueSet !== undefined && comesFrom(value, valueSet) === false) problems.push(`${path}: not a code of ${valueSet}`)
  if (isJson(value) && typeof value['url'] === 'string' && item.type === 'Extension' && definitions().profiles.has(value['url'])) {
    for (const problem of walk(value, value['url'])) problems.push(`${path}(${value['url']}) ${problem}`)
  }
  const type =
    node.children.size === 0 ? definitions().profiles.get(`http://hl7.org/fhir/StructureDefinition/${item.type ?? ''}`) : undefined
  inside(value, type?.kind === 'complex-type' && type.type !== 'Extension' ? tree(type) : node, path, problems)
}

/** Each slice has the values it claims, in number and in kind; a closed slicing admits no others. */
function sliced(items: Item[], node: Node, path: string, problems: string[]): void {
  const discriminators = node.element.slicing?.discriminator ?? []
  if (discriminators.length === 0) return
  const claimed = new Set<Item>()
  for (const [name, slice] of node.slices) {
    const members = items.filter((item) => discriminators.every((discriminator) => isOfSlice(item, discriminator, slice)))
    counted(members.length, slice, path, problems)
    for (const member of members) {
      claimed.add(member)
      demands(member, slice, `${path}:${name}`, problems)
    }
  }
  const stray = items.length - claimed.size
  if (stray > 0 && node.element.slicing?.rules === 'closed') problems.push(`${path}: ${stray} of a kind the profile does not allow`)
}
