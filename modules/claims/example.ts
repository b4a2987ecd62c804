import type { Address, Claim, ClaimLine } from './claim.ts'

/** A synthetic claim for tests: no such people, member numbers or employer numbers; NPIs only pass the check digit. */

export const clinicAddress: Address = { street: '100 Main St', street2: 'Suite 4', city: 'Springfield', state: 'IL', zip: '62701-1234' }
export const homeAddress: Address = { street: '12 Élm Street #3', city: 'Springfield', state: 'IL', zip: '62704' }

export const exampleLine = (values: Partial<ClaimLine> = {}): ClaimLine => ({
  id: 'L1',
  code: '99213',
  modifiers: [],
  chargeCents: 12_500,
  units: 1,
  date: '2026-11-20',
  pointers: [1],
  ...values,
})

export const submitter = { name: 'Roomed Family Clinic', id: 'RFC12345', contact: { name: 'Billing Desk', phone: '(217) 555-0100' } }
export const receiver = { name: 'Example Clearinghouse', id: 'EXCLEAR01' }

export const exampleClaim = (values: Partial<Claim> = {}): Claim => ({
  controlNumber: 'C1001',
  submitter,
  receiver,
  billing: {
    kind: 'organization',
    name: 'Roomed Family Clinic',
    npi: '1234567893',
    ein: '12-3456789',
    taxonomy: '207Q00000X',
    address: clinicAddress,
    phone: '217-555-0100',
  },
  rendering: { last: 'Núñez', first: 'Ana', middle: 'M', npi: '1245319599', taxonomy: '207Q00000X' },
  payer: { name: 'Example Health Plan', id: 'EHP01', filing: 'CI' },
  responsibility: 'primary',
  subscriber: {
    last: 'O’Brien',
    first: 'José',
    memberId: 'W123456789',
    groupNumber: '0042',
    address: homeAddress,
    birthDate: '1980-02-29',
    sex: 'M',
  },
  patient: { relationship: 'self' },
  place: '11',
  frequency: 'original',
  providerSignature: true,
  assignment: 'assigned',
  benefitsAssigned: 'yes',
  release: 'signed',
  diagnoses: ['J02.0', 'E11.9'],
  lines: [exampleLine()],
  ...values,
})
