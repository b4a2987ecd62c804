import type { Claim, ClaimLine, PriorPayer } from '../claim.ts'
import { exampleClaim, exampleLine as line } from '../example.ts'
import type { Context } from './index.ts'

type Case = readonly [values: Partial<Claim>, context?: Partial<Context>]

/** One claim that passes and one that fails, for every edit; `field` is where it fails. Test data. */
export interface EditCase {
  edit: string
  passes: Case
  fails: Case
  field: string
}

const base = exampleClaim()
const billing = base.billing as Extract<Claim['billing'], { kind: 'organization' }>
const lines = (...all: Partial<ClaimLine>[]): Partial<Claim> => ({
  lines: all.map((values, index) => line({ id: `L${index + 1}`, ...values })),
})
const subscriber = (values: Partial<Claim['subscriber']>): Partial<Claim> => ({ subscriber: { ...base.subscriber, ...values } })
const street = (value: string): Partial<Claim> => ({ billing: { ...billing, address: { ...billing.address, street: value } } })
const zip = (value: string): Partial<Claim> => ({ billing: { ...billing, address: { ...billing.address, zip: value } } })
const medicare: Partial<Claim> = { payer: { name: 'Medicare', id: '00952', filing: 'MB' }, ...subscriber({ memberId: '1EG4-TE5-MK73' }) }
const adult = { birthDate: '1980-02-29' }
const child = { birthDate: '2015-01-01' }
const dropped = ({ rendering: _, ...rest }: Claim): Partial<Claim> => ({ ...rest, rendering: undefined })
const prior: PriorPayer = {
  payer: { name: 'First Plan', id: 'FP1', filing: 'CI' },
  subscriber: base.subscriber,
  relationship: 'self',
  paidCents: 12_000,
  adjustments: [{ group: 'CO', reason: '45', cents: 500 }],
  decidedOn: '2026-11-22',
}
const before = {
  controlNumber: 'C900',
  code: '99213',
  modifiers: [],
  units: 1,
  date: '2026-11-20',
  renderingNpi: base.rendering!.npi,
  sameSpecialty: true,
}
const only = (answer: boolean | 'unknown') => ({ codes: { isBillableDiagnosis: (code: string) => (code === 'E11.9' ? answer : true) } })

const identity: EditCase[] = [
  { edit: 'identity.npi-check-digit', passes: [{}], fails: [{ billing: { ...billing, npi: '1234567890' } }], field: 'billing.npi' },
  {
    edit: 'identity.npi-check-digit',
    passes: [lines({ rendering: { last: 'A', first: 'B', npi: '1679576722' } })],
    fails: [lines({ rendering: { last: 'A', first: 'B', npi: '1679576723' } })],
    field: 'lines.0.rendering.npi',
  },
  { edit: 'identity.employer-number', passes: [{}], fails: [{ billing: { ...billing, ein: '12-34567' } }], field: 'billing.ein' },
  { edit: 'identity.taxonomy', passes: [{}], fails: [{ billing: { ...billing, taxonomy: '207Q' } }], field: 'billing.taxonomy' },
  {
    edit: 'identity.medicare-number',
    passes: [medicare],
    fails: [{ ...medicare, ...subscriber({ memberId: '1SG4TE5MK73' }) }],
    field: 'subscriber.memberId',
  },
  { edit: 'identity.nine-digit-zip', passes: [zip('627011234')], fails: [zip('62701')], field: 'billing.address.zip' },
  { edit: 'identity.street-address', passes: [street('100 Boxwood Ln')], fails: [street('P.O. Box 12')], field: 'billing.address.street' },
  { edit: 'identity.rendering-provider', passes: [{}], fails: [dropped(base)], field: 'rendering' },
]

