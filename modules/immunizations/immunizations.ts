import { z } from 'zod'

/** Sites by route: HL7 table 0163 codes with our labels. A nasal dose goes to both nostrils. */
export const sites = {
  LD: 'left deltoid',
  RD: 'right deltoid',
  LT: 'left thigh',
  RT: 'right thigh',
  LA: 'left upper arm',
  RA: 'right upper arm',
  BN: 'both nostrils',
  MO: 'mouth',
} as const

export type Site = keyof typeof sites
export const Site = z.enum(Object.keys(sites) as [Site, ...Site[]])

/** Route codes as the stock keeps them. */
export const Route = z.enum(['IM', 'SC', 'ID', 'PO', 'nasal'])
export type Route = z.infer<typeof Route>

/** Where a vaccine of a route may be given (HL7 v2.5.1 VXU guide, tables 0162 and 0163; injection sites as in the CDC's pink book, appendix D). */
export const sitesFor: Record<Route, readonly Site[]> = {
  IM: ['LD', 'RD', 'LT', 'RT'],
  SC: ['LA', 'RA', 'LT', 'RT'],
  ID: ['LD', 'RD', 'LA', 'RA'],
  PO: ['MO'],
  nasal: ['BN'],
}

/** What is asked before a flu vaccine; a yes stops it until a provider or nurse has looked (CDC screening checklist, own words). */
export const screening = [
  { key: 'sick_today', text: 'Sick today, with fever or worse than a cold?' },
  { key: 'severe_reaction', text: 'Ever a severe reaction to a vaccine, or to something in one?' },
  { key: 'guillain_barre', text: 'Ever Guillain-Barré syndrome?' },
] as const

export const Screening = z.array(z.object({ key: z.enum(['sick_today', 'severe_reaction', 'guillain_barre']), yes: z.boolean() }))

/** Whole months from birth to a day, both yyyy-mm-dd. */
export function monthsOn(birthDate: string, day: string): number {
  const [by = 0, bm = 0, bd = 0] = birthDate.split('-').map(Number)
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  return (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0)
}

export interface AgeRange {
  minAgeMonths: number | null
  maxAgeMonths: number | null
}

export const fitsAge = (birthDate: string, day: string, { minAgeMonths, maxAgeMonths }: AgeRange): boolean => {
  const months = monthsOn(birthDate, day)
  return months >= (minAgeMonths ?? 0) && months <= (maxAgeMonths ?? Number.POSITIVE_INFINITY)
}

export const Immunization = z.object({
  id: z.uuid(),
  actId: z.uuid(),
  visitId: z.uuid().nullable(),
  name: z.string(),
  cvx: z.string(),
  lot: z.string().nullable(),
  expiresOn: z.string().nullable(),
  site: z.string().nullable(),
  route: z.string().nullable(),
  visEdition: z.string().nullable(),
  state: z.enum(['given', 'not_given', 'entered_in_error']),
  notGivenReason: z.string().nullable(),
  givenAt: z.string(),
  givenBy: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  source: z.string().nullable(),
})
