import { z } from 'zod'
import { action } from '../../core/action.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, Line, May, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { clinical, withStudents } from '../practice/index.ts'
import { staffNames, staffNow } from '../staff/index.ts'
import { untoldCriticals } from './critical-sql.ts'
import { closeCritical } from './critical-task.ts'
import { isCritical } from './numbers.ts'
import { findResult } from './sql.ts'
import { FlagShape } from './tests.ts'

constraintMeans('critical_told_once', 'conflict', 'told_already', 'This critical value was told already. Look at the result.')

const columns = 'practice_id id result_id patient_id told_to read_back action_taken told_at told_by act_id'.split(' ')
const hearers: readonly Role[] = ['provider', 'nurse']

/** Says who was told of a critical value by voice, and that they read it back. It stays before everybody's eyes until then. */
export const criticalTold = action({
  name: 'critical.told',
  kind: 'write',
  input: z.object({
    resultId: Id,
    toldTo: Id,
    readBack: z.literal(true, 'Ask them to read the value back.'),
    actionTaken: Line.max(200).default(''),
  }),
  output: Nothing,
  allow: { roles: withStudents },
  async on(cx, { resultId }) {
    const result = await findResult(cx, resultId)
    if (!result) throw new Refusal('missing', 'result', 'There is no such result here.')
    return { objectId: resultId, patientId: result.patientId, visitId: result.visitId, result }
  },
  async run(cx, { resultId, toldTo, actionTaken }, { result }) {
    if (!isCritical(result.flag)) throw new Refusal('conflict', 'not_critical', 'This result is not critical.')
    const hearer = await staffNow(cx, toldTo)
    if (!hearer || !hearers.includes(hearer.role))
      throw new Refusal('invalid', 'not_a_hearer', 'A critical value is told to a provider or a nurse.', {
        fields: [{ path: 'toldTo', message: 'Choose a provider or a nurse.' }],
      })
    if (toldTo === cx.actor.id && cx.actor.role !== 'provider')
      throw new Refusal('invalid', 'told_oneself', 'Tell somebody else: a provider or a nurse.')
    const row = [cx.practice.id, newId(), resultId, result.patientId, toldTo, true, actionTaken, cx.now, cx.actor.id, cx.actId]
    await cx.tx.run(insertInto('critical_told', columns, 1), row)
    await closeCritical(cx, resultId, 'Told by voice and read back.')
    cx.tell({ name: 'critical.told', patientId: result.patientId, visitId: result.visitId, body: { resultId } })
    return {}
  },
})

const Untold = z.object({
  resultId: Id,
  visitId: Id,
  patientId: Id,
  patientName: z.string(),
  name: z.string(),
  value: z.string(),
  unit: z.string().nullable(),
  flag: FlagShape,
  performedAt: Instant,
})

/** Critical values that nobody has been told of, and whom one can tell. */
export const criticalOpen = action({
  name: 'critical.open',
  kind: 'read',
  input: Nothing,
  output: z.object({ results: z.array(Untold), hearers: z.array(z.object({ id: Id, name: z.string() })), may: z.object({ told: May }) }),
  allow: { roles: [...clinical, 'student'] },
  async run(cx) {
    const results = await cx.tx.rows<z.output<typeof Untold>>(untoldCriticals, [cx.practice.id])
    cx.saw(results.map((r) => r.patientId))
    const people = results.length ? await staffNames(cx) : []
    const can = people.filter((p) => hearers.includes(p.role) && (p.id !== cx.actor.id || p.role === 'provider'))
    return { results, hearers: can.map(({ id, name }) => ({ id, name })), may: { told: may(cx, criticalTold) } }
  },
})
