import { z } from 'zod'

/** Where a charge comes from: the act that was documented. */
export const SourceKind = z.enum(['immunization', 'test', 'draw', 'signature'])
export type SourceKind = z.infer<typeof SourceKind>

/** One reason for a charge. `change` is what a biller changed and why; `undone` says the act was taken back after acceptance. */
export const Because = z.object({
  kind: z.enum([...SourceKind.options, 'change', 'undone']),
  id: z.uuid(),
  actId: z.uuid(),
  text: z.string(),
})
export type Because = z.infer<typeof Because>

/** What keeps a charge from being accepted, and where it is mended. */
export const Missing = z.object({ key: z.enum(['diagnosis', 'signature', 'vis', 'order', 'clia', 'fee']), text: z.string() })
export type Missing = z.infer<typeof Missing>

export const State = z.enum(['proposed', 'accepted', 'declined', 'withdrawn'])
export type State = z.infer<typeof State>

export const Charge = z.object({
  id: z.uuid(),
  code: z.string(),
  label: z.string(),
  modifiers: z.array(z.string()),
  units: z.int(),
  /** The price of one unit. */
  cents: z.int(),
  diagnoses: z.array(z.string()),
  serviceOn: z.string(),
  sourceKind: SourceKind,
  sourceId: z.uuid(),
  because: z.array(Because),
  missing: z.array(Missing),
  state: State,
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  declineReason: z.string().nullable(),
  version: z.int(),
})
export type Charge = z.infer<typeof Charge>

/** Two letters or digits; 25 and 59 say that something was separate work, which someone has to answer for. */
export const Modifier = z.string().regex(/^[A-Z0-9]{2}$/, 'A modifier is two letters or digits.')
export const answeredFor: readonly string[] = ['25', '59']

/** A line of a claim points to at most four diagnoses and carries at most four modifiers (837P SV107, SV101). */
export const mostPointers = 4
export const mostModifiers = 4

export const totalCents = (charges: readonly { cents: number; units: number }[]): number =>
  charges.reduce((sum, c) => sum + c.cents * c.units, 0)

const officeVisit = /^992(0[2-5]|1[1-5])$/
const checkUp = /^993(8[1-7]|9[1-7])$/
const givingVaccine = /^(9047[1-4]|G000[89]|G0010)$/

export const isVisitCode = (code: string): boolean => officeVisit.test(code) || checkUp.test(code)

export interface Suggestion {
  chargeId: string
  modifier: string
  text: string
}

/** What a payer may ask for and a person has to decide: shown beside the charge, never put on it. */
export function suggestionsFor(charges: readonly Pick<Charge, 'id' | 'code' | 'modifiers' | 'state'>[]): Suggestion[] {
  const live = charges.filter((c) => c.state === 'proposed' || c.state === 'accepted')
  if (!live.some((c) => givingVaccine.test(c.code))) return []
  return live
    .filter((c) => isVisitCode(c.code) && !c.modifiers.includes('25'))
    .map((c) => ({
      chargeId: c.id,
      modifier: '25',
      text: 'A vaccine was given the same day. If the visit was separate work, payers ask for modifier 25.',
    }))
}
