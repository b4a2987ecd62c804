import { z } from 'zod'

/**
 * A professional claim in the clinic's words: what was done, for whom, by whom, and who is asked to pay.
 *
 * The schemas fix the *shape* only. Whether the content can be paid (check digits, missing dates, pointers to nothing)
 * is the scrubber's business, so that a half-made claim can be held, shown and corrected. An empty string means "not known yet".
 * Dates are ISO calendar dates (`2026-11-24`), money is integer cents, codes are values without licensed descriptors.
 */

/** Integer cents; a professional claim carries at most 99 999 999.99 (facts 1.2). */
export const Cents = z.int().min(0).max(9_999_999_999)
export const CalendarDate = z.iso.date()
/** Female, male, or unknown/not stated, as payers know it; gender identity lives in the chart. */
export const Sex = z.enum(['F', 'M', 'U'])

export const PersonName = z.object({
  last: z.string().max(60),
  first: z.string().max(35),
  middle: z.string().max(25).optional(),
  suffix: z.string().max(10).optional(),
})

/** `zip` is 5 or 9 digits, a hyphen is allowed; billing and facility addresses need all 9 (facts 1.3). */
export const Address = z.object({
  street: z.string().max(55),
  street2: z.string().max(55).optional(),
  city: z.string().max(30),
  state: z.string().max(2),
  zip: z.string().max(10),
})

/** The party that sends the file: us or a billing service. `id` is what the receiver issued (ETIN). */
export const Submitter = z.object({
  name: z.string().max(60),
  id: z.string().max(80),
  contact: z.object({ name: z.string().max(60), phone: z.string().max(20), email: z.string().max(256).optional() }),
})
/** The clearinghouse or payer that takes the file. */
export const Receiver = z.object({ name: z.string().max(60), id: z.string().max(80) })

const billingBase = {
  npi: z.string().max(10),
  ein: z.string().max(10),
  taxonomy: z.string().max(10).optional(),
  address: Address,
  phone: z.string().max(20).optional(),
}
export const BillingProvider = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organization'), name: z.string().max(60), ...billingBase }),
  z.object({ kind: z.literal('person'), ...PersonName.shape, ...billingBase }),
])

/** A person who rendered, supervised, referred. Taxonomy is sent for the rendering provider only. */
export const Provider = z.object({ ...PersonName.shape, npi: z.string().max(10), taxonomy: z.string().max(10).optional() })
/** Where the service was done, when that is not the billing address. */
export const Facility = z.object({ name: z.string().max(60), npi: z.string().max(10).optional(), address: Address })

/** What kind of payer, by value; labels are ours (facts 1.3, SBR09). */
export const FILING_INDICATORS = {
  '11': 'other non-federal program',
  '12': 'PPO',
  '13': 'point of service',
  '14': 'exclusive provider organization',
  '15': 'indemnity',
  '16': 'Medicare Advantage HMO',
  '17': 'dental plan',
  AM: 'automobile medical',
  BL: 'Blue plan',
  CH: 'TRICARE',
  CI: 'commercial',
  DS: 'disability',
  FI: 'federal employees',
  HM: 'HMO',
  LM: 'liability',
  MA: 'Medicare part A',
  MB: 'Medicare part B',
  MC: 'Medicaid',
  OF: 'other federal program',
  TV: 'title V',
  VA: 'veterans affairs',
  WC: 'workers compensation',
  ZZ: 'kind not known',
} as const
export type FilingIndicator = keyof typeof FILING_INDICATORS
export const FilingIndicator = z.enum(Object.keys(FILING_INDICATORS) as [FilingIndicator, ...FilingIndicator[]])

export const Payer = z.object({ name: z.string().max(60), id: z.string().max(80), filing: FilingIndicator })
export const Responsibility = z.enum(['primary', 'secondary'])

/** The person whose policy it is. Address, birth date and sex are required by payers when this is the patient. */
export const Subscriber = z.object({
  ...PersonName.shape,
  memberId: z.string().max(80),
  groupNumber: z.string().max(50).optional(),
  groupName: z.string().max(60).optional(),
  address: Address.optional(),
  birthDate: CalendarDate.optional(),
  sex: Sex.optional(),
})

export const Relationship = z.enum([
  'self',
  'spouse',
  'child',
  'employee',
  'unknown',
  'organ_donor',
  'cadaver_donor',
  'life_partner',
  'other',
])
/** The patient: `self` when the policy is theirs (or they have a member id of their own), else who they are. */
export const Patient = z.discriminatedUnion('relationship', [
  z.object({ relationship: z.literal('self') }),
  z.object({
    relationship: Relationship.exclude(['self']),
    ...PersonName.shape,
    address: Address,
    birthDate: CalendarDate,
    sex: Sex,
  }),
])

