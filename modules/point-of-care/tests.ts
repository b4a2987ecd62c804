import { z } from 'zod'
import { Standing } from './controls.ts'

const bound = z.number().nullable()
export const NumberShape = z.object({
  unit: z.string(),
  decimals: z.int(),
  possibleLow: z.number(),
  possibleHigh: z.number(),
  normalLow: bound,
  normalHigh: bound,
  criticalLow: bound,
  criticalHigh: bound,
})

export const FlagShape = z.enum(['L', 'H', 'LL', 'HH', 'A'])

/** A result as the chart shows it. A run whose internal control failed has no value: it is no result. */
export const TestResult = z.object({
  id: z.uuid(),
  actId: z.uuid(),
  visitId: z.uuid(),
  name: z.string(),
  loinc: z.string(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  flag: FlagShape.nullable(),
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
  /** Of a critical value: who was told and when; null while nobody was. */
  toldAt: z.string().nullable(),
  toldTo: z.string().nullable(),
})

export const TestSystem = z.object({
  id: z.uuid(),
  name: z.string(),
  specimen: z.string(),
  values: z.array(z.string()),
  abnormalValues: z.array(z.string()),
  readMinutes: z.int().nullable(),
  waived: z.boolean(),
  complexity: z.enum(['waived', 'ppm']),
  number: NumberShape.nullable(),
  kits: z.array(
    z.object({
      id: z.uuid(),
      lot: z.string(),
      expiresOn: z.string(),
      openedOn: z.string().nullable(),
      expired: z.boolean(),
      /** Whether its controls are in order for this person, and if not, why. */
      control: Standing,
    }),
  ),
})

/** Package inserts list "Invalid" among what can be read; it is a run that failed, not an answer about a patient. */
export const isInvalid = (value: string | null) => value?.toLowerCase() === 'invalid'
