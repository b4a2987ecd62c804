import { z } from 'zod'
import { Line } from '../../core/shapes.ts'

const Value = Line.min(1).max(40)

const bound = z.number().nullable().default(null)

/** A test that answers with a number: unit by UCUM, what the device can show, where a value is not normal and where it is critical. */
export const NumberFields = z.object({
  unit: Line.min(1, 'Say the unit, as mg/dL.').max(20),
  decimals: z.int().min(0).max(4),
  possibleLow: z.number(),
  possibleHigh: z.number(),
  normalLow: bound,
  normalHigh: bound,
  criticalLow: bound,
  criticalHigh: bound,
})
export type NumberFields = z.output<typeof NumberFields>

/** A test that is run here: what it answers, which answers are not normal, and how it is billed. */
export const SystemFields = z.object({
  name: Line.min(1, 'Name the test.').max(80),
  analyte: Line.min(1, 'Say what it finds.').max(80),
  loinc: z.string().regex(/^\d{1,7}-\d$/, 'A LOINC looks like 78012-2.'),
  specimen: Line.min(1, 'Say what is tested, as throat swab.').max(60),
  /** Its answers in words; none when it answers with a number. */
  values: z.array(Value).max(20),
  abnormalValues: z.array(Value).default([]),
  procedureCode: z
    .string()
    .regex(/^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/, 'A code has five places, as 87880.')
    .nullable()
    .default(null),
  qw: z.boolean().default(false),
  readMinutes: z.int().min(1).max(120).nullable().default(null),
  /** `ppm`: microscopy by the provider in person (42 CFR 493.19). */
  complexity: z.enum(['waived', 'ppm']).default('waived'),
  number: NumberFields.nullable().default(null),
})
export type SystemFields = z.output<typeof SystemFields>
