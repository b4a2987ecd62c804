import { z } from 'zod'

export const Accreditor = z.enum(['CAAHEP', 'ABHES', 'other'])
export type Accreditor = z.infer<typeof Accreditor>
export const accreditorNames: Record<Accreditor, string> = {
  CAAHEP: 'CAAHEP (MAERB)',
  ABHES: 'ABHES',
  other: 'Another or none',
}

/**
 * The least contact hours of an accredited program's externship: CAAHEP/MAERB 160 (confidence high), ABHES 160 (low; general
 * knowledge). scope-of-practice.json, competency.
 */
export const leastHours: Record<Accreditor, number> = { CAAHEP: 160, ABHES: 160, other: 1 }

/** How far back a student may enter hours or a competency. Ours: what is written weeks later nobody can countersign honestly. */
export const enterWithinDays = 14

/** `08:30` */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Hours and minutes, as 08:30.')

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Minutes worked between two times of a day, without the break; null when there are none. */
export function workedMinutes(from: string, to: string, breakMinutes: number): number | null {
  const minutes = minutesOf(to) - minutesOf(from) - breakMinutes
  return minutes > 0 ? minutes : null
}

/** Two stretches of a day share time. One may begin when the other ends. */
export const overlap = (a: { from: string; to: string }, b: { from: string; to: string }): boolean => a.from < b.to && b.from < a.to

/** `7 h 30 min`; exact, never rounded up. */
export function showMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours || !rest ? `${hours} h` : '', rest ? `${rest} min` : ''].filter(Boolean).join(' ')
}

export const How = z.enum(['act', 'observed', 'simulated'])
export type How = z.infer<typeof How>
export const howNames: Record<How, string> = {
  act: 'on a patient, recorded here',
  observed: 'on a patient, watched',
  simulated: 'simulated',
}

export const SignState = z.enum(['waiting', 'confirmed', 'returned'])
export type SignState = z.infer<typeof SignState>

export interface HoursEntry {
  minutes: number
  state: SignState
}

/** What counts: only what a preceptor has confirmed. */
export function totals(hours: readonly HoursEntry[]): { confirmed: number; waiting: number } {
  const sum = (state: SignState) => hours.filter((h) => h.state === state).reduce((all, h) => all + h.minutes, 0)
  return { confirmed: sum('confirmed'), waiting: sum('waiting') }
}

/** What an externship still lacks before it can be finished. */
export function missingOf(
  { requiredHours, competencies }: { requiredHours: number; competencies: readonly string[] },
  hours: readonly HoursEntry[],
  shown: readonly { competency: string; state: SignState }[],
): { minutes: number; competencies: string[]; waiting: number } {
  const { confirmed } = totals(hours)
  const passed = new Set(shown.filter((s) => s.state === 'confirmed').map((s) => s.competency))
  return {
    minutes: Math.max(0, requiredHours * 60 - confirmed),
    competencies: competencies.filter((key) => !passed.has(key)),
    waiting: hours.filter((h) => h.state === 'waiting').length + shown.filter((s) => s.state === 'waiting').length,
  }
}

export const taskKey = (externshipId: string) => `externship.${externshipId}.sign`