/** National drug code as 11 digits (5-4-2, no hyphens), with quantity in unit: each, mL, gram, milligram, international unit. */
export const Drug = z.object({
  code11: z.string().max(13),
  quantity: z.number().positive(),
  unit: z.enum(['UN', 'ML', 'GR', 'ME', 'F2']),
})

/** One payer's reduction of a charge: group (CO, PR, OA, PI, CR), reason number, signed cents, optional quantity. */
export const Adjustment = z.object({
  group: z.enum(['CO', 'PR', 'OA', 'PI', 'CR']),
  reason: z.string().min(1).max(5),
  cents: z.int(),
  quantity: z.number().optional(),
})

/** What an earlier payer decided about one line, exactly as on its remittance (facts 1.4). */
export const LineDecision = z.object({
  paidCents: z.int(),
  units: z.number().min(0),
  decidedOn: CalendarDate,
  adjustments: z.array(Adjustment),
})

/** The payer that was billed before this one (on a secondary claim), and what it decided (facts 1.4). */
export const PriorPayer = z.object({
  payer: Payer,
  subscriber: Subscriber,
  relationship: Relationship,
  paidCents: z.int(),
  patientOwesCents: Cents.optional(),
  adjustments: z.array(Adjustment),
  claimNumber: z.string().max(50).optional(),
  /** When it decided, if its remittance told only the claim's total and not the lines. */
  decidedOn: CalendarDate.optional(),
})

/**
 * `id` is the line control number the payer echoes on the remittance: at most 30 characters, so a UUID with hyphens does not fit.
 * `pointers` are 1-based places in `claim.diagnoses`, the line's main reason first.
 */
export const ClaimLine = z.object({
  id: z
    .string()
    .min(1)
    .max(30)
    .regex(/^[A-Za-z0-9.-]+$/),
  code: z.string().max(5),
  modifiers: z.array(z.string().max(2)).max(4),
  /** Free text for a code that means "not otherwise classified". */
  description: z.string().max(80).optional(),
  chargeCents: Cents,
  units: z.number().min(0).max(99_999_999),
  date: CalendarDate,
  pointers: z.array(z.int().min(1).max(12)).max(4),
  place: z.string().max(2).optional(),
  drug: Drug.optional(),
  vaccineLot: z.string().max(50).optional(),
  rendering: Provider.optional(),
  note: z.string().max(80).optional(),
  decision: LineDecision.optional(),
})

/** Why someone else may have to pay: an accident at work, on the road (with the state), or elsewhere. */
export const Accident = z.object({
  causes: z
    .array(z.enum(['employment', 'auto', 'other']))
    .min(1)
    .max(2),
  date: CalendarDate.optional(),
  state: z.string().max(2).optional(),
})

export const Claim = z.object({
  /** The claim's name everywhere: echoed by acknowledgements and remittances. At most 20 safe characters. */
  controlNumber: z
    .string()
    .min(1)
    .max(20)
    .regex(/^[A-Za-z0-9.-]+$/),
  submitter: Submitter,
  receiver: Receiver,
  billing: BillingProvider,
  /** Left out when the billing provider is the person who rendered. */
  rendering: Provider.optional(),
  supervising: Provider.optional(),
  referring: Provider.optional(),
  facility: Facility.optional(),
  payer: Payer,
  responsibility: Responsibility,
  /** Why Medicare is not first, by value (12 working aged, 13 ESRD, 14 no-fault, 15 work, 41, 42, 43, 47): facts 1.3, SBR05. */
  medicareSecondaryReason: z.enum(['12', '13', '14', '15', '16', '41', '42', '43', '47']).optional(),
  subscriber: Subscriber,
  patient: Patient,
  /** CMS place of service, two digits. */
  place: z.string().max(2),
  frequency: z.enum(['original', 'replacement', 'void']),
  /** The payer's own number of the claim being replaced or voided. */
  originalReference: z.string().max(50).optional(),
  providerSignature: z.boolean(),
  assignment: z.enum(['assigned', 'lab_only', 'not_assigned']),
  benefitsAssigned: z.enum(['yes', 'no', 'not_applicable']),
  release: z.enum(['signed', 'informed']),
  /** ICD-10-CM with the dot, the claim's main reason first. */
  diagnoses: z.array(z.string().max(8)).max(12),
  /** Laboratory certificate number of the place that ran the tests. */
  clia: z.string().max(50).optional(),
  priorAuthorization: z.string().max(50).optional(),
  referralNumber: z.string().max(50).optional(),
  accident: Accident.optional(),
  onsetDate: CalendarDate.optional(),
  patientPaidCents: Cents.optional(),
  note: z.string().max(80).optional(),
  priorPayer: PriorPayer.optional(),
  lines: z.array(ClaimLine).min(1).max(50),
})

