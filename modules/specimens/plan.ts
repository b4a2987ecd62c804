import { type ContainerKey, containerOf, containers, type Handling } from './containers.ts'

/** One container that a test asks for. Volumes are those of the practice's laboratory; null where its directory was not typed in. */
export interface Need {
  container: ContainerKey
  /** How many of it; more than one are this test's own. */
  count: number
  needMl: number | null
  minMl: number | null
  /** What one of the practice's containers takes. */
  fillMl: number | null
}

/** An ordered test that waits for its specimen. */
export interface Wanted {
  orderId: string
  name: string
  labName: string
  handling: readonly Handling[]
  needs: readonly Need[]
}

/** A container that was rejected and is collected again: it replaces exactly that one. */
export interface Again {
  specimenId: string
  container: ContainerKey
  labName: string
  handling: readonly Handling[]
  orders: readonly { orderId: string; name: string }[]
}

export type Way = 'vein' | 'skin' | 'given'
/** With a winged set air is in the tubing: the aerobic bottle comes first, and citrate is never the first tube. */
export type Device = 'needle' | 'winged'

export interface Planned {
  container: ContainerKey
  labName: string
  handling: readonly Handling[]
  orders: readonly { orderId: string; name: string }[]
  needMl: number | null
  minMl: number | null
  replaces: string | null
}

type Part = { orderId: string; name: string; needMl: number | null; minMl: number | null }
interface Bin {
  parts: Part[]
  fill: number
}

const used = (bin: Bin) => bin.parts.reduce((total, p) => total + (p.needMl ?? 0), 0)

/** Puts a test's part into the first container that still takes it, or into a new one: largest first, so few are filled. */
function packed(parts: readonly (Part & { fillMl: number | null })[]): Bin[] {
  const order = (a: Part, b: Part) =>
    (b.needMl ?? 0) - (a.needMl ?? 0) || a.name.localeCompare(b.name) || a.orderId.localeCompare(b.orderId)
  const bins: Bin[] = []
  for (const { fillMl, ...part } of [...parts].sort(order)) {
    const fill = fillMl ?? Number.POSITIVE_INFINITY
    const bin = bins.find((b) => used(b) + (part.needMl ?? 0) <= Math.min(b.fill, fill) + 1e-9)
    if (bin) {
      bin.parts.push(part)
      bin.fill = Math.min(bin.fill, fill)
    } else bins.push({ parts: [part], fill })
  }
  return bins
}

/** Rounded: 0.1 + 0.2 mL are 0.3 mL on a label. */
const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((v) => v !== null)
  return known.length ? Math.round(known.reduce((a, b) => a + b, 0) * 100) / 100 : null
}

interface Group {
  container: ContainerKey
  labName: string
  handling: readonly Handling[]
  shared: (Part & { fillMl: number | null })[]
  own: Part[]
}

/** A test that takes several, or more than one container holds, has containers of its own. */
const ownCount = ({ count, needMl, fillMl }: Need) => Math.max(count, needMl && fillMl ? Math.ceil(needMl / fillMl - 1e-9) : 1)

function grouped(wanted: readonly Wanted[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { orderId, name, labName, handling, needs } of wanted)
    for (const need of needs) {
      const ways = [...new Set(handling)].sort()
      const key = [labName, need.container, ...ways].join('|')
      const group = groups.get(key) ?? { container: need.container, labName, handling: ways, shared: [], own: [] }
      groups.set(key, group)
      const { needMl, minMl, fillMl } = need
      const times = ownCount(need)
      if (times > 1)
        for (let i = 0; i < times; i++)
          group.own.push({ orderId, name, needMl: needMl && Math.round((needMl / times) * 100) / 100, minMl: minMl && minMl / times })
      else group.shared.push({ orderId, name, needMl, minMl, fillMl })
    }
  return [...groups.values()]
}

const filled = (g: Group): Planned[] =>
  [...packed(g.shared).map((b) => b.parts), ...g.own.map((p) => [p])].map((parts) => ({
    container: g.container,
    labName: g.labName,
    handling: g.handling,
    orders: parts.map(({ orderId, name }) => ({ orderId, name })),
    needMl: sum(parts.map((p) => p.needMl)),
    minMl: sum(parts.map((p) => p.minMl)),
    replaces: null,
  }))

/** Where a container stands: its place in the order, then what the laboratory's rule decides. */
function placeOf(key: ContainerKey, way: Way, device: Device): number {
  if (way === 'given') return 0
  if (way === 'skin') return containerOf(key).skin ?? 99
  if (key === 'culture_aerobic') return device === 'winged' ? 1 : 1.5
  if (key === 'culture_anaerobic') return device === 'winged' ? 1.5 : 1
  return containerOf(key).order ?? 99
}

const isBlood = (p: { container: ContainerKey }) => containerOf(p.container).material === 'blood'
const fitsSkin = (p: { container: ContainerKey }) => containerOf(p.container).skin !== undefined
const ranks = new Map(Object.keys(containers).map((key, i) => [key, i]))
const rest = (p: Planned) => [p.labName, ...p.handling, p.replaces ?? '', ...p.orders.map((o) => o.name + o.orderId)].join('|')

function inOrder(list: readonly Planned[], way: Way, device: Device): Planned[] {
  return [...list].sort(
    (a, b) =>
      placeOf(a.container, way, device) - placeOf(b.container, way, device) ||
      ranks.get(a.container)! - ranks.get(b.container)! ||
      rest(a).localeCompare(rest(b)),
  )
}

export interface Plan {
  /** From the vein or the skin, in the order in which they are filled. */
  drawn: Planned[]
  /** What the patient gives, or what is swabbed. */
  given: Planned[]
  /** Blood that a skin puncture cannot give. */
  needsVein: Planned[]
  /** With a winged set, a discard tube comes before the first one (CLSI GP41). */
  discard: boolean
}

/** All containers that open orders and rejected specimens ask for: merged, in the order of draw. Pure. */
export function planOf(wanted: readonly Wanted[], again: readonly Again[], by: { way: 'vein' | 'skin'; device: Device }): Plan {
  const all = [
    ...grouped(wanted).flatMap(filled),
    ...again.map(({ specimenId, ...a }) => ({ ...a, needMl: null, minMl: null, replaces: specimenId })),
  ]
  const blood = all.filter(isBlood)
  const drawn = inOrder(by.way === 'skin' ? blood.filter(fitsSkin) : blood, by.way, by.device)
  return {
    drawn,
    given: inOrder(
      all.filter((p) => !isBlood(p)),
      'given',
      by.device,
    ),
    needsVein:
      by.way === 'skin'
        ? inOrder(
            blood.filter((p) => !fitsSkin(p)),
            'vein',
            by.device,
          )
        : [],
    discard: by.way === 'vein' && by.device === 'winged' && drawn[0]?.container === 'citrate',
  }
}
