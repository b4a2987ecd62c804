import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Line, Nothing, Version } from '../../core/shapes.ts'
import { closeTask } from '../tasks/index.ts'
import { hoursNow, insertSignatures, shownNow } from './entries-sql.ts'
import { finishExternship } from './sql.ts'
import { missingOf, showMinutes, taskKey } from './students.ts'
import { openExternship, whyNotPreceptor, wrong } from './who.ts'

const Ids = z.array(Id).max(100).default([])

/** The preceptor confirms what they have seen, or gives it back with a word. Each entry is signed once; a corrected one anew. */
export const countersign = action({
  name: 'students.countersign',
  kind: 'write',
  input: z.object({
    externshipId: Id,
    hoursIds: Ids,
    competencyIds: Ids,
    verdict: z.enum(['confirmed', 'returned']),
    note: Line.default(''),
  }),
  output: z.object({ signed: z.int(), waiting: z.int() }),
  allow: { roles: ['provider', 'nurse', 'medical_assistant'] },
  on: (cx, { externshipId }) => openExternship(cx, externshipId),
  async run(cx, { externshipId, hoursIds, competencyIds, verdict, note }, { externship, preceptors }) {
    const why = whyNotPreceptor(cx, externship, preceptors)
    if (why) throw new Refusal('forbidden', 'not_preceptor', why)
    if (hoursIds.length + competencyIds.length === 0) throw wrong('hoursIds', 'nothing', 'Choose what you sign.')
    if (verdict === 'returned' && !note) throw wrong('note', 'note', 'Say what is to be changed.')
    const [hours, shown] = await Promise.all([hoursNow(cx, externshipId), shownNow(cx, externshipId)])
    const waits = new Set([...hours, ...shown].filter((e) => e.state === 'waiting').map((e) => e.id))
    const all = [...hoursIds, ...competencyIds]
    if (all.some((id) => !waits.has(id)))
      throw new Refusal('conflict', 'not_waiting', 'One of these was signed or corrected since. Look again.')
    const by = { externshipId, studentId: externship.studentId, verdict, note }
    if (hoursIds.length) await insertSignatures(cx, 'hours', hoursIds, by)
    if (competencyIds.length) await insertSignatures(cx, 'shown', competencyIds, by)
    const waiting = waits.size - new Set(all).size
    if (waiting === 0) await closeTask(cx, taskKey(externshipId), 'countersigned')
    cx.tell({ name: 'student.countersigned', body: { externshipId, verdict } })
    return { signed: all.length, waiting }
  },
})

/** Over, once hours and competencies are complete and nothing waits for a signature. */
export const finishStudent = action({
  name: 'students.finish',
  kind: 'write',
  input: z.object({ externshipId: Id, version: Version }),
  output: Nothing,
  allow: { roles: ['manager', 'provider', 'nurse'] },
  on: (cx, { externshipId }) => openExternship(cx, externshipId),
  async run(cx, { externshipId, version }, { externship }) {
    const [hours, shown] = await Promise.all([hoursNow(cx, externshipId), shownNow(cx, externshipId)])
    const missing = missingOf(externship, hours, shown)
    const lacks = [
      missing.minutes ? `${showMinutes(missing.minutes)} are not countersigned` : '',
      missing.competencies.length ? `${missing.competencies.length} competencies are not countersigned` : '',
      missing.waiting ? `${missing.waiting} entries wait for a signature` : '',
    ].filter(Boolean)
    if (lacks.length) throw new Refusal('conflict', 'incomplete', `Not yet: ${lacks.join('; ')}.`)
    if (!(await finishExternship(cx, externshipId, version))) throw stale(externship, version)
    cx.tell({ name: 'student.finished', body: { externshipId } })
    return {}
  },
})
