import { z } from 'zod'
import { Id, Line, Version } from '../../core/shapes.ts'
import { ContainerKey, containerOf, Handling, Material } from './containers.ts'

const Ml = z.number().positive('More than 0 mL.').max(200)
/** What a laboratory's directory asks: volumes stay empty until somebody has looked them up there. */
export const NeedShape = z.object({
  container: ContainerKey,
  count: z.int().min(1).max(6).default(1),
  needMl: Ml.nullable().default(null),
  minMl: Ml.nullable().default(null),
  fillMl: Ml.nullable().default(null),
})

/** A test that is sent out, as the practice's laboratory wants it. */
export const LabTestFields = z
  .object({
    name: Line.min(1, 'Name the test.').max(80),
    loinc: z
      .string()
      .regex(/^\d{1,7}-\d$/, 'A LOINC looks like 57021-8.')
      .nullable()
      .default(null),
    specimen: Material,
    containers: z.array(NeedShape).min(1, 'Say which container.').max(8),
    fastingHours: z.int().min(1).max(24).nullable().default(null),
    fastingRequired: z.boolean().default(false),
    /** What is asked because the hour matters: "last dose at". */
    timing: Line.max(120).nullable().default(null),
    handling: z.array(Handling).default([]),
    preparation: Line.max(200).nullable().default(null),
    labName: Line.min(1, 'Name the laboratory.').max(80),
    expectedDays: z.int().min(1).max(60),
    source: Line.max(200).default('Typed in from the laboratory’s directory'),
  })
  .refine((t) => !t.fastingRequired || t.fastingHours !== null, { path: ['fastingHours'], message: 'For how many hours?' })
  .refine((t) => t.containers.every((c) => c.minMl === null || c.needMl === null || c.minMl <= c.needMl), {
    path: ['containers'],
    message: 'The least volume is more than the usual one.',
  })
  .refine((t) => t.containers.every((c) => containerOf(c.container).material === t.specimen), {
    path: ['containers'],
    message: 'Each container must be one for this kind of specimen.',
  })
export type LabTestFields = z.output<typeof LabTestFields>

export const LabTestShape = z.object({
  id: Id,
  name: z.string(),
  loinc: z.string().nullable(),
  specimen: Material,
  containers: z.array(NeedShape),
  fastingHours: z.int().nullable(),
  fastingRequired: z.boolean(),
  timing: z.string().nullable(),
  handling: z.array(Handling),
  preparation: z.string().nullable(),
  labName: z.string(),
  expectedDays: z.int(),
  source: z.string(),
  version: Version,
})
export type LabTest = z.infer<typeof LabTestShape>
