import type { PlaceIdentity, PracticeIdentity } from '../practice/index.ts'
import type { Address, Claim, ClaimLine, FilingIndicator, Patient, Subscriber } from './claim.ts'
import type { ChargeRow, ClaimSource, Source } from './sql.ts'

/** What stands in the way of building a claim at all: a field, what to do about it, and where that is done. */
export interface Gap {
  field: string
  message: string
  at: 'chart' | 'coverage' | 'checkout' | 'admin' | 'provider'
}

const gap = (missing: unknown, field: string, at: Gap['at'], message: string): Gap[] => (missing ? [] : [{ field, at, message }])

/** What a claim cannot be without. Content that is there but wrong is the scrubber's. */
export function gapsOf({ visit, charges, diagnoses }: ClaimSource, practice: PracticeIdentity): Gap[] {
  return [
    ...gap(visit.signedAt, 'signature', 'provider', 'The visit is not signed. The provider signs first.'),
    ...gap(
      visit.coverageId,
      'coverage',
      'coverage',
      'No coverage is active on the day of the visit. Add it, or bill the patient: self-pay has no claim.',
    ),
    ...gap(
      charges.some((c) => c.state === 'accepted'),
      'charges',
      'checkout',
      'No charge of this visit is accepted yet. Accept the charges first.',
    ),
    ...gap(
      !charges.some((c) => c.state === 'proposed'),
      'charges',
      'checkout',
      'Some charges still wait for a decision. Accept or decline each of them.',
    ),
    ...gap(diagnoses.length, 'diagnoses', 'provider', 'The visit has no diagnosis. The provider adds one.'),
    ...gap(visit.provNpi, 'rendering.npi', 'admin', 'The provider has no NPI on file.'),
    ...gap(practice.npi, 'billing.npi', 'admin', 'The practice has no NPI on file.'),
    ...gap(practice.ein, 'billing.ein', 'admin', 'The practice has no tax number (EIN) on file.'),
    ...gap(
      practice.submitter.id && practice.submitter.receiverId,
      'submitter',
      'admin',
      'Who the claims go to (clearinghouse and our id there) is not set.',
    ),
    ...gap(visit.address.line1 && visit.address.zip, 'patient.address', 'chart', 'The patient has no address on file.'),
  ]
}

const sexOf = (sex: string | undefined): 'F' | 'M' | 'U' => (sex === 'female' ? 'F' : sex === 'male' ? 'M' : 'U')
const digits = (text: string | null | undefined) => (text ?? '').replace(/\D/g, '')

const addressOf = (a: { line1?: string; line2?: string | null; city?: string; state?: string; zip?: string }): Address => ({
  street: a.line1 ?? '',
  ...(a.line2 ? { street2: a.line2 } : {}),
  city: a.city ?? '',
  state: a.state ?? '',
  zip: a.zip ?? '',
})

const patientName = (v: Source) => ({
  last: v.family,
  first: v.given,
  ...(v.middle ? { middle: v.middle } : {}),
  ...(v.suffix ? { suffix: v.suffix } : {}),
})

function subscriberOf(v: Source): Subscriber {
  const policy = { memberId: v.memberId ?? '', ...(v.groupNumber ? { groupNumber: v.groupNumber } : {}) }
  if (v.relationship === 'self')
    return { ...patientName(v), ...policy, address: addressOf(v.address), birthDate: v.birthDate, sex: sexOf(v.sex) }
  const { family, given, birthDate, sex } = v.subscriber
  return {
    last: family ?? '',
    first: given ?? '',
    ...policy,
    address: addressOf(v.address),
    ...(birthDate ? { birthDate } : {}),
    ...(sex ? { sex: sexOf(sex) } : {}),
  }
}

const patientOf = (v: Source): Patient =>
  v.relationship === 'self' || v.relationship === null
    ? { relationship: 'self' }
    : { relationship: v.relationship, ...patientName(v), address: addressOf(v.address), birthDate: v.birthDate, sex: sexOf(v.sex) }

/** A charge as a line: its reasons become pointers to the claim's diagnoses, the first being the line's main one. */
function lineOf(c: ChargeRow, { diagnoses, lots }: ClaimSource): ClaimLine {
  const own = c.diagnoses.length ? c.diagnoses : diagnoses.slice(0, 1)
  const pointers = own
    .map((code) => diagnoses.indexOf(code) + 1)
    .filter((n) => n > 0)
    .slice(0, 4)
  const lot = c.because.map((b) => (b.kind === 'immunization' && b.id ? lots.get(b.id) : undefined)).find(Boolean)
  return {
    id: c.id.replaceAll('-', '').slice(-30),
    code: c.code,
    modifiers: c.modifiers,
    chargeCents: c.cents * c.units,
    units: c.units,
    date: c.serviceOn,
    pointers,
    // The product line carries the lot; the line for giving it does not.
    ...(lot && !/^(9047|G000)/.test(c.code) ? { vaccineLot: lot } : {}),
  }
}

/** A claim of the accepted charges for the primary payer. Pure: everything it says is in what it is given. */
export function assemble(source: ClaimSource, practice: PracticeIdentity, place: PlaceIdentity, controlNumber: string): Claim {
  const { visit: v, diagnoses, waived } = source
  const accepted = source.charges.filter((c) => c.state === 'accepted')
  const phone = digits(practice.phone)
  return {
    controlNumber,
    submitter: { name: practice.name, id: practice.submitter.id ?? '', contact: { name: 'BILLING', phone } },
    receiver: { name: practice.submitter.receiverName ?? '', id: practice.submitter.receiverId ?? '' },
    billing: {
      kind: 'organization',
      name: practice.name,
      npi: practice.npi ?? '',
      ein: digits(practice.ein),
      ...(practice.taxonomy ? { taxonomy: practice.taxonomy } : {}),
      address: addressOf(practice.address),
      phone,
    },
    rendering: {
      last: v.provFamily ?? '',
      first: v.provGiven ?? '',
      npi: v.provNpi ?? '',
      ...(v.provTaxonomy ? { taxonomy: v.provTaxonomy } : {}),
    },
    payer: { name: v.payerName ?? '', id: v.payerCode ?? '', filing: (v.filing ?? 'ZZ') as FilingIndicator },
    responsibility: 'primary',
    subscriber: subscriberOf(v),
    patient: patientOf(v),
    place: place.posCode,
    frequency: 'original',
    providerSignature: true,
    assignment: 'assigned',
    benefitsAssigned: 'yes',
    release: 'signed',
    diagnoses,
    ...(accepted.some((c) => waived.has(c.code)) && place.clia ? { clia: place.clia } : {}),
    lines: accepted.map((c) => lineOf(c, source)),
  }
}
