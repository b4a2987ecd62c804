/**
 * The procedure numbers of a clinic day, with our own labels and the demo practice's own fees (made up, in cents).
 *
 * Which numbers exist, which tests are waived and which lines carry QW: billing facts, section 4.3 and 4.4, and the CLIA
 * waived-test rule in `poct.json` ("QW on waived lines except 81002 81025 82270 82272 82962 ..."). G-codes: HCPCS level II,
 * Oct 2025 (CMS, public). Vaccine product numbers: CVX map of the facts, each pair is to be confirmed with CDC's CVX-CPT map.
 * 90686 (four-strain flu) is left out: no such product of 2025 or later is in the CDC package list.
 */
export type FeeCategory =
  | 'office_visit'
  | 'preventive_visit'
  | 'vaccine_administration'
  | 'vaccine_product'
  | 'lab'
  | 'collection'
  | 'procedure'

export type Fee = {
  readonly code: string
  readonly system: 'cpt' | 'hcpcs'
  readonly label: string
  readonly category: FeeCategory
  readonly demoFeeCents: number
  /** A CLIA-waived test: needs the practice's CLIA number on the claim. */
  readonly waived?: true
  /** The claim line carries modifier QW. */
  readonly qw?: true
}

type Line = readonly [code: string, label: string, cents: number]

const of = (system: Fee['system'], category: FeeCategory, lines: readonly Line[], lab?: { waived?: true; qw?: true }): Fee[] =>
  lines.map(([code, label, demoFeeCents]) => ({ code, system, label, category, demoFeeCents, ...lab }))

const office = of('cpt', 'office_visit', [
  ['99202', 'New patient office visit, level 2', 14000],
  ['99203', 'New patient office visit, level 3', 20500],
  ['99204', 'New patient office visit, level 4', 30500],
  ['99205', 'New patient office visit, level 5', 40500],
  ['99211', 'Established patient visit with staff (nurse visit)', 4500],
  ['99212', 'Established patient office visit, level 2', 10500],
  ['99213', 'Established patient office visit, level 3', 16500],
  ['99214', 'Established patient office visit, level 4', 23500],
  ['99215', 'Established patient office visit, level 5', 33000],
])

const preventive = of('cpt', 'preventive_visit', [
  ['99381', 'New patient check-up, under 1 year', 20000],
  ['99382', 'New patient check-up, 1 to 4 years', 21000],
  ['99383', 'New patient check-up, 5 to 11 years', 22000],
  ['99384', 'New patient check-up, 12 to 17 years', 24500],
  ['99385', 'New patient check-up, 18 to 39 years', 24000],
  ['99386', 'New patient check-up, 40 to 64 years', 27500],
  ['99387', 'New patient check-up, 65 years and over', 30000],
  ['99391', 'Established patient check-up, under 1 year', 18000],
  ['99392', 'Established patient check-up, 1 to 4 years', 19000],
  ['99393', 'Established patient check-up, 5 to 11 years', 19000],
  ['99394', 'Established patient check-up, 12 to 17 years', 21000],
  ['99395', 'Established patient check-up, 18 to 39 years', 21500],
  ['99396', 'Established patient check-up, 40 to 64 years', 23000],
  ['99397', 'Established patient check-up, 65 years and over', 25000],
])

const vaccineGiving = [
  ...of('cpt', 'vaccine_administration', [
    ['90471', 'Giving a vaccine by needle, first of the day', 4000],
    ['90472', 'Giving a vaccine by needle, each further one', 2500],
    ['90473', 'Giving a vaccine by nose or mouth, first of the day', 3500],
  ]),
  ...of('hcpcs', 'vaccine_administration', [['G0008', 'Giving a flu vaccine, Medicare', 4000]]),
]

const vaccineProducts = of('cpt', 'vaccine_product', [
  ['90656', 'Flu vaccine dose, three-strain, no preservative (CVX 140)', 3500],
  ['90660', 'Flu vaccine dose, live, nose spray (CVX 111)', 4200],
  ['90661', 'Flu vaccine dose, cell-grown, no preservative (CVX 153)', 5000],
  ['90662', 'Flu vaccine dose, high dose (CVX 135)', 9800],
])

const lab = [
  ...of(
    'cpt',
    'lab',
    [
      ['87880', 'Rapid strep A test', 3200],
      ['81003', 'Urine dipstick read by analyzer', 1200],
      ['83036', 'Hemoglobin A1c', 3000],
    ],
    { waived: true, qw: true },
  ),
  ...of('cpt', 'lab', [['82962', 'Glucose by home-type meter', 1000]], { waived: true }),
]

const other = [
  ...of('cpt', 'collection', [['36415', 'Blood draw from a vein', 1500]]),
  ...of('cpt', 'procedure', [['93000', 'Heart tracing (EKG) with reading', 5500]]),
]

export const fees: readonly Fee[] = [...office, ...preventive, ...vaccineGiving, ...vaccineProducts, ...lab, ...other]

const byCode: ReadonlyMap<string, Fee> = new Map(fees.map((fee) => [fee.code, fee]))

export function fee(code: string): Fee | undefined {
  return byCode.get(code)
}
