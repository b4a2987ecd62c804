import { z } from 'zod'
import { Day, Id, Line, May } from '../../core/shapes.ts'
import { isHealth } from './catalogue.ts'
import { daysBetween } from './renewal.ts'

/** How it was verified: with whoever issued it. Having seen the paper is not enough. */
export const VerifiedBy = z.enum(['register', 'issuer'])
export type VerifiedBy = z.infer<typeof VerifiedBy>
export const verifiedByNames: Record<VerifiedBy, string> = {
  register: 'Looked up in the public register',
  issuer: 'Confirmed by the issuer',
}

/** What the source said. Anything but `valid` closes at once what the credential had opened. */
export const CheckResult = z.enum(['valid', 'not_found', 'not_valid'])
export type CheckResult = z.infer<typeof CheckResult>

export const WithdrawnWhy = z.enum(['mistake', 'revoked'])
export type WithdrawnWhy = z.infer<typeof WithdrawnWhy>

/** How a credential stands today, worst first. */
export const Standing = z.enum(['refuted', 'ended', 'unverified', 'ending', 'coming', 'good', 'replaced', 'withdrawn'])
export type Standing = z.infer<typeof Standing>

export const standingWords: Record<Standing, string> = {
  refuted: 'not confirmed',
  ended: 'ended',
  unverified: 'not verified yet',
  ending: 'ends soon',
  coming: 'begins later',
  good: 'in force',
  replaced: 'renewed',
  withdrawn: 'taken off',
}

/** A renewal takes weeks: from here on it is shown as ending. The first reminder goes out on the same day. */
export const soonDays = 90

export interface Dated {
  id: string
  kind: string
  validFrom: string
  validTo: string | null
  verifiedOn: string | null
  refutedOn: string | null
  withdrawnAt: string | null
}

/** Where a credential stands among those of the same person: one that has ended and been renewed is replaced, not overdue. */
export function standingOf(c: Dated, all: readonly Dated[], today: string): Standing {
  if (c.withdrawnAt) return 'withdrawn'
  if (c.refutedOn) return 'refuted'
  const counts = (o: Dated) => !o.withdrawnAt && !o.refutedOn && o.verifiedOn !== null
  const renewed = all.some(
    (o) => o.id !== c.id && o.kind === c.kind && counts(o) && o.validFrom > c.validFrom && (o.validTo === null || o.validTo >= today),
  )
  if (c.validTo && c.validTo < today) return renewed ? 'replaced' : 'ended'
  if (!c.verifiedOn && !isHealth(c.kind)) return 'unverified'
  if (c.validTo && daysBetween(today, c.validTo) <= soonDays) return renewed ? 'good' : 'ending'
  return c.validFrom > today ? 'coming' : 'good'
}

export const daysLeftOf = (validTo: string | null, today: string) => (validTo ? daysBetween(today, validTo) : null)

const Check = z.object({
  id: Id,
  by: z.string(),
  on: Day,
  way: VerifiedBy,
  source: z.string(),
  address: z.string(),
  result: CheckResult,
  note: z.string(),
})

export const Entry = z.object({
  id: Id,
  credentialId: Id,
  doneOn: Day,
  title: z.string(),
  provider: z.string(),
  amount: z.number(),
  category: z.string(),
  approved: z.boolean(),
  evidenceId: Id.nullable(),
  confirmedBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

const Clock = z.object({
  unit: z.enum(['points', 'credits', 'hours']),
  need: z.number(),
  have: z.number(),
  waiting: z.number(),
  categories: z.array(z.object({ id: z.string(), label: z.string(), least: z.number().nullable(), have: z.number() })),
  approved: z.object({ least: z.number(), have: z.number() }).nullable(),
  complete: z.boolean(),
  until: Day.nullable(),
  sure: z.enum(['high', 'medium', 'low']),
  missing: z.string(),
})

export const HeldShape = z.object({
  id: Id,
  kind: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  daysLeft: z.int().nullable(),
  standing: Standing,
  verifiedOn: Day.nullable(),
  evidence: z.object({ id: Id, name: z.string() }).nullable(),
  withdrawn: z.object({ why: WithdrawnWhy, reason: z.string() }).nullable(),
  checks: z.array(Check),
  clock: Clock.nullable(),
  entries: z.array(Entry),
})
export type Held = z.infer<typeof HeldShape>

export const FileShape = z.object({
  staffId: Id,
  name: z.string(),
  credentials: z.array(HeldShape),
  may: z.object({ file: May, verify: May, withdraw: May, log: May, confirm: May }),
})

export const Reason = Line.min(3, 'Say why, in a few words.')
export const orNull = Line.transform((text) => text || null)
  .nullable()
  .default(null)
