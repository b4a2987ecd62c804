/**
 * Point-of-care tests of the demo practice. Source: `poct.json` entry strepA (LOINC seen), waived and QW as in the fee list.
 * Waived status belongs to the exact cleared product: the practice enters its own kit and lot.
 */
export type TestValue = { readonly value: string; readonly flag: 'POS' | 'NEG' | 'IND' }

export type PointOfCareTest = {
  readonly id: string
  readonly label: string
  readonly loinc: string
  readonly specimen: string
  readonly values: readonly TestValue[]
  readonly normal: string
  readonly readMinutes: { readonly from: number; readonly until: number }
  readonly cpt: string
  readonly waived: true
  readonly qw: boolean
  readonly qualityControl: string
  readonly afterNegative?: { readonly loinc: string; readonly fromAge: number; readonly untilAge: number; readonly says: string }
}

/** Flags: HL7 v3 ObservationInterpretation (POS positive, NEG negative, IND indeterminate). */
export const rapidStrepA: PointOfCareTest = {
  id: 'strep-a',
  label: 'Rapid strep A',
  loinc: '78012-2',
  specimen: 'throat swab',
  values: [
    { value: 'Positive', flag: 'POS' },
    { value: 'Negative', flag: 'NEG' },
    { value: 'Invalid', flag: 'IND' },
  ],
  normal: 'Negative',
  readMinutes: { from: 5, until: 10 },
  cpt: '87880',
  waived: true,
  qw: true,
  qualityControl: 'control line in each test; positive and negative control with each new lot, shipment and operator, and every 30 days',
  afterNegative: {
    loinc: '626-2',
    fromAge: 3,
    untilAge: 15,
    says: 'send a throat culture or do a gene test unless the kit insert says no',
  },
}

export const pointOfCareTests: readonly PointOfCareTest[] = [rapidStrepA]
