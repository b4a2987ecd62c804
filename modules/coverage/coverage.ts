import { z } from 'zod'
import { Day, Id, Line } from '../../core/shapes.ts'

/** Who pays for a patient: the plan, the member and in which order it is asked. */
export const Rank = z.int().min(1).max(3)
export const rankNames: Record<number, string> = { 1: 'Primary', 2: 'Secondary', 3: 'Tertiary' }

export const Relationship = z.enum(['self', 'spouse', 'child', 'other'])
export type Relationship = z.infer<typeof Relationship>
export const relationshipNames: Record<Relationship, string> = { self: 'Self', spouse: 'Spouse', child: 'Child', other: 'Other' }

/** Whose plan it is, when it is not the patient's own: a claim names them. */
export const Subscriber = z.object({ family: Line.min(1), given: Line.min(1), birthDate: Day })
export type Subscriber = z.infer<typeof Subscriber>

const text = Line.transform((t) => t || null).nullable()
const memberId = Line.regex(/^[A-Za-z0-9][A-Za-z0-9 -]{1,39}$/, 'Letters and digits, as on the card.').transform((id) =>
  id.replaceAll(' ', ''),
)

export const CoverageFields = z.object({
  payerId: Id,
  rank: Rank,
  memberId,
  groupNumber: text.default(null),
  planName: text.default(null),
  relationship: Relationship.default('self'),
  subscriber: Subscriber.nullable().default(null),
  copayCents: z.int().min(0).max(1_000_000).nullable().default(null),
  validFrom: Day,
  validTo: Day.nullable().default(null),
})
export type CoverageFields = z.output<typeof CoverageFields>

/** What a change may set: only what is sent. */
export const CoverageChanges = z
  .object({
    payerId: Id,
    rank: Rank,
    memberId,
    groupNumber: text,
    planName: text,
    relationship: Relationship,
    subscriber: Subscriber.nullable(),
    copayCents: z.int().min(0).max(1_000_000).nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
  })
  .partial()
export type CoverageChanges = z.output<typeof CoverageChanges>

/** The Medicare Beneficiary Identifier: 11 places, letters without S, L, O, I, B, Z (facts/billing-and-interop.md 1.8). */
const letter = '[AC-HJKMNP-RT-Y]'
const either = '[AC-HJKMNP-RT-Y0-9]'
const mbi = new RegExp(`^[1-9]${letter}${either}\\d${letter}${either}\\d${letter}{2}\\d{2}$`)
export const isMbi = (memberId: string): boolean => mbi.test(memberId.replaceAll('-', '').toUpperCase())

/** Claim filing indicators of Medicare. */
const medicare = ['MA', 'MB']

/** What looks wrong and can still be saved: the card may know better than we do. */
export function warningsOf({ memberId, filingIndicator }: { memberId: string; filingIndicator: string }): string[] {
  if (!medicare.includes(filingIndicator) || isMbi(memberId)) return []
  return ['A Medicare number has 11 places, as in 1EG4-TE5-MK73, and no letters S, L, O, I, B, Z. Compare it with the card.']
}
