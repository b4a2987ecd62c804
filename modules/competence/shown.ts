import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { Day, Id } from '../../core/shapes.ts'
import { allSystems } from '../point-of-care/index.ts'
import { Standing } from './competence.ts'

/** How lines of the catalogue and a person's standing in them are told to screens. */
export const Line = z.object({
  key: z.string(),
  skill: z.string(),
  label: z.string(),
  group: z.string(),
  productId: Id.nullable(),
  steps: z.int(),
  counts: z.string().nullable(),
})
export const Cell = z.object({ key: z.string(), standing: Standing, validTo: Day.nullable(), reps: z.number().nullable() })

/** Tests are signed off one product at a time. */
export const productsOf = async (cx: Context) => (await allSystems(cx)).map(({ id, name }) => ({ id, name }))
