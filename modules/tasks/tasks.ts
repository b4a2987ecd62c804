import { z } from 'zod'
import { Day, Id, Instant, Line, May, Version } from '../../core/shapes.ts'

/** Whose it is: one person's, or of whoever in a role takes it. */
export type TaskOwner = { staffId: string } | { role: PoolRole }

export const PoolRole = z.enum(['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager'])
export type PoolRole = z.infer<typeof PoolRole>

export const TaskShape = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  why: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  ownerRole: PoolRole.nullable(),
  due: Day.nullable(),
  path: z.string().nullable(),
  patientId: Id.nullable(),
  patientName: z.string().nullable(),
  visitId: Id.nullable(),
  byHand: z.boolean(),
  openedAt: Instant,
  version: Version,
})
export type Task = z.infer<typeof TaskShape>

export const TaskList = z.object({ tasks: z.array(TaskShape), today: Day, may: z.record(z.string(), May) })

export const NewTask = z.object({
  title: Line.min(1, 'Say what is to be done.'),
  why: Line.default(''),
  owner: z.union([z.object({ staffId: Id }), z.object({ role: PoolRole })]),
  due: Day.nullable().default(null),
  patientId: Id.nullable().default(null),
})

/** Overdue, due today, later, without a day: the order in which they are shown. */
export type When = 'overdue' | 'today' | 'later' | 'open'
export function whenOf(due: string | null, today: string): When {
  if (!due) return 'open'
  if (due < today) return 'overdue'
  return due === today ? 'today' : 'later'
}
