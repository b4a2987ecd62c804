import type { z } from 'zod'
import type { Accident, Claim, Relationship } from '../../../modules/claims/claim.ts'

/** Our words ⇄ the values of 005010X222A1 (facts 1.3). */
function pairs<K extends string>(table: Record<K, string>): { to: (key: K) => string; from: (value: string) => K | undefined } {
  const entries = Object.entries(table) as [K, string][]
  return { to: (key) => table[key], from: (value) => entries.find((entry) => entry[1] === value)?.[0] }
}

/** SBR02 and PAT01 */
export const relationships = pairs<Relationship>({
  self: '18',
  spouse: '01',
  child: '19',
  employee: '20',
  unknown: '21',
  organ_donor: '39',
  cadaver_donor: '40',
  life_partner: '53',
  other: 'G8',
})
/** SBR01 */
export const responsibilities = pairs<Claim['responsibility']>({ primary: 'P', secondary: 'S' })
/** CLM05-3 */
export const frequencies = pairs<Claim['frequency']>({ original: '1', replacement: '7', void: '8' })
/** CLM07 */
export const assignments = pairs<Claim['assignment']>({ assigned: 'A', lab_only: 'B', not_assigned: 'C' })
/** CLM08, OI03 */
export const benefits = pairs<Claim['benefitsAssigned']>({ yes: 'Y', no: 'N', not_applicable: 'W' })
/** CLM09, OI06 */
export const releases = pairs<Claim['release']>({ signed: 'Y', informed: 'I' })
/** CLM11 */
export const causes = pairs<z.infer<typeof Accident>['causes'][number]>({ employment: 'EM', auto: 'AA', other: 'OA' })
