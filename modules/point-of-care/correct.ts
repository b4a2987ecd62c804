import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { closeCritical, openCritical } from './critical-task.ts'
import { isCritical } from './numbers.ts'
import { cliaCurrent, readValue } from './record.ts'
import { findKit, findResult, insertResult, type StoredResult } from './sql.ts'

/** Supersedes a result: a new row with the right value, or none when the entry was an error. The first stays, marked. */
export const correctTest = action({
  name: 'tests.correct',
  kind: 'write',
  input: z.object({ resultId: Id, value: z.string().nullable(), reason: Line.min(1, 'Say why it is corrected.') }),
  output: z.object({ id: Id }),
  allow: { roles: clinical, task: 'waived_lab' },
  async on(cx, input): Promise<VisitSubject & { result: StoredResult; facts: Record<string, boolean> }> {
    const result = await findResult(cx, input.resultId)
    if (!result) throw new Refusal('missing', 'result', 'There is no such result here.')
    const visit = await openVisit(cx, result.visitId)
    return {
      ...visit,
      objectId: result.id,
      result,
      facts: { clia_waiver_current: cliaCurrent(cx, visit.placeId), qc_done: result.internalControl === 'valid' },
      order: result.orderId ? { kind: 'patient_specific' as const, id: result.orderId, by: 'the order' } : null,
    }
  },
  async run(cx, { value, reason }, { result, patientId, visitId, providerId }) {
    if (result.state === 'invalid')
      throw new Refusal('conflict', 'invalid_run', 'An invalid run has no result to correct. Run the test again.')
    const kit = (await findKit(cx, result.kitLotId))!
    const { id: corrects, ...same } = result
    const flag = value === null ? null : readValue(kit, value)
    const id = await insertResult(cx, {
      ...same,
      value,
      abnormal: flag !== null,
      flag,
      state: value === null ? 'entered_in_error' : 'corrected',
      corrects,
      reason,
    })
    await closeCritical(cx, corrects, 'The result was corrected.')
    if (isCritical(flag)) await openCritical(cx, { id, name: kit.name, owner: providerId, patientId, visitId })
    cx.tell({ name: 'test.corrected', patientId, visitId, body: { id, corrects } })
    return { id }
  },
})