export type PersonName = z.infer<typeof PersonName>
export type Address = z.infer<typeof Address>
export type Submitter = z.infer<typeof Submitter>
export type Receiver = z.infer<typeof Receiver>
export type BillingProvider = z.infer<typeof BillingProvider>
export type Provider = z.infer<typeof Provider>
export type Facility = z.infer<typeof Facility>
export type Payer = z.infer<typeof Payer>
export type Responsibility = z.infer<typeof Responsibility>
export type Subscriber = z.infer<typeof Subscriber>
export type Relationship = z.infer<typeof Relationship>
export type Patient = z.infer<typeof Patient>
export type Dependent = Exclude<Patient, { relationship: 'self' }>
export type Drug = z.infer<typeof Drug>
export type Adjustment = z.infer<typeof Adjustment>
export type LineDecision = z.infer<typeof LineDecision>
export type PriorPayer = z.infer<typeof PriorPayer>
export type ClaimLine = z.infer<typeof ClaimLine>
export type Claim = z.infer<typeof Claim>

/** The claim's total in cents: always the sum of its lines, never a number of its own. */
export function total(claim: Pick<Claim, 'lines'>): number {
  return claim.lines.reduce((sum, line) => sum + line.chargeCents, 0)
}

/** `123456` → `$1,234.56`; for screens and letters. */
export function formatCents(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100).toString()
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${cents < 0 ? '-' : ''}$${grouped}.${(Math.abs(cents) % 100).toString().padStart(2, '0')}`
}

/** Who the patient is, whichever way the claim says it. */
export function patientOf(claim: Pick<Claim, 'patient' | 'subscriber'>): Subscriber | Dependent {
  return claim.patient.relationship === 'self' ? claim.subscriber : claim.patient
}

/** `E11.9` → `E119`: how a diagnosis is written on a claim. */
export function withoutDot(code: string): string {
  return code.replaceAll('.', '').trim().toUpperCase()
}

/** `E119` → `E11.9`: how a diagnosis is kept. */
export function withDot(code: string): string {
  const bare = withoutDot(code)
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
}

const sumOf = (adjustments: readonly Adjustment[]): number => adjustments.reduce((all, adjustment) => all + adjustment.cents, 0)

/**
 * An earlier payer's decision must add up before it is sent on (facts 1.4): each line's charge is what was paid plus its adjustments,
 * and the claim's total is the payment plus all adjustments.
 */
export function unbalanced(claim: Claim): ([path: string, message: string] | false)[] {
  const prior = claim.priorPayer
  if (!prior) return []
  const decisions = claim.lines.flatMap((line) => line.decision ?? [])
  const lineAdjustments = decisions.reduce((all, decision) => all + sumOf(decision.adjustments), 0)
  const explained = prior.paidCents + sumOf(prior.adjustments) + lineAdjustments
  const paidByLine = decisions.reduce((all, decision) => all + decision.paidCents, 0) - sumOf(prior.adjustments)
  return [
    ...claim.lines.map((line, index): [string, string] | false => {
      const told = line.decision && line.decision.paidCents + sumOf(line.decision.adjustments)
      if (told === undefined || told === line.chargeCents) return false
      return [
        `lines.${index}.decision`,
        `Charge ${formatCents(line.chargeCents)}, payment and adjustments ${formatCents(told)}: make them equal.`,
      ]
    }),
    decisions.length > 0 && decisions.length < claim.lines.length && ['lines', 'The first payer decided only some of the lines.'],
    decisions.length === 0 && !prior.decidedOn && ['priorPayer.decidedOn', 'Give the day the first payer decided.'],
    explained !== total(claim) && [
      'priorPayer',
      `Total ${formatCents(total(claim))}, first payer’s payment and adjustments ${formatCents(explained)}: make them equal.`,
    ],
    decisions.length > 0 && paidByLine !== prior.paidCents && ['priorPayer.paidCents', 'The payment is not the sum of its lines.'],
  ]
}
