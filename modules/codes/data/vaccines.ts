/**
 * Flu vaccines the demo practice keeps.
 *
 * Seen in the data (immregistries/codebase, CDC code sets, Dec 2025): product, CVX, MVX, and the package NDCs of season 2025-26.
 * The NDCs of 2026-27 were not yet in it: a lot received gets its NDC from its own box, never from here.
 * Seen in the code tables: route and site codes (HL7 tables 0162 and 0163 as in `immunization_tables.json`).
 * From knowledge, to be confirmed on the package insert before use with patients: age, volume.
 * CPT pairs: the facts' CVX map, to be confirmed with CDC's own map.
 */
export type VaccineSite = { readonly code: string; readonly label: string }

export type VaccineProduct = {
  readonly id: string
  readonly name: string
  readonly cvx: string
  readonly mvx: string
  readonly maker: string
  readonly cpt: string
  readonly season: '2026-27'
  readonly route: { readonly code: 'IM' | 'NS'; readonly label: string }
  readonly volumeMl: number
  readonly fromAgeMonths: number
  /** The last month of age in which it may be given; absent when there is no upper limit. */
  readonly untilAgeMonths?: number
  readonly live: boolean
  readonly sites: readonly VaccineSite[]
  readonly lastSeenNdc: { readonly season: '2025-26'; readonly unitOfUse: string; readonly unitOfSale: string }
}

export const vaccineSites = {
  leftDeltoid: { code: 'LD', label: 'left deltoid' },
  rightDeltoid: { code: 'RD', label: 'right deltoid' },
  leftThigh: { code: 'LT', label: 'left thigh' },
  rightThigh: { code: 'RT', label: 'right thigh' },
  bothNostrils: { code: 'BN', label: 'both nostrils' },
} as const satisfies Record<string, VaccineSite>

const { leftDeltoid, rightDeltoid, leftThigh, rightThigh, bothNostrils } = vaccineSites
const intramuscular = { code: 'IM', label: 'into the muscle' } as const
const shot = {
  season: '2026-27',
  route: intramuscular,
  volumeMl: 0.5,
  live: false,
  sites: [leftDeltoid, rightDeltoid, leftThigh, rightThigh],
} as const

const ndc = (unitOfUse: string, unitOfSale: string) => ({ season: '2025-26', unitOfUse, unitOfSale }) as const
const sanofi = { mvx: 'PMC', maker: 'Sanofi Pasteur' } as const
const sixMonths = 6
const sixtyFive = 65 * 12

export const fluVaccines: readonly VaccineProduct[] = [
  {
    ...shot,
    ...sanofi,
    id: 'fluzone',
    name: 'Fluzone, prefilled syringe',
    cvx: '140',
    cpt: '90656',
    fromAgeMonths: sixMonths,
    lastSeenNdc: ndc('49281-0425-88', '49281-0425-50'),
  },
  {
    ...shot,
    mvx: 'SKB',
    maker: 'GlaxoSmithKline',
    id: 'fluarix',
    name: 'Fluarix, prefilled syringe',
    cvx: '140',
    cpt: '90656',
    fromAgeMonths: sixMonths,
    lastSeenNdc: ndc('58160-0912-41', '58160-0912-52'),
  },
  {
    ...shot,
    mvx: 'SEQ',
    maker: 'Seqirus',
    id: 'flucelvax',
    name: 'Flucelvax, prefilled syringe',
    cvx: '153',
    cpt: '90661',
    fromAgeMonths: sixMonths,
    lastSeenNdc: ndc('70461-0655-04', '70461-0655-03'),
  },
  {
    ...shot,
    ...sanofi,
    sites: [leftDeltoid, rightDeltoid],
    id: 'fluzone-high-dose',
    name: 'Fluzone High-Dose, prefilled syringe',
    cvx: '135',
    cpt: '90662',
    fromAgeMonths: sixtyFive,
    lastSeenNdc: ndc('49281-0125-88', '49281-0125-65'),
  },
  {
    mvx: 'MED',
    maker: 'MedImmune',
    id: 'flumist',
    name: 'FluMist, nose spray',
    cvx: '111',
    cpt: '90660',
    season: '2026-27',
    route: { code: 'NS', label: 'into the nose' },
    volumeMl: 0.2,
    fromAgeMonths: 24,
    untilAgeMonths: 50 * 12 - 1,
    live: true,
    sites: [bothNostrils],
    lastSeenNdc: ndc('66019-0112-00', '66019-0112-10'),
  },
]

/**
 * Vaccine Information Statement for flu vaccines, edition of 31 Jan 2025 (clinical facts, section 4: current in Dec 2025).
 * CDC may have issued a newer one since: check before the season.
 */
export const fluVis = { name: 'Influenza vaccine information statement', edition: '2025-01-31', checked: '2025-12-09' } as const

/** Children under 9 in their first flu season need a second dose at least 28 days later (CDC, from knowledge: confirm). */
export const fluSecondDose = { underAgeMonths: 9 * 12, afterDays: 28 } as const