const coverage: EditCase[] = [
  { edit: 'coverage.names', passes: [{}], fails: [subscriber({ last: ' ' })], field: 'subscriber.last' },
  { edit: 'coverage.member-number', passes: [{}], fails: [subscriber({ memberId: '' })], field: 'subscriber.memberId' },
  { edit: 'coverage.patient-details', passes: [{}], fails: [subscriber({ address: undefined })], field: 'subscriber.address' },
  { edit: 'coverage.birth-date', passes: [{}], fails: [subscriber({ birthDate: '2026-11-21' })], field: 'subscriber.birthDate' },
  {
    edit: 'coverage.active-on-date',
    passes: [{}, { coverage: { from: '2026-01-01', to: '2026-12-31' } }],
    fails: [{}, { coverage: { to: '2026-11-19' } }],
    field: 'lines.0.date',
  },
  {
    edit: 'coverage.checked-lately',
    passes: [{}, { coverage: { checkedOn: '2026-11-18', maxAgeDays: 3 } }],
    fails: [{}, { coverage: { checkedOn: '2026-11-10', maxAgeDays: 3 } }],
    field: 'payer',
  },
  {
    edit: 'coverage.medicare-second',
    passes: [{ ...medicare, responsibility: 'secondary', medicareSecondaryReason: '12' }],
    fails: [{ ...medicare, responsibility: 'secondary' }],
    field: 'medicareSecondaryReason',
  },
  {
    edit: 'coverage.first-payer-decision',
    passes: [{ responsibility: 'secondary', priorPayer: prior }],
    fails: [{ responsibility: 'secondary' }],
    field: 'priorPayer',
  },
  {
    edit: 'coverage.first-payer-decision',
    passes: [{ responsibility: 'secondary', priorPayer: prior }],
    fails: [{ responsibility: 'secondary', priorPayer: { ...prior, paidCents: 11_999 } }],
    field: 'priorPayer',
  },
]

const header: EditCase[] = [
  {
    edit: 'claim.control-number',
    passes: [{}, { usedControlNumbers: new Set(['C900']) }],
    fails: [{}, { usedControlNumbers: new Set(['C1001']) }],
    field: 'controlNumber',
  },
  {
    edit: 'claim.original-reference',
    passes: [{ frequency: 'replacement', originalReference: 'P1' }],
    fails: [{ frequency: 'void' }],
    field: 'originalReference',
  },
  { edit: 'claim.medicare-originals', passes: [medicare], fails: [{ ...medicare, frequency: 'replacement' }], field: 'frequency' },
  { edit: 'claim.place-of-service', passes: [{ place: '11' }], fails: [{ place: '28' }], field: 'place' },
  {
    edit: 'claim.accident',
    passes: [{ accident: { causes: ['auto'], date: '2026-11-01', state: 'IL' } }],
    fails: [{ accident: { causes: ['auto'], date: '2026-11-01' } }],
    field: 'accident.state',
  },
  { edit: 'claim.accident', passes: [{}], fails: [{ accident: { causes: ['other'] } }], field: 'accident.date' },
  {
    edit: 'claim.authorization',
    passes: [{ priorAuthorization: 'A1' }, { demands: { authorization: true } }],
    fails: [{}, { demands: { authorization: true } }],
    field: 'priorAuthorization',
  },
  {
    edit: 'claim.total',
    passes: [lines({ chargeCents: 9_999_999_999 })],
    fails: [lines({ chargeCents: 9_999_999_999 }, { chargeCents: 1 })],
    field: 'lines',
  },
]

const diagnosis: EditCase[] = [
  { edit: 'diagnosis.present', passes: [{}], fails: [{ diagnoses: [] }], field: 'diagnoses' },
  {
    edit: 'diagnosis.form',
    passes: [{ diagnoses: ['S93.401A', 'Z23'] }],
    fails: [{ diagnoses: ['E11.9', '250.00'] }],
    field: 'diagnoses.1',
  },
  { edit: 'diagnosis.billable', passes: [{}, only(true)], fails: [{}, only(false)], field: 'diagnoses.1' },
  { edit: 'diagnosis.not-known', passes: [{}, only(false)], fails: [{}, only('unknown')], field: 'diagnoses.1' },
  {
    edit: 'diagnosis.external-cause-first',
    passes: [{ diagnoses: ['S61.211A', 'W26.0XXA'] }],
    fails: [{ diagnoses: ['W26.0XXA', 'S61.211A'] }],
    field: 'diagnoses.0',
  },
  { edit: 'diagnosis.twice', passes: [{}], fails: [{ diagnoses: ['E11.9', 'I10', 'E119'] }], field: 'diagnoses.2' },
]

