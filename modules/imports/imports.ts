import { z } from 'zod'
import { Id, Instant } from '../../core/shapes.ts'

/** What of a file is not in the chart, and why. */
export const NotUnderstoodShape = z.object({ resourceType: z.string(), id: z.string(), path: z.string().optional(), why: z.string() })

/** A file that was taken in. */
export const Received = z.object({
  id: Id,
  kind: z.string(),
  name: z.string(),
  receivedAt: Instant,
  receivedBy: z.string(),
  patientId: Id,
  patient: z.string(),
  mrn: z.string(),
  /** How many entries of each list are in the chart. */
  understood: z.record(z.string(), z.int()),
})
export type Received = z.infer<typeof Received>

/** The lists of a chart as people call them, in the order they are shown. */
export const listNames: Record<string, string> = {
  visits: 'Visits',
  problems: 'Problems',
  allergies: 'Allergies',
  medicines: 'Medicines',
  immunizations: 'Vaccines',
  readings: 'Vital signs',
  tobacco: 'Tobacco answers',
}

/** The server reads bodies up to 4 MB; a chart travels inside JSON, which makes it longer. */
export const mostCharacters = 3_000_000
