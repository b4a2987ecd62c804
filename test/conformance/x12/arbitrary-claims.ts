import fc from 'fast-check'
import { npiCheckDigit } from '../../../core/npi.ts'
import type { Address, Claim, ClaimLine, PersonName } from '../../../modules/claims/claim.ts'
import { claim, line } from './sample.ts'

/** Claims of every form we write, for properties. Writable by construction: names hold accents and apostrophes, not other scripts. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const text = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength })
const optional = <K extends string, V>(key: K, value: fc.Arbitrary<V>): fc.Arbitrary<{ [P in K]?: V }> =>
  fc.option(value).map((some) => (some === null ? {} : { [key]: some }) as { [P in K]?: V })
const all = <T extends object, U extends object>(a: fc.Arbitrary<T>, b: fc.Arbitrary<U>) => fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }))

const nameText = fc
  .tuple(fc.constantFrom(...letters), text(`${letters.toLowerCase()}éñüßøÅ'’- `, 0, 20))
  .map(([first, rest]) => first + rest)
export const personName: fc.Arbitrary<PersonName> = all(
  fc.record({ last: nameText, first: nameText }),
  all(optional('middle', text(letters, 1, 5)), optional('suffix', fc.constantFrom('Jr', 'III'))),
)
const address: fc.Arbitrary<Address> = all(
  fc.record({
    street: nameText.map((name) => `12 ${name}`),
    city: nameText.map((name) => `St ${name}`),
    state: fc.constantFrom('IL', 'ca', 'NY'),
    zip: text('123456789', 9, 9),
  }),
  optional('street2', fc.constant('Apt #4')),
)
const npi = text('0123456789', 8, 8).map((digits) => `1${digits}${npiCheckDigit(`1${digits}`)}`)
const provider = all(all(personName, fc.record({ npi })), optional('taxonomy', fc.constant('207Q00000X')))
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
const sex = fc.constantFrom('F', 'M', 'U')
const diagnosis = fc.constantFrom('E11.9', 'I10', 'J02.0', 'S93.401A', 'Z00.129', 'Z23', 'C7A.020')
const identifier = text(`${letters}0123456789-`, 2, 20).filter((value) => value.trim() !== '')

const charge = fc.oneof(fc.constantFrom(0, 1, 10, 99, 100), fc.nat(99_999_999))

export const claimLine: fc.Arbitrary<ClaimLine> = all(
  fc.record({
    code: fc.constantFrom('99213', '87880', 'J1885', '90707', '0001A'),
    modifiers: fc.array(fc.constantFrom('25', 'QW', '59', 'RT'), { maxLength: 4 }),
    chargeCents: charge,
    units: fc.constantFrom(1, 2, 0.5, 12.125),
    date,
    pointers: fc.uniqueArray(fc.constantFrom(1, 2), { minLength: 1, maxLength: 2 }),
  }),
  all(
    all(
      optional(
        'drug',
        fc.record({ code11: text('0123456789', 11, 11), quantity: fc.constantFrom(1, 0.5, 3.333), unit: fc.constantFrom('UN', 'ML') }),
      ),
      optional('vaccineLot', identifier),
    ),
    all(all(optional('rendering', provider), optional('place', fc.constantFrom('11', '12'))), optional('note', nameText)),
  ),
).map((values) => line(values as Partial<ClaimLine>))

const subscriber = all(
  all(personName, fc.record({ memberId: identifier, address, birthDate: date, sex })),
  all(optional('groupNumber', identifier), optional('groupName', nameText)),
)

const patient: fc.Arbitrary<Claim['patient']> = fc.oneof(
  fc.constant({ relationship: 'self' as const }),
  all(personName, fc.record({ relationship: fc.constantFrom('spouse', 'child', 'life_partner', 'other'), address, birthDate: date, sex })),
)

const billing: fc.Arbitrary<Claim['billing']> = fc.oneof(
  fc.constant(claim().billing),
  all(all(personName, fc.record({ kind: fc.constant('person' as const), npi, address })), fc.record({ ein: text('123456789', 9, 9) })),
)

/** Makes an earlier payer's decision that adds up: part paid, part written off, part left to the patient. */
function decided(value: Claim, share: number): Claim {
  const lines = value.lines.map((one) => {
    const paidCents = Math.floor((one.chargeCents * share) / 100)
    const adjustments = paidCents === one.chargeCents ? [] : [{ group: 'CO' as const, reason: '45', cents: one.chargeCents - paidCents }]
    return { ...one, decision: { paidCents, units: one.units, decidedOn: '2026-11-22', adjustments } }
  })
  const paidCents = lines.reduce((sum, one) => sum + one.decision.paidCents, 0)
  const { birthDate: _b, sex: _s, ...policyholder } = value.subscriber
  const priorPayer = { payer: value.payer, subscriber: policyholder, relationship: 'self' as const, paidCents, adjustments: [] }
  return { ...value, responsibility: 'secondary', lines, priorPayer }
}

const changes: fc.Arbitrary<Partial<Claim>> = fc.constantFrom<Partial<Claim>>(
  {},
  { frequency: 'replacement', originalReference: 'PAYER-1' },
  { frequency: 'void', originalReference: 'PAYER-2', release: 'informed', assignment: 'not_assigned', benefitsAssigned: 'no' },
  { accident: { causes: ['auto'], date: '2026-11-01', state: 'IL' }, onsetDate: '2026-11-02' },
  { accident: { causes: ['employment', 'other'], date: '2026-11-01' }, providerSignature: false },
  { clia: '14D0123456', priorAuthorization: 'A1', referralNumber: 'R1', patientPaidCents: 2500, note: 'See notes' },
)

export const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    billing,
    subscriber,
    patient,
    more: all(all(optional('rendering', provider), optional('supervising', provider)), optional('referring', provider)),
    facility: optional('facility', fc.record({ name: nameText, address })),
    diagnoses: fc.array(diagnosis, { minLength: 2, maxLength: 12 }),
    lines: fc.array(claimLine, { minLength: 1, maxLength: 6 }),
    changes,
    share: fc.option(fc.nat(100)),
  })
  .map(({ more, facility, changes: change, share, lines, ...rest }) => {
    const numbered = lines.map((one, index) => ({ ...one, id: `L${index + 1}` }))
    const { rendering: _, ...base } = claim()
    const value = { ...base, ...rest, ...more, ...facility, ...change, lines: numbered } as Claim
    return share === null ? value : decided(value, share)
  })

/** Claims of one file: each with a control number of its own. */
export const anyClaims = fc
  .array(anyClaim, { minLength: 1, maxLength: 5 })
  .map((claims) => claims.map((value, index) => ({ ...value, controlNumber: `C${index + 1}` })))
