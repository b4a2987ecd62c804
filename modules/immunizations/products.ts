import { z } from 'zod'
import { Day, Line } from '../../core/shapes.ts'
import { Route } from './immunizations.ts'

const Months = z.int().min(0).max(1440).nullable().default(null)
const orNull = (shape: z.ZodType<string, string>) => shape.nullable().default(null)

/** A vaccine as the practice keeps it: what a dose of it is, for whom, and the statement that is handed out with it. */
export const ProductFields = z.object({
  name: Line.min(1, 'Name the product as on the box.').max(120),
  cvx: z.string().regex(/^\d{2,3}$/, 'CVX has two or three digits.'),
  mvx: orNull(z.string().regex(/^[A-Z]{2,3}$/, 'MVX has two or three letters.')),
  productCode: orNull(z.string().regex(/^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/, 'A code has five places, as 90656.')),
  route: Route,
  /** In mL, as on the package insert. */
  doseQuantity: z.string().regex(/^(?!0*\.?0*$)\d{1,2}(\.\d{1,3})?$/, 'A dose in mL, as 0.5.'),
  minAgeMonths: Months,
  maxAgeMonths: Months,
  visName: Line.min(1, 'Name the information statement.').max(120),
  visEdition: Day,
})
export type ProductFields = z.output<typeof ProductFields>

/** Ages in the words of a list: months under two years, then years. */
export const ageName = (months: number): string => (months < 24 || months % 12 ? `${months} months` : `${months / 12} years`)
