import { type Claim, total, withoutDot } from '../../../modules/claims/claim.ts'
import type { Draft, Value } from '../encode.ts'
import { amount, d8 } from '../values.ts'
import { assignments, benefits, causes, frequencies, releases } from './codes.ts'
import { lineSegments } from './line.ts'
import { organization, place, provider, reference } from './names.ts'
import { otherPayer } from './other-payer.ts'

function related(claim: Claim): Value {
  const { accident } = claim
  if (!accident) return undefined
  const [first, second] = accident.causes.map(causes.to)
  return [first, second, undefined, accident.state]
}

function clm(claim: Claim): Draft {
  return [
    'CLM',
    claim.controlNumber,
    amount(total(claim)),
    undefined,
    undefined,
    [claim.place, 'B', frequencies.to(claim.frequency)],
    claim.providerSignature ? 'Y' : 'N',
    assignments.to(claim.assignment),
    benefits.to(claim.benefitsAssigned),
    releases.to(claim.release),
    undefined,
    related(claim),
  ]
}

function dates(claim: Claim): Draft[] {
  return [
    ...(claim.onsetDate ? [['DTP', '431', 'D8', d8(claim.onsetDate)] as const] : []),
    ...(claim.accident?.date ? [['DTP', '439', 'D8', d8(claim.accident.date)] as const] : []),
  ]
}

function diagnoses(claim: Claim): Draft {
  return ['HI', ...claim.diagnoses.map((code, index) => [index === 0 ? 'ABK' : 'ABF', withoutDot(code)])]
}

function facility(claim: Claim): Draft[] {
  if (!claim.facility) return []
  const { name, npi, address } = claim.facility
  return [organization('77', name, npi && 'XX', npi), ...place(address)]
}

/** 2300 and all below it. The order within is the guide's: a REF after HI is refused (facts 1.3). */
export function claimSegments(claim: Claim): Draft[] {
  return [
    clm(claim),
    ...dates(claim),
    ...(claim.patientPaidCents ? [['AMT', 'F5', amount(claim.patientPaidCents)] as const] : []),
    ...reference('9F', claim.referralNumber),
    ...reference('G1', claim.priorAuthorization),
    ...reference('F8', claim.originalReference),
    ...reference('X4', claim.clia),
    ...(claim.note ? [['NTE', 'ADD', claim.note] as const] : []),
    diagnoses(claim),
    ...provider('DN', claim.referring),
    ...provider('82', claim.rendering),
    ...facility(claim),
    ...provider('DQ', claim.supervising),
    ...(claim.priorPayer ? otherPayer(claim, claim.priorPayer) : []),
    ...claim.lines.flatMap((line, index) => lineSegments(line, index + 1, claim)),
  ]
}
