import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { lastsFor, mustBeSound } from './judge.ts'
import { findReading, insertReadings, listLatest, type NewReading, type StoredReading } from './sql.ts'
import { Reading } from './vitals.ts'

const Input = z.object({
  readingId: Id,
  patientId: Id,
  /** What it should have been; or that it should not be there at all. */
  change: z.union([Reading, z.literal('entered_in_error')]),
  reason: Line.min(1, 'Say what was wrong.'),
})

/** A new row that corrects the old one, with the hour of the old one. What was written stays to be seen. */
export const correctReading = action({
  name: 'vitals.correct',
  kind: 'write',
  input: Input,
  output: z.object({ id: Id }),
  allow: { roles: withStudents, task: 'vital_signs' },
  async on(cx, input): Promise<VisitSubject & { old: StoredReading }> {
    const old = await findReading(cx, input.readingId)
    if (!old?.visitId) throw new Refusal('missing', 'reading', 'There is no such reading of a visit here.')
    return { ...(await openVisit(cx, old.visitId, input.patientId)), objectId: old.id, old }
  },
  async run(cx, { change, reason }, visit) {
    const { old, patientId, visitId } = visit
    if (old.absent === 'entered_in_error')
      throw new Refusal('conflict', 'already_corrected', 'This reading is already marked as an error. Record a new one.')
    const error = change === 'entered_in_error'
    if (!error) {
      if (change.kind !== old.kind)
        throw new Refusal('invalid', 'other_kind', 'A correction is of the same kind. Mark this one as an error and record the other.')
      const needed = lastsFor([change])
      const lasts = needed.length ? await listLatest(cx, patientId, needed, visitId) : []
      mustBeSound(visit, [change], { lasts, takenAt: old.takenAt, day: dayIn(cx.practice.timeZone, old.takenAt) }, () => 'change.value')
    }
    const row: NewReading = error ? { kind: old.kind, absent: 'entered_in_error' } : change
    const [id] = insertReadings(cx, visit, old.takenAt, [{ ...row, note: reason, corrects: old.id }])
    cx.tell({ name: 'vitals.corrected', patientId, visitId, body: { id, corrects: old.id, kind: old.kind, error } })
    return { id: id! }
  },
})
