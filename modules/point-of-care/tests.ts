import { z } from 'zod'

/** A result as the chart shows it. A run whose internal control failed has no value: it is no result. */
export const TestResult = z.object({
  id: z.uuid(),
  actId: z.uuid(),
  visitId: z.uuid(),
  name: z.string(),
  loinc: z.string(),
  value: z.string().nullable(),
  abnormal: z.boolean(),
  state: z.enum(['final', 'corrected', 'invalid', 'entered_in_error']),
  internalControl: z.enum(['valid', 'invalid']),
  kitLot: z.string(),
  kitExpiresOn: z.string(),
  specimenSite: z.string().nullable(),
  performedAt: z.string(),
  performedBy: z.string(),
  reason: z.string().nullable(),
  corrected: z.boolean(),
})

export const TestSystem = z.object({
  id: z.uuid(),
  name: z.string(),
  specimen: z.string(),
  values: z.array(z.string()),
  abnormalValues: z.array(z.string()),
  readMinutes: z.int().nullable(),
  waived: z.boolean(),
  kits: z.array(z.object({ id: z.uuid(), lot: z.string(), expiresOn: z.string(), openedOn: z.string().nullable(), expired: z.boolean() })),
})

/** Package inserts list "Invalid" among what can be read; it is a run that failed, not an answer about a patient. */
export const isInvalid = (value: string | null) => value?.toLowerCase() === 'invalid'
