import { z } from 'zod'

/** What a fee is for; the order a fee list is read in. */
export const feeCategoryNames = {
  office_visit: 'Office visit',
  preventive_visit: 'Check-up',
  vaccine_administration: 'Giving a vaccine',
  vaccine_product: 'Vaccine',
  lab: 'Test',
  collection: 'Taking a specimen',
  procedure: 'Procedure',
} as const
export type FeeCategory = keyof typeof feeCategoryNames
export const FeeCategory = z.enum(Object.keys(feeCategoryNames) as [FeeCategory, ...FeeCategory[]])

/** CPT and HCPCS level II have five places. */
export const ProcedureCode = z.string().regex(/^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/, 'A code has five places, as 99213 or G0008.')

/** A line of the practice's own fee list. `waived`: a CLIA-waived test; `qw`: its claim line says so. */
export const Fee = z.object({
  code: z.string(),
  label: z.string(),
  cents: z.int(),
  waived: z.boolean(),
  qw: z.boolean(),
  category: FeeCategory,
})
export type Fee = z.infer<typeof Fee>
