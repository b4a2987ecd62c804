import { z } from 'zod'

/** The levels a provider chooses from, by kind. What each number means is said in our own words (modules/codes). */
export const newLevels = ['99202', '99203', '99204', '99205'] as const
export const establishedLevels = ['99211', '99212', '99213', '99214', '99215'] as const
const newCheckups = ['99381', '99382', '99383', '99384', '99385', '99386', '99387'] as const
const establishedCheckups = ['99391', '99392', '99393', '99394', '99395', '99396', '99397'] as const

export const levelCodes = [...newLevels, ...establishedLevels, ...newCheckups, ...establishedCheckups] as const
export const LevelCode = z.enum(levelCodes)
export type LevelCode = z.infer<typeof LevelCode>

/** How the level was reached: medical decision making, or the provider's own minutes that day. */
export const Basis = z.enum(['mdm', 'time'])
export type Basis = z.infer<typeof Basis>

/** Minutes of the provider's own time a level needs when it is chosen by time (facts 4.4, met or exceeded). */
export const minutesFor: Partial<Record<LevelCode, number>> = {
  '99202': 15,
  '99203': 30,
  '99204': 45,
  '99205': 60,
  '99212': 10,
  '99213': 20,
  '99214': 30,
  '99215': 40,
}

const has = (codes: readonly string[], code: string) => codes.includes(code)
export const isPreventive = (code: string) => has(newCheckups, code) || has(establishedCheckups, code)
export const isForNew = (code: string) => has(newLevels, code) || has(newCheckups, code)

/** The oldest age in years of each kind of check-up; the last has none. */
const checkupUntil = [0, 4, 11, 17, 39, 64, Number.POSITIVE_INFINITY] as const

/** The check-up for an age: the number is the place in the list of ages. */
export function checkupFor(age: number, isNew: boolean): LevelCode {
  const at = checkupUntil.findIndex((until) => age <= until)
  return (isNew ? newCheckups : establishedCheckups)[at]!
}

/** The level that minutes alone carry, if any: said when more was chosen. */
export function levelOfMinutes(minutes: number, isNew: boolean): LevelCode | undefined {
  return [...(isNew ? newLevels : establishedLevels)].reverse().find((code) => minutes >= (minutesFor[code] ?? Number.POSITIVE_INFINITY))
}

/** What speaks against a level, for the provider to weigh. The software shows it and changes nothing. */
export function levelWarnings(code: string, patient: { age: number; seenBefore: string | null }): string[] {
  const warnings: string[] = []
  if (isForNew(code) && patient.seenBefore)
    warnings.push(`Seen here on ${patient.seenBefore}: within three years the patient counts as established.`)
  if (!isForNew(code) && !patient.seenBefore) warnings.push('No visit here within three years: the patient counts as new.')
  if (isPreventive(code) && code !== checkupFor(patient.age, isForNew(code)))
    warnings.push(`This check-up is for another age; at ${patient.age} it is ${checkupFor(patient.age, isForNew(code))}.`)
  return warnings
}

/** Kept in one word: `mdm`, `time:32`, or nothing for a check-up. */
export const basisText = (basis: Basis | null, minutes: number | null): string | null => (basis === 'time' ? `time:${minutes}` : basis)

export function basisOf(text: string | null): { basis: Basis | null; minutes: number | null } {
  if (text?.startsWith('time:')) return { basis: 'time', minutes: Number(text.slice(5)) }
  return { basis: text === 'mdm' ? 'mdm' : null, minutes: null }
}

/** An entry someone made: who, when, and the act that made it, so that the trail can be asked. */
const entry = { id: z.uuid(), actId: z.uuid() }

export const Reading = z.object({
  ...entry,
  kind: z.string(),
  value: z.string().nullable(),
  diastolic: z.string().nullable(),
  unit: z.string().nullable(),
  absent: z.string().nullable(),
  detail: z.string().nullable(),
  note: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  corrected: z.boolean(),
})
export const Allergies = z.object({
  state: z.enum(['known', 'none_known', 'not_recorded', 'unavailable']),
  reason: z.string().nullable(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  actId: z.uuid().nullable(),
  list: z.array(z.object({ ...entry, substance: z.string(), reaction: z.string().nullable(), severity: z.string().nullable() })),
})
export const Medicine = z.object({
  ...entry,
  name: z.string(),
  strength: z.string().nullable(),
  form: z.string().nullable(),
  sig: z.string().nullable(),
  answer: z.string().nullable(),
  detail: z.string().nullable(),
  by: z.string().nullable(),
  reportActId: z.uuid().nullable(),
})
export const Tobacco = z.object({
  ...entry,
  status: z.string(),
  detail: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  thisVisit: z.boolean(),
})
export const Test = z.object({
  ...entry,
  name: z.string(),
  value: z.string().nullable(),
  abnormal: z.boolean(),
  state: z.string(),
  kitLot: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
})
export const Vaccine = z.object({
  ...entry,
  name: z.string(),
  state: z.string(),
  lot: z.string().nullable(),
  site: z.string().nullable(),
  route: z.string().nullable(),
  visEdition: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  verifiedBy: z.string().nullable(),
})
export const Order = z.object({ ...entry, kind: z.string(), item: z.string(), state: z.string(), by: z.string(), at: z.string() })
export const VisitDiagnosis = z.object({ ...entry, code: z.string(), label: z.string(), rank: z.int(), version: z.int(), by: z.string() })
export const Amendment = z.object({ ...entry, text: z.string(), reason: z.string(), at: z.string(), by: z.string() })

/** What others recorded of the visit: what the provider reads before signing. */
export const Recorded = z.object({
  visit: z.object({
    type: z.string(),
    day: z.string(),
    reason: z.string(),
    handoff: z.string().nullable(),
    provider: z.string().nullable(),
    ma: z.string().nullable(),
  }),
  readings: z.array(Reading),
  allergies: Allergies,
  medicines: z.array(Medicine),
  medicineList: z.object({ answer: z.string(), detail: z.string().nullable(), by: z.string(), actId: z.uuid() }).nullable(),
  tobacco: Tobacco.nullable(),
  tests: z.array(Test),
  vaccines: z.array(Vaccine),
  orders: z.array(Order),
})
export type Recorded = z.infer<typeof Recorded>

export const Written = z.object({
  assessment: z.string(),
  plan: z.string(),
  level: z
    .object({ code: z.string(), label: z.string(), basis: Basis.nullable(), minutes: z.int().nullable(), warnings: z.array(z.string()) })
    .nullable(),
  /** 0 until something is written. */
  version: z.int(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  actId: z.uuid().nullable(),
})
