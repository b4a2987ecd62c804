import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { Id, Instant } from '../../core/shapes.ts'
import { listLatest } from './sql.ts'
import { readingKinds } from './vitals.ts'

export const LatestShape = z.object({
  id: Id,
  kind: z.string(),
  value: z.string(),
  diastolic: z.string().nullable(),
  unit: z.string(),
  takenAt: Instant,
  visitId: Id.nullable(),
})

/** The newest standing value of each kind, each with its hour and unit: to compare with, never to fill in. One query. */
export const latestByKind = (cx: Context, patientId: string, { except = null }: { except?: string | null } = {}) =>
  listLatest(cx, patientId, readingKinds, except)
