import type { Batch } from '../../../edges/x12/837p/write.ts'
import type { Claim } from '../../../modules/claims/claim.ts'
import {
  exampleClaim as claim,
  clinicAddress,
  homeAddress,
  exampleLine as line,
  receiver,
  submitter,
} from '../../../modules/claims/example.ts'

export { claim, line }

/** Four synthetic claims of different forms, for tests and the golden file. */

const visitWithTests = claim({
  clia: '14D0123456',
  supervising: { last: 'Okafor', first: 'Chidi', npi: '1679576722' },
  diagnoses: ['J02.9', 'E11.9', 'I10'],
  patientPaidCents: 2_550,
  lines: [
    line({ id: 'C1001.1', modifiers: ['25'], pointers: [1, 2, 3] }),
    line({ id: 'C1001.2', code: '87880', modifiers: ['QW'], chargeCents: 2_540 }),
    line({ id: 'C1001.3', code: '83036', modifiers: ['QW'], chargeCents: 1_999, pointers: [2] }),
    line({
      id: 'C1001.4',
      code: 'J1885',
      chargeCents: 350,
      units: 2,
      pointers: [1],
      drug: { code11: '00409379501', quantity: 1, unit: 'ML' },
      note: 'thigh, left',
    }),
    line({ id: 'C1001.5', code: '96372', modifiers: ['59'], chargeCents: 3_000, pointers: [1] }),
  ],
})

const childsVaccines = claim({
  controlNumber: 'C1002',
  patient: { relationship: 'child', last: 'O’Brien', first: 'Zoë', address: homeAddress, birthDate: '2025-10-01', sex: 'F' },
  diagnoses: ['Z00.129', 'Z23'],
  priorAuthorization: 'PA-77',
  lines: [
    line({ id: 'C1002.1', code: '99392', chargeCents: 16_000, modifiers: ['25'] }),
    line({
      id: 'C1002.2',
      code: '90707',
      chargeCents: 9_050,
      pointers: [2],
      vaccineLot: 'U1234AB',
      drug: { code11: '00006468100', quantity: 1, unit: 'UN' },
    }),
    line({ id: 'C1002.3', code: '90460', chargeCents: 3_000, pointers: [2] }),
    line({ id: 'C1002.4', code: '90461', chargeCents: 4_000, units: 2, pointers: [2] }),
  ],
})

const solo = claim({
  controlNumber: 'C1003',
  billing: {
    kind: 'person',
    last: 'Müller',
    first: 'Jürgen',
    npi: '1679576722',
    ein: '987654321',
    address: { ...clinicAddress, street: '9 Oak Ave', zip: '627029999' },
  },
  rendering: { last: 'Müller', first: 'Jürgen', npi: '1679576722' },
  referring: { last: 'Smith', first: 'Jane', npi: '1234567893' },
  facility: { name: 'Eastside School', address: { ...clinicAddress, street: '1 School Rd' } },
  place: '03',
  frequency: 'replacement',
  originalReference: 'EHP2026000123',
  accident: { causes: ['auto', 'employment'], date: '2026-11-01', state: 'IL' },
  onsetDate: '2026-11-02',
  note: 'Corrected units',
  diagnoses: ['S93.401A'],
  lines: [line({ id: 'C1003.1' }), line({ id: 'C1003.2', code: '99999', description: 'unlisted service', place: '12', chargeCents: 0 })],
})

const secondary = claim({
  controlNumber: 'C1004',
  responsibility: 'secondary',
  payer: { name: 'Medicare Illinois', id: '00952', filing: 'MB' },
  medicareSecondaryReason: '12',
  subscriber: {
    last: 'Abara',
    first: 'Grace',
    memberId: '1EG4TE5MK73',
    address: homeAddress,
    birthDate: '1957-07-04',
    sex: 'F',
  },
  priorPayer: {
    payer: { name: 'Example Health Plan', id: 'EHP01', filing: 'CI' },
    subscriber: { last: 'Abara', first: 'Grace', memberId: 'W555000111', groupNumber: '0099', groupName: 'Acme', address: homeAddress },
    relationship: 'self',
    paidCents: 7_000,
    patientOwesCents: 2_000,
    adjustments: [],
    claimNumber: 'EHP2026000999',
  },
  lines: [
    line({
      id: 'C1004.1',
      decision: {
        paidCents: 7_000,
        units: 1,
        decidedOn: '2026-11-22',
        adjustments: [
          { group: 'CO', reason: '45', cents: 3_500 },
          { group: 'PR', reason: '2', cents: 2_000 },
        ],
      },
    }),
  ],
})

export const sampleClaims: readonly Claim[] = [visitWithTests, childsVaccines, solo, secondary]

export const batch = (values: Partial<Batch> = {}): Batch => ({
  claims: sampleClaims,
  control: { isa: 42, gs: 42, st: 1 },
  at: '2026-11-24T18:17:03-06:00',
  usage: 'T',
  submitter,
  receiver,
  ...values,
})
