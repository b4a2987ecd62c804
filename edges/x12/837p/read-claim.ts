import {
  type BillingProvider,
  type Claim,
  Facility,
  type FilingIndicator,
  type PriorPayer,
  withDot,
} from '../../../modules/claims/claim.ts'
import { at, components } from '../segment.ts'
import { cents } from '../values.ts'
import { assignments, benefits, causes, frequencies, relationships, releases, responsibilities } from './codes.ts'
import { readAdjustments, readLine } from './read-line.ts'
import { address, birth, date, type Part, personName, provider, told } from './read-parts.ts'

const filing = (value: string) => value as FilingIndicator

/** 2000A and 2010AA */
export function readBilling(part: Part): BillingProvider {
  const nm1 = part.one('2010AA', 'NM1')
  const common = {
    npi: part.value(9, '2010AA', 'NM1'),
    ein: part.value(2, '2010AA', 'REF', 'EI'),
    address: address(part, '2010AA') ?? { street: '', city: '', state: '', zip: '' },
    ...told({ taxonomy: part.value(3, '2000A', 'PRV'), phone: part.value(4, '2010AA', 'PER') }),
  }
  if (nm1 && at(nm1, 2) === '1') return { kind: 'person', ...personName(nm1), ...common }
  return { kind: 'organization', name: part.value(3, '2010AA', 'NM1'), ...common }
}

type Policy = Pick<Claim, 'subscriber' | 'payer' | 'responsibility' | 'medicareSecondaryReason'>

/** 2000B to 2010BB */
export function readPolicy(part: Part): Policy {
  return {
    subscriber: {
      ...personName(part.one('2010BA', 'NM1')),
      memberId: part.value(9, '2010BA', 'NM1'),
      ...told({
        groupNumber: part.value(3, '2000B', 'SBR'),
        groupName: part.value(4, '2000B', 'SBR'),
        address: address(part, '2010BA'),
        ...birth(part, '2010BA'),
      }),
    },
    payer: {
      name: part.value(3, '2010BB', 'NM1'),
      id: part.value(9, '2010BB', 'NM1'),
      filing: filing(part.value(9, '2000B', 'SBR')),
    },
    responsibility: responsibilities.from(part.value(1, '2000B', 'SBR')) ?? 'primary',
    ...told({ medicareSecondaryReason: part.value(5, '2000B', 'SBR') as Claim['medicareSecondaryReason'] }),
  }
}

/** 2000C and 2010CA, or the subscriber's own claim. */
export function readPatient(part: Part | undefined): Claim['patient'] {
  if (!part) return { relationship: 'self' }
  const { birthDate, sex } = birth(part, '2010CA')
  const relationship = relationships.from(part.value(1, '2000C', 'PAT'))
  return {
    relationship: relationship && relationship !== 'self' ? relationship : 'unknown',
    ...personName(part.one('2010CA', 'NM1')),
    address: address(part, '2010CA') ?? { street: '', city: '', state: '', zip: '' },
    birthDate: birthDate ?? '',
    sex: sex ?? 'U',
  }
}

function facility(part: Part): Claim['facility'] {
  const read = Facility.safeParse({
    name: part.value(3, '2310C', 'NM1'),
    address: address(part, '2310C'),
    ...told({ npi: part.value(9, '2310C', 'NM1') }),
  })
  return read.data
}

function accident(part: Part): Claim['accident'] {
  const clm = part.one('2300', 'CLM')
  const [first = '', second = '', , state] = clm ? components(clm, 11) : []
  const known = [first, second].flatMap((cause) => causes.from(cause) ?? [])
  return known.length === 0 ? undefined : { causes: known, ...told({ date: date(part, '2300', '439'), state }) }
}

/** 2320 to 2330B */
function priorPayer(part: Part): PriorPayer | undefined {
  const sbr = part.one('2320', 'SBR')
  if (!sbr) return undefined
  return {
    payer: { name: part.value(3, '2330B', 'NM1'), id: part.value(9, '2330B', 'NM1'), filing: filing(at(sbr, 9)) },
    subscriber: {
      ...personName(part.one('2330A', 'NM1')),
      memberId: part.value(9, '2330A', 'NM1'),
      ...told({ groupNumber: at(sbr, 3), groupName: at(sbr, 4), address: address(part, '2330A') }),
    },
    relationship: relationships.from(at(sbr, 2)) ?? 'unknown',
    paidCents: cents(part.value(2, '2320', 'AMT', 'D')) ?? 0,
    adjustments: readAdjustments(part.all('2320', 'CAS')),
    ...told({
      patientOwesCents: cents(part.value(2, '2320', 'AMT', 'EAF')),
      claimNumber: part.value(2, '2330B', 'REF', 'F8'),
      decidedOn: date(part, '2330B', '573'),
    }),
  }
}

function clm(
  part: Part,
): Pick<Claim, 'controlNumber' | 'place' | 'frequency' | 'providerSignature' | 'assignment' | 'benefitsAssigned' | 'release'> {
  const segment = part.one('2300', 'CLM')!
  return {
    controlNumber: at(segment, 1),
    place: at(segment, 5, 1),
    frequency: frequencies.from(at(segment, 5, 3)) ?? 'original',
    providerSignature: at(segment, 6) === 'Y',
    assignment: assignments.from(at(segment, 7)) ?? 'not_assigned',
    benefitsAssigned: benefits.from(at(segment, 8)) ?? 'not_applicable',
    release: releases.from(at(segment, 9)) ?? 'informed',
  }
}

/** 2300 to 2430, from its CLM on. */
export function readClaim(part: Part): Omit<Claim, 'submitter' | 'receiver' | 'billing' | 'patient' | keyof Policy> {
  const hi = part.all('2300', 'HI').find((segment) => ['ABK', 'BK'].includes(at(segment, 1, 1)))
  return {
    ...clm(part),
    diagnoses: hi ? hi.elements.map((_, index) => withDot(at(hi, index + 1, 2))) : [],
    lines: part.split('LX').map(readLine),
    ...told({
      rendering: provider(part, '2310B'),
      supervising: provider(part, '2310D'),
      referring: provider(part, '2310A'),
      facility: facility(part),
      originalReference: part.value(2, '2300', 'REF', 'F8'),
      clia: part.value(2, '2300', 'REF', 'X4'),
      priorAuthorization: part.value(2, '2300', 'REF', 'G1'),
      referralNumber: part.value(2, '2300', 'REF', '9F'),
      accident: accident(part),
      onsetDate: date(part, '2300', '431'),
      patientPaidCents: cents(part.value(2, '2300', 'AMT', 'F5')),
      note: part.value(2, '2300', 'NTE', 'ADD'),
      priorPayer: priorPayer(part),
    }),
  }
}
