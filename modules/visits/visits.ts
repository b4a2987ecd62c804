import { z } from 'zod'

/** Where a visit stands: one word, shared by the schedule and the board. */
export const stages = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left', 'cancelled', 'no_show'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

export const stageNames: Record<Stage, string> = {
  expected: 'Expected',
  arrived: 'Arrived',
  rooming: 'Rooming',
  ready: 'Ready',
  with_provider: 'With provider',
  checkout: 'Checkout',
  left: 'Left',
  cancelled: 'Cancelled',
  no_show: 'No-show',
}

/** The board's columns, in the order patients walk. */
export const boardStages = [
  'expected',
  'arrived',
  'rooming',
  'ready',
  'with_provider',
  'checkout',
  'left',
] as const satisfies readonly Stage[]

const next: Record<Stage, readonly Stage[]> = {
  expected: ['arrived', 'cancelled', 'no_show'],
  arrived: ['rooming', 'expected', 'left', 'no_show'],
  rooming: ['ready', 'arrived', 'with_provider'],
  ready: ['with_provider', 'rooming', 'checkout'],
  with_provider: ['checkout', 'ready'],
  checkout: ['left', 'with_provider', 'ready'],
  left: ['checkout'],
  cancelled: ['expected'],
  no_show: ['expected', 'arrived'],
}

/** Whether a visit may go from one stage to another: forward along the walk, or one step back to mend a slip. */
export const canMove = (from: Stage, to: Stage): boolean => next[from].includes(to)

/** Stages in which the visit holds a room. */
export const inRoom = (stage: Stage): boolean => stage === 'rooming' || stage === 'ready' || stage === 'with_provider'
export const ended = (stage: Stage): boolean => stage === 'cancelled' || stage === 'no_show'

/** Minutes in a stage after which the board turns amber, then red. For `expected` they count from the planned hour. */
export interface Timer {
  amber: number
  red: number
}
export type Timers = Partial<Record<Stage, Timer>>

/** The one place of the defaults; a practice sets its own in `settings.timers`. */
export const defaultTimers: Timers = {
  expected: { amber: 5, red: 15 },
  arrived: { amber: 10, red: 15 },
  rooming: { amber: 12, red: 20 },
  ready: { amber: 10, red: 20 },
  with_provider: { amber: 30, red: 45 },
  checkout: { amber: 10, red: 15 },
}

const TimerShape = z.object({ amber: z.number().positive(), red: z.number().positive() })
export const TimersShape = z.partialRecord(Stage, TimerShape)

/** The practice's timers over the defaults. A setting that is no pair of minutes is passed over: the board must not fail for it. */
export function timersOf(settings: Readonly<Record<string, unknown>>): Timers {
  const own = (settings['timers'] ?? {}) as Record<string, unknown>
  const timers: Timers = { ...defaultTimers }
  for (const stage of stages) {
    const parsed = TimerShape.safeParse(own[stage])
    if (parsed.success) timers[stage] = parsed.data
  }
  return timers
}

/** When the practice takes appointments, in its own time; minutes from midnight, days as 1 Monday to 7 Sunday. */
export const openHours = { from: 8 * 60, until: 17 * 60, days: [1, 2, 3, 4, 5], grid: 20 } as const

/** How far ahead free starts are looked for. */
export const openingDays = 14

/** How long a move can be taken back by the one who made it. */
export const undoMinutes = 10

/** Plain letters only: José and JOSE, O'Brien and OBRIEN are alike. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The visits of a day whose patient can be taken for another of that day: same family name, same first letters of the given. */
export function namesakes(visits: readonly { id: string; patientId: string; family: string; given: string }[]): ReadonlySet<string> {
  const patients = new Map<string, Set<string>>()
  const keyOf = (v: { family: string; given: string }) => `${fold(v.family)}|${fold(v.given).slice(0, 2)}`
  for (const v of visits) {
    const key = keyOf(v)
    patients.set(key, (patients.get(key) ?? new Set()).add(v.patientId))
  }
  return new Set(visits.filter((v) => (patients.get(keyOf(v))?.size ?? 0) > 1).map((v) => v.id))
}

/** `Dr. Lee`, `Lee, NP`. */
export function providerName(family: string, title: string | null): string {
  if (title && /^(MD|DO)\b/.test(title)) return `Dr. ${family}`
  return title ? `${family}, ${title}` : family
}
