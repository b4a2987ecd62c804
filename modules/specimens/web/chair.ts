import type { InputOf, OutputOf } from '../../../app/index.ts'
import { type Site, sites } from '../containers.ts'
import { type Again, type Device, type Plan, type Planned, planOf, type Wanted } from '../plan.ts'
import type { Complication, Fasting, LimbAlert, Limbs } from '../specimens.ts'
import { words } from './words.ts'

export type ChairData = OutputOf<'draws.plan'>
export type Spared = 'none' | 'left' | 'right' | 'both'

/** What was asked and chosen at the chair. Never kept as a draft: it holds for this arm, now. */
export interface Chair {
  way: 'vein' | 'skin'
  device: Device
  leave: readonly string[]
  spared: Spared | null
  why: LimbAlert | null
  fasting: Exclude<Fasting, 'NG'> | null
  hours: string
  answers: Readonly<Record<string, string>>
  goOn: string
  site: Site | null
  complications: readonly Complication[]
}
export const emptyChair: Chair = {
  way: 'vein',
  device: 'needle',
  leave: [],
  spared: null,
  why: null,
  fasting: null,
  hours: '',
  answers: {},
  goOn: '',
  site: null,
  complications: [],
}

/** A tube is left out with everything that needs it: a test half collected would look done. */
export const idsOf = (p: Planned): string[] => (p.replaces ? [p.replaces] : p.orders.map((o) => o.orderId))

const wantedOf = (data: ChairData, leave: readonly string[]): Wanted[] => data.orders.filter((o) => !leave.includes(o.orderId))
const againOf = (data: ChairData, leave: readonly string[]): Again[] => data.again.filter((a) => !leave.includes(a.specimenId))

/** All that is open, and what of it is left when something is left out. */
export function plansOf(data: ChairData, chair: Chair): { all: Plan; now: Plan } {
  const by = { way: chair.way, device: chair.device }
  const all = planOf(wantedOf(data, []), againOf(data, []), by)
  const leave = [...chair.leave, ...all.needsVein.flatMap(idsOf)]
  return { all, now: planOf(wantedOf(data, leave), againOf(data, leave), by) }
}

const unique = (list: readonly string[]) => [...new Set(list)]
export const chosenOf = (planned: readonly Planned[]) => ({
  orderIds: unique(planned.filter((p) => !p.replaces).flatMap(idsOf)),
  again: unique(planned.filter((p) => p.replaces).flatMap(idsOf)),
})

export const limbsOf = ({ spared, why }: Chair): Limbs => {
  const on = why ? [why] : []
  return { left: spared === 'left' || spared === 'both' ? on : [], right: spared === 'right' || spared === 'both' ? on : [] }
}

/** Sites of the way, without the side that is spared; with both spared all stand, and the server asks who decides. */
export const sitesFor = ({ way, spared }: Chair): Site[] =>
  (Object.keys(sites) as Site[]).filter((s) => sites[s].way === way && (spared === 'both' || sites[s].side !== spared))

/** Which of the chosen orders ask for food and hour. */
export function asksOf(data: ChairData, planned: readonly Planned[]) {
  const { orderIds } = chosenOf(planned)
  const chosen = data.orders.filter((o) => orderIds.includes(o.orderId))
  return { fasting: chosen.filter((o) => o.fastingHours !== null), timing: chosen.filter((o) => o.timing !== null) }
}

export const hoursOf = (text: string): number | null =>
  /^\d{1,2}([.,]\d)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null

/** True when a test will not do without fasting and the patient has eaten, or not fasted long enough. */
export function isTooSoon(data: ChairData, planned: readonly Planned[], chair: Chair): boolean {
  if (chair.fasting === null) return false
  const hours = chair.fasting === 'F' ? (hoursOf(chair.hours) ?? 0) : 0
  return asksOf(data, planned).fasting.some((o) => o.fastingRequired && hours < (o.fastingHours ?? 0))
}

/** What stands between this and the record. */
export function stillToDo(data: ChairData, planned: readonly Planned[], chair: Chair, needle: boolean): string[] {
  const { todo } = words.chair
  const { fasting, timing } = asksOf(data, planned)
  return [
    data.identified ? '' : todo.identity,
    planned.length ? '' : todo.tubes,
    fasting.length && chair.fasting === null ? todo.fasting : '',
    fasting.length && chair.fasting === 'F' && hoursOf(chair.hours) === null ? todo.hours : '',
    timing.some((o) => !chair.answers[o.orderId]?.trim()) ? todo.timing : '',
    isTooSoon(data, planned, chair) && !chair.goOn.trim() ? todo.goOn : '',
    needle && chair.spared === null ? todo.spared : '',
    needle && chair.spared !== null && chair.spared !== 'none' && !chair.why ? todo.why : '',
    needle && chair.spared === 'both' && !chair.goOn.trim() ? todo.goOn : '',
    needle && chair.site === null ? todo.site : '',
  ].filter((text, i, all) => text && all.indexOf(text) === i)
}

type Asked = Pick<InputOf<'specimens.take'>, 'orderIds' | 'again' | 'fasting' | 'fastingHours' | 'answers' | 'goOn'>

/** What was asked of this patient, as the server takes it. */
export function askedOf(data: ChairData, planned: readonly Planned[], chair: Chair): Asked {
  const { timing, fasting } = asksOf(data, planned)
  return {
    ...chosenOf(planned),
    fasting: fasting.length ? (chair.fasting ?? 'NG') : 'NG',
    fastingHours: chair.fasting === 'F' ? hoursOf(chair.hours) : null,
    answers: timing.flatMap((o) =>
      chair.answers[o.orderId]?.trim() ? [{ orderId: o.orderId, answer: chair.answers[o.orderId]!.trim() }] : [],
    ),
    goOn: chair.goOn.trim() || null,
  }
}
