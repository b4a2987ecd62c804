import { z } from 'zod'
import { Line } from '../../core/shapes.ts'

const Value = Line.min(1).max(40)

/** A test that is run here: what it answers, which answers are not normal, and how it is billed. */
export const SystemFields = z.object({
  name: Line.min(1, 'Name the test.').max(80),
  analyte: Line.min(1, 'Say what it finds.').max(80),
  loinc: z.string().regex(/^\d{1,7}-\d$/, 'A LOINC looks like 78012-2.'),
  specimen: Line.min(1, 'Say what is tested, as throat swab.').max(60),
  values: z.array(Value).min(2, 'At least two answers.').max(20),
  abnormalValues: z.array(Value).default([]),
  procedureCode: z
    .string()
    .regex(/^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/, 'A code has five places, as 87880.')
    .nullable()
    .default(null),
  qw: z.boolean().default(false),
  readMinutes: z.int().min(1).max(120).nullable().default(null),
})
export type SystemFields = z.output<typeof SystemFields>