const service: EditCase[] = [
  { edit: 'line.code', passes: [lines({ code: '0001A' })], fails: [lines({ code: '9921' })], field: 'lines.0.code' },
  {
    edit: 'line.modifiers',
    passes: [lines({ modifiers: ['25', 'RT'] })],
    fails: [lines({ modifiers: ['25', '25'] })],
    field: 'lines.0.modifiers',
  },
  { edit: 'line.pointer-missing', passes: [{}], fails: [lines({}, { pointers: [] })], field: 'lines.1.pointers' },
  { edit: 'line.pointer-range', passes: [lines({ pointers: [2, 1] })], fails: [lines({ pointers: [3] })], field: 'lines.0.pointers' },
  { edit: 'line.units', passes: [{}], fails: [lines({ units: 0.5 })], field: 'lines.0.units' },
  { edit: 'line.date', passes: [lines({ date: '2026-11-24' })], fails: [lines({ date: '2026-11-25' })], field: 'lines.0.date' },
  { edit: 'line.charge', passes: [{}], fails: [lines({ chargeCents: 1 })], field: 'lines.0.chargeCents' },
  {
    edit: 'line.price-known',
    passes: [{}, { feeScheduleKnown: () => true }],
    fails: [{}, { feeScheduleKnown: () => false }],
    field: 'lines.0.chargeCents',
  },
  {
    edit: 'line.drug-code',
    passes: [lines({ drug: { code11: '00409-3795-01', quantity: 1, unit: 'ML' } })],
    fails: [lines({ drug: { code11: '0409-3795-01', quantity: 1, unit: 'ML' } })],
    field: 'lines.0.drug.code11',
  },
  {
    edit: 'line.drug-code-missing',
    passes: [lines({ code: 'J1885', drug: { code11: '00409379501', quantity: 1, unit: 'ML' } })],
    fails: [lines({ code: 'J1885' })],
    field: 'lines.0.drug',
  },
  { edit: 'line.parent', passes: [lines({ code: '90471' }, { code: '90472' })], fails: [lines({ code: '90472' })], field: 'lines.0.code' },
  {
    edit: 'line.parent',
    passes: [lines({ code: '99213' }, { code: '15853' })],
    fails: [lines({ code: '99213', date: '2026-11-19' }, { code: '15853' })],
    field: 'lines.1.code',
  },
  {
    edit: 'line.new-patient',
    passes: [lines({ code: '99203' }), { priorClaims: [{ ...before, date: '2023-11-20' }] }],
    fails: [lines({ code: '99203' }), { priorClaims: [{ ...before, date: '2023-11-21' }] }],
    field: 'lines.0.code',
  },
  {
    edit: 'line.nurse-visit-with-injection',
    passes: [lines({ code: '99211' }, { code: '96372', date: '2026-11-19' })],
    fails: [lines({ code: '99211' }, { code: '96372' })],
    field: 'lines.0.code',
  },
  {
    edit: 'line.modifier-25-misplaced',
    passes: [lines({ modifiers: ['25'] })],
    fails: [lines({ code: '96372', modifiers: ['25'] })],
    field: 'lines.0.modifiers',
  },
  {
    edit: 'line.modifier-25-missing',
    passes: [lines({ modifiers: ['25'] }, { code: '96372' })],
    fails: [lines({}, { code: '96372' })],
    field: 'lines.0.modifiers',
  },
]

const clia = { clia: '14D0123456' }

const labs: EditCase[] = [
  {
    edit: 'labs.waived-modifier',
    passes: [lines({ code: '87880', modifiers: ['QW'] })],
    fails: [lines({ code: '87880' })],
    field: 'lines.0.modifiers',
  },
  {
    edit: 'labs.waived-modifier',
    passes: [lines({ code: '87880' }), { clia: { certificate: 'compliance' } }],
    fails: [lines({ code: '87880' }), { clia: { certificate: 'waiver' } }],
    field: 'lines.0.modifiers',
  },
  {
    edit: 'labs.waived-modifier-needless',
    passes: [lines({ code: '81002' })],
    fails: [lines({ code: '81002', modifiers: ['QW'] })],
    field: 'lines.0.modifiers',
  },
  {
    edit: 'labs.certificate-missing',
    passes: [{ ...lines({ code: '81002' }), ...clia }],
    fails: [lines({ code: '81002' })],
    field: 'clia',
  },
  {
    edit: 'labs.certificate-missing',
    passes: [lines({ code: '80061', modifiers: ['90'] })],
    fails: [lines({ code: '80061' })],
    field: 'clia',
  },
  { edit: 'labs.certificate-form', passes: [clia], fails: [{ clia: '14D12345' }], field: 'clia' },
  {
    edit: 'labs.certificate-expired',
    passes: [{ ...lines({ code: '81002' }), ...clia }, { clia: { certificate: 'waiver', expiresOn: '2026-11-20' } }],
    fails: [{ ...lines({ code: '81002' }), ...clia }, { clia: { certificate: 'waiver', expiresOn: '2026-11-19' } }],
    field: 'lines.0.date',
  },
  {
    edit: 'labs.beyond-certificate',
    passes: [lines({ code: '81001' }), { clia: { certificate: 'microscopy' } }],
    fails: [lines({ code: '81001' }), { clia: { certificate: 'waiver' } }],
    field: 'lines.0.code',
  },
]

