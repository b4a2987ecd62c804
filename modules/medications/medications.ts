import { z } from 'zod'
import { Day, Id, Instant, Line } from '../../core/shapes.ts'

/** What the patient says of one medicine. */
export const MedicineAnswer = z.enum(['taken', 'not_taken', 'differently'])
export type MedicineAnswer = z.infer<typeof MedicineAnswer>
/** What is said of the list as a whole. */
export const ListAnswer = z.enum(['takes_none', 'refused', 'could_not'])
export type ListAnswer = z.infer<typeof ListAnswer>

export const answerNames: Record<MedicineAnswer | ListAnswer, string> = {
  taken: 'Taking',
  not_taken: 'Not taking',
  differently: 'Differently',
  takes_none: 'Takes no medicines',
  refused: 'Refused',
  could_not: 'Could not ask',
}

/** As the patient or the bottle says it; nothing is abbreviated. */
export const MedicineWords = z.object({
  name: Line.min(1, 'Type the name of the medicine in full.'),
  strength: Line.nullable().default(null),
  form: Line.nullable().default(null),
  sig: Line.nullable().default(null),
})
export type MedicineWords = z.output<typeof MedicineWords>

export const Report = z.object({
  answer: z.union([MedicineAnswer, ListAnswer]),
  detail: z.string().nullable(),
  at: Instant,
  by: z.string().nullable(),
  visitId: Id,
})
export type Report = z.output<typeof Report>

export const Medicine = z.object({
  id: Id,
  name: z.string(),
  strength: z.string().nullable(),
  form: z.string().nullable(),
  sig: z.string().nullable(),
  startedOn: Day.nullable(),
  source: z.string().nullable(),
  recordedAt: Instant,
  by: z.string().nullable(),
  /** The newest answer about it, at whichever visit. */
  last: Report.nullable(),
})
export type Medicine = z.output<typeof Medicine>
