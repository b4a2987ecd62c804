import { z } from 'zod'

/** Who can be asked to have a training: the roles of the staff. */
export const AudienceRole = z.enum(['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student'])
export type AudienceRole = z.infer<typeof AudienceRole>
export const jobTitles: Record<AudienceRole, string> = {
  medical_assistant: 'Medical assistant',
  nurse: 'Nurse',
  provider: 'Provider',
  front_desk: 'Front desk',
  biller: 'Biller',
  manager: 'Manager',
  student: 'Student',
}

export const Topic = z.string().regex(/^[a-z0-9_]{2,40}$/, 'A topic is named in small letters.')

/** A training as the practice asks it today: the catalogue's, with what the practice chose on top. */
export interface Asked {
  topic: string
  title: string
  applies: boolean
  roles: readonly AudienceRole[]
  /** Days from one training to the day by which the next is due; null when once is enough. */
  everyDays: number | null
  keepYears: number | null
  /** From this moment everyone is due again (a new hazard, a changed plan), and why. */
  againAt: string | null
  againOn: string | null
  againWhy: string | null
}

export interface Had {
  doneOn: string
  recordedAt: string
}

export type Standing = 'done' | 'soon' | 'due' | 'overdue'

export interface Due {
  standing: Standing
  /** By when the next is due; null when nothing more is asked. */
  dueOn: string | null
  lastOn: string | null
}

/** Shown as coming up this many days before; the day of the first reminder. Ours: OSHA and HIPAA name no reminder. */
export const soonDays = 30
/** How far back a session may be entered. Ours: later entries are memory, not a record made at the time. */
export const enterWithinDays = 30

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The same day so many years on; 29 February becomes 1 March, so that nothing is thrown away early. */
export function addYears(day: string, years: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCFullYear(at.getUTCFullYear() + years)
  return at.toISOString().slice(0, 10)
}

const counts = (had: Had, { againAt, againOn }: Asked) =>
  !againAt || !againOn || (Date.parse(had.recordedAt) >= Date.parse(againAt) && had.doneOn >= againOn)
const later = (a: string, b: string | null) => (b !== null && b > a ? b : a)

/**
 * Where someone stands with one training. Due on the day of assignment, before the work that asks for it
 * (29 CFR 1910.1030(g)(2)(ii)), again within `everyDays` of the last one, and at once after a change.
 */
export function standingOf(asked: Asked, assignedOn: string | null, all: readonly Had[], today: string): Due {
  const had = all.filter((h) => counts(h, asked)).map((h) => h.doneOn)
  const lastOn =
    all
      .map((h) => h.doneOn)
      .sort()
      .at(-1) ?? null
  const last = had.sort().at(-1)
  const dueOn = last ? (asked.everyDays ? addDays(last, asked.everyDays) : null) : later(assignedOn ?? today, asked.againOn)
  if (dueOn === null) return { standing: 'done', dueOn, lastOn }
  if (dueOn < today) return { standing: 'overdue', dueOn, lastOn }
  if (!last) return { standing: 'due', dueOn, lastOn }
  return { standing: dueOn <= addDays(today, soonDays) ? 'soon' : 'done', dueOn, lastOn }
}

export const isAsked = (asked: Asked, role: string) => asked.applies && (asked.roles as readonly string[]).includes(role)
/** Overdue first, then due, then soon. */
export const urgency: Record<Standing, number> = { overdue: 0, due: 1, soon: 2, done: 3 }

export const taskKey = (topic: string, staffId: string) => `training.${topic}.${staffId}`