const vaccines: EditCase[] = [
  {
    edit: 'vaccines.administration-missing',
    passes: [lines({ code: '90707' }, { code: '90471' })],
    fails: [lines({ code: '90707' })],
    field: 'lines.0.code',
  },
  {
    edit: 'vaccines.product-missing',
    passes: [lines({ code: '90471' }, { code: '90707' })],
    fails: [lines({ code: '90471' })],
    field: 'lines.0.code',
  },
  {
    edit: 'vaccines.counselling-age',
    passes: [{ ...lines({ code: '90460' }), ...subscriber(child) }],
    fails: [{ ...lines({ code: '90460' }), ...subscriber(adult) }],
    field: 'lines.0.code',
  },
  {
    edit: 'vaccines.one-first-a-day',
    passes: [lines({ code: '90471' }, { code: '90474' })],
    fails: [lines({ code: '90471' }, { code: '90473' })],
    field: 'lines.1.code',
  },
  {
    edit: 'vaccines.one-first-a-day',
    passes: [lines({ code: '90471' })],
    fails: [lines({ code: '90471', units: 2 })],
    field: 'lines.0.code',
  },
  {
    edit: 'vaccines.medicare-administration',
    passes: [{ ...medicare, ...lines({ code: '90662' }, { code: 'G0008' }) }],
    fails: [{ ...medicare, ...lines({ code: '90662' }, { code: '90471' }) }],
    field: 'lines.0.code',
  },
  {
    edit: 'vaccines.medicare-drug-plan',
    passes: [lines({ code: '90750' })],
    fails: [{ ...medicare, ...lines({ code: '90750' }) }],
    field: 'lines.0.code',
  },
  {
    edit: 'vaccines.lot',
    passes: [lines({ code: '90707', vaccineLot: 'U1' })],
    fails: [lines({ code: '90707' })],
    field: 'lines.0.vaccineLot',
  },
]

const repeats: EditCase[] = [
  {
    edit: 'duplicates.on-this-claim',
    passes: [lines({ code: '87804', modifiers: ['QW'] }, { code: '87804', modifiers: ['QW', '59'] })],
    fails: [lines({ code: '87804', modifiers: ['QW'] }, { code: '87804', modifiers: ['QW'] })],
    field: 'lines.1',
  },
  {
    edit: 'duplicates.of-an-earlier-claim',
    passes: [{ frequency: 'replacement', originalReference: 'P1' }, { priorClaims: [before] }],
    fails: [{}, { priorClaims: [before] }],
    field: 'lines.0',
  },
]

const filing: EditCase[] = [
  { edit: 'filing.too-late', passes: [{}, { filingLimitDays: 90 }], fails: [{}, { filingLimitDays: 3 }], field: 'lines' },
  {
    edit: 'filing.too-late',
    passes: [{ ...medicare, ...lines({ date: '2024-02-29' }) }, { today: '2025-02-28' }],
    fails: [{ ...medicare, ...lines({ date: '2024-02-29' }) }, { today: '2025-03-01' }],
    field: 'lines',
  },
  {
    edit: 'filing.soon-late',
    passes: [{}, { filingLimitDays: 90, filingWarnDays: 14 }],
    fails: [{}, { filingLimitDays: 10, filingWarnDays: 14 }],
    field: 'lines',
  },
]

export const cases: readonly EditCase[] = [
  ...identity,
  ...coverage,
  ...header,
  ...diagnosis,
  ...service,
  ...labs,
  ...vaccines,
  ...repeats,
  ...filing,
]
