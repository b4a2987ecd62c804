import { z } from 'zod'

export const Status = z.enum(['due', 'overdue', 'up_to_date', 'later', 'complete', 'aged_out', 'contraindicated', 'abstain'])
export type Status = z.infer<typeof Status>

/** A vaccine of this practice that fits a line, with the doses in date and the standing order it may be given on. */
export const Fitting = z.object({ id: z.uuid(), name: z.string(), cvx: z.string(), onHand: z.int(), standing: z.string().nullable() })
export type Fitting = z.infer<typeof Fitting>

const DayOrNone = z.string().nullable()
export const Line = z.object({
  series: z.string(),
  name: z.string(),
  status: Status,
  doseNumber: z.int().nullable(),
  doses: z.int().nullable(),
  earliest: DayOrNone,
  recommended: DayOrNone,
  overdueFrom: DayOrNone,
  because: z.string(),
  source: z.string(),
  products: z.array(Fitting),
})
export type Line = z.infer<typeof Line>

export const Judged = z.object({
  series: z.string(),
  name: z.string(),
  verdict: z.enum(['valid', 'invalid', 'extra']),
  because: z.string(),
})
export const Past = z.object({
  id: z.uuid(),
  name: z.string(),
  cvx: z.string(),
  on: z.string(),
  source: z.string().nullable(),
  judged: z.array(Judged),
})

export const ScheduleShown = z.object({
  id: z.string(),
  publisher: z.string(),
  version: z.string(),
  source: z.string(),
  checkedOn: z.string(),
  notes: z.string(),
})

/** A visit of the day with what is due at it. */
export const DueVisit = z.object({
  visitId: z.uuid(),
  patientId: z.uuid(),
  family: z.string(),
  given: z.string(),
  birthDate: z.string(),
  mrn: z.string(),
  from: z.string(),
  type: z.string(),
  stage: z.string(),
  lines: z.array(Line.pick({ series: true, name: true, status: true, because: true, products: true })),
})
export type DueVisit = z.infer<typeof DueVisit>

/** Whether a line asks for something today. */
export const isDue = (l: { status: Status }): boolean => l.status === 'due' || l.status === 'overdue'
