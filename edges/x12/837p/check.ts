import { type Address, type Adjustment, Claim, type PersonName, total, unbalanced } from '../../../modules/claims/claim.ts'
import type { Finding } from './text.ts'

type Check = (claim: Claim) => ([path: string, message: string] | undefined | false)[]

const state = (path: string, address: Address | undefined): [string, string] | undefined | false =>
  address && !/^[A-Z]{2}$/.test(address.state) && [`${path}.state`, 'Use the two letters of the state.']

const zip = (path: string, address: Address | undefined, pattern: RegExp, message: string): [string, string] | undefined | false =>
  address && !pattern.test(address.zip) && [`${path}.zip`, message]

const zip9 = (path: string, address: Address | undefined) => zip(path, address, /^\d{9}$/, 'Give all nine digits of the ZIP code.')
const zip5 = (path: string, address: Address | undefined) => zip(path, address, /^\d{5}(\d{4})?$/, 'Give five or nine digits.')
const named = (path: string, name: PersonName | undefined): [string, string] | undefined | false =>
  name && !/[A-Z]/.test(name.last) && [`${path}.last`, 'Write the name in Latin letters.']

const parties: Check = (claim) => [
  !/^\d{10}$/.test(claim.billing.npi) && ['billing.npi', 'An NPI has ten digits.'],
  !/^\d{9}$/.test(claim.billing.ein) && ['billing.ein', 'An employer number has nine digits.'],
  state('billing.address', claim.billing.address),
  zip9('billing.address', claim.billing.address),
  state('facility.address', claim.facility?.address),
  zip9('facility.address', claim.facility?.address),
  claim.billing.phone !== undefined && !/^\d{10}$/.test(claim.billing.phone) && ['billing.phone', 'Give ten digits.'],
  ...(['rendering', 'supervising', 'referring'] as const).map((role) => named(role, claim[role])),
  ...(['rendering', 'supervising', 'referring', 'facility'] as const).map((role): [string, string] | false => {
    const npi = claim[role]?.npi
    return npi !== undefined && !/^\d{10}$/.test(npi) && [`${role}.npi`, 'An NPI has ten digits.']
  }),
]

/** Facts 1.3: address, birth date and sex stand where the patient stands. */
const people: Check = (claim) => {
  const { subscriber, patient } = claim
  const dependent = patient.relationship === 'self' ? undefined : patient
  return [
    claim.payer.id.length < 2 && ['payer.id', 'A payer id has at least two characters.'],
    claim.priorPayer && claim.priorPayer.payer.id.length < 2 && ['priorPayer.payer.id', 'A payer id has at least two characters.'],
    named('subscriber', subscriber),
    named('patient', dependent),
    !dependent && !subscriber.address && ['subscriber.address', 'The patient’s address is missing.'],
    !dependent && !subscriber.birthDate && ['subscriber.birthDate', 'The patient’s birth date is missing.'],
    !dependent && !subscriber.sex && ['subscriber.sex', 'The patient’s sex is missing; U means not known.'],
    state('subscriber.address', subscriber.address),
    zip5('subscriber.address', subscriber.address),
    state('patient.address', dependent?.address),
    zip5('patient.address', dependent?.address),
    named('priorPayer.subscriber', claim.priorPayer?.subscriber),
    state('priorPayer.subscriber.address', claim.priorPayer?.subscriber.address),
    zip5('priorPayer.subscriber.address', claim.priorPayer?.subscriber.address),
  ]
}

const header: Check = (claim) => [
  !/^\d{2}$/.test(claim.place) && ['place', 'A place of service has two digits.'],
  claim.diagnoses.length === 0 && ['diagnoses', 'A claim needs at least one diagnosis.'],
  claim.diagnoses.some((code) => !/^[A-Z]\d[A-Z0-9](\.[A-Z0-9]{1,4})?$/.test(code)) && [
    'diagnoses',
    'A diagnosis is not an ICD-10-CM code.',
  ],
  claim.frequency !== 'original' && !claim.originalReference && ['originalReference', 'Give the payer’s number of the claim you change.'],
  claim.accident?.causes.includes('auto') && !claim.accident.state && ['accident.state', 'Give the state where the accident was.'],
  claim.accident?.causes.some((cause) => cause !== 'employment') && !claim.accident.date && ['accident.date', 'Give the accident’s date.'],
  claim.responsibility === 'secondary' && !claim.priorPayer && ['priorPayer', 'Add what the first payer decided.'],
  claim.responsibility === 'primary' &&
    claim.priorPayer !== undefined && ['responsibility', 'A payer has decided before: bill as secondary.'],
  total(claim) > 9_999_999_999 && ['lines', 'A claim carries at most 99,999,999.99: split it.'],
]

const lines: Check = (claim) => [
  new Set(claim.lines.map((line) => line.id)).size !== claim.lines.length && ['lines', 'Two lines have the same control number.'],
  ...claim.lines.flatMap((line, index): ReturnType<Check> => {
    const path = `lines.${index}`
    return [
      !/^[A-Z0-9]{5}$/.test(line.code) && [`${path}.code`, 'A procedure code has five characters.'],
      line.modifiers.some((modifier) => !/^[A-Z0-9]{2}$/.test(modifier)) && [`${path}.modifiers`, 'A modifier has two characters.'],
      line.units <= 0 && [`${path}.units`, 'Give at least one unit.'],
      line.pointers.length === 0 && [`${path}.pointers`, 'Point to the diagnosis that is the reason for this line.'],
      line.pointers.some((pointer) => pointer > claim.diagnoses.length) && [
        `${path}.pointers`,
        'It points to a diagnosis that is not there.',
      ],
      line.place !== undefined && !/^\d{2}$/.test(line.place) && [`${path}.place`, 'A place of service has two digits.'],
      line.drug !== undefined && !/^\d{11}$/.test(line.drug.code11) && [`${path}.drug.code11`, 'A drug code has eleven digits.'],
      line.rendering !== undefined && !/^\d{10}$/.test(line.rendering.npi) && [`${path}.rendering.npi`, 'An NPI has ten digits.'],
      named(`${path}.rendering`, line.rendering),
    ]
  }),
]

/** At most five CAS segments of six reasons each, one group per segment (facts 1.4). */
const tooMany = (adjustments: readonly Adjustment[]): boolean =>
  [...Map.groupBy(adjustments, (one) => one.group).values()].reduce((count, group) => count + Math.ceil(group.length / 6), 0) > 5

const adjustments: Check = ({ priorPayer, lines }) => [
  [priorPayer, ...lines.map((line) => line.decision)].some((told) => told && tooMany(told.adjustments)) && [
    'priorPayer',
    'There are more adjustments than a claim carries.',
  ],
]

/** What a file cannot be written without. Whether it will be paid is the scrubber's business. */
export function checkClaim(claim: Claim, where: string): Finding[] {
  return [parties, people, header, lines, adjustments, unbalanced]
    .flatMap((check) => check(claim))
    .flatMap((found) => (found ? [{ where: `${where}.${found[0]}`, message: found[1] }] : []))
}

/** Whether the value has the claim's shape at all. */
export function checkShape(claim: unknown, where: string): Finding[] {
  const parsed = Claim.safeParse(claim)
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ where: [where, ...issue.path].join('.'), message: issue.message }))
}
