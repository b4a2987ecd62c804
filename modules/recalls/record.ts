import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Nothing } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { clinical } from '../practice/index.ts'
import { Item } from './recalls.ts'
import { ruleOf } from './rules.ts'
import { insertRecord } from './sql.ts'

const wrong = (path: string, message: string) => new Refusal('invalid', path, message, { fields: [{ path, message }] })

/** What a rule asks for was done, here or elsewhere, and when it is next due if that is not the usual interval. A null day takes it back. */
export const recordRecall = action({
  name: 'recalls.record',
  kind: 'write',
  input: z.object({ patientId: Id, ruleId: Item, on: Day.nullable(), next: Day.nullable().default(null), note: Line.default('') }),
  output: Nothing,
  allow: { roles: clinical },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, { ruleId, on, next, note }, { patientId, birthDate }) {
    const rule = ruleOf(ruleId)
    if (!rule || rule.done.by === 'missed') throw new Refusal('missing', 'rule', 'There is no such rule to record for.')
    if (on && (on > cx.today || on < birthDate)) throw wrong('on', 'A day that has been, in this patient’s life.')
    if (!on && note === '') throw wrong('note', 'Say why it was not done after all.')
    if (next && (!on || next <= on)) throw wrong('next', 'A day after it was done.')
    await insertRecord(cx, { patientId, ruleId, on, next, note })
    cx.tell({ name: 'recall.recorded', patientId, body: { ruleId } })
    return {}
  },
})
