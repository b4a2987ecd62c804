import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Nothing } from '../../core/shapes.ts'
import { closeTask } from '../tasks/index.ts'
import { doneOne, insertDone, insertSession, takeBack } from './done-sql.ts'
import type { Person } from './sql.ts'
import { pictureOf, type Standing } from './standing.ts'
import { addDays, addYears, enterWithinDays, Topic, taskKey } from './training.ts'

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** 29 CFR 1910.1030(h)(2)(i): dates, contents, names and qualifications of trainers, names and job titles of all who were there. */
const Session = z.object({
  topic: Topic,
  heldOn: Day,
  minutes: z.int().min(1).max(600),
  /** One of ours, or by name someone from outside. */
  trainerId: Id.nullable().default(null),
  trainerName: Line.default(''),
  qualification: Line.min(2),
  contents: Line.min(3),
  evidence: Line.default(''),
  staffIds: z.array(Id).min(1).max(60),
  lateReason: Line.default(''),
})
type Session = z.infer<typeof Session>

function dated(cx: Context, { heldOn }: Session) {
  if (heldOn > cx.today) throw wrong('heldOn', 'in_future', 'This day is still to come.')
  if (heldOn < addDays(cx.today, -enterWithinDays))
    throw wrong('heldOn', 'too_long_ago', `A session is entered within ${enterWithinDays} days. Hold it again and enter that one.`)
}

function trainerOf(people: readonly Person[], { trainerId, trainerName, staffIds }: Session): string {
  if (!trainerId) {
    if (trainerName.length < 3) throw wrong('trainerName', 'trainer', 'Say who trained.')
    return trainerName
  }
  const found = people.find((p) => p.id === trainerId)
  if (!found) throw new Refusal('missing', 'staff', 'There is no such person here.')
  if (staffIds.includes(trainerId))
    throw new Refusal('forbidden', 'own_training', 'Who trains is not among the trained. Take them off the list.')
  return found.name
}

const late = (s: Standing | undefined, heldOn: string) => s?.dueOn != null && s.dueOn < heldOn

/** A session held for several people at once, entered by the manager with day, trainer and contents. */
export const recordSession = action({
  name: 'trainings.session',
  kind: 'write',
  input: Session,
  output: z.object({ sessionId: Id, people: z.int() }),
  allow: { roles: ['manager'] },
  async run(cx, wish) {
    dated(cx, wish)
    const { topic, heldOn, lateReason, staffIds, trainerId, minutes, qualification, contents, evidence } = wish
    const { people, topics, standings } = await pictureOf(cx, null)
    const asked = topics.find((t) => t.topic === topic)
    const there = people.filter((p) => staffIds.includes(p.id))
    if (!asked) throw new Refusal('missing', 'topic', 'There is no such training here.')
    if (there.length !== new Set(staffIds).size) throw new Refusal('missing', 'staff', 'There is no such person here.')
    const trainerName = trainerOf(people, wish)
    const standingOf = (p: Person) => standings.find((s) => s.person.id === p.id && s.topic.topic === topic)
    if (!lateReason && there.some((p) => late(standingOf(p), heldOn)))
      throw wrong('lateReason', 'late', 'For some of them it is late: say why, for the record.')
    const sessionId = await insertSession(cx, {
      topic,
      title: asked.title,
      heldOn,
      minutes,
      trainerId,
      trainerName,
      qualification,
      contents,
      evidence,
    })
    const rows = there.map((p) => ({
      ...{ topic, staffId: p.id, role: p.role, doneOn: heldOn, how: 'session' as const, edition: null, sessionId, teacherId: trainerId },
      dueOn: standingOf(p)?.dueOn ?? null,
      lateReason: late(standingOf(p), heldOn) ? lateReason : null,
      keepUntil: asked.keepYears ? addYears(heldOn, asked.keepYears) : null,
    }))
    await insertDone(cx, rows)
    await Promise.all(there.map((p) => closeTask(cx, taskKey(topic, p.id), 'session recorded')))
    cx.tell({ name: 'training.completed', body: { topic, sessionId } })
    return { sessionId, people: there.length }
  },
})

/** A wrong entry is taken back with its reason; it stays to be read, and the training is due as before. Never one's own. */
export const takeBackTraining = action({
  name: 'trainings.take_back',
  kind: 'write',
  input: z.object({ doneId: Id, reason: Line.min(3) }),
  output: Nothing,
  allow: { roles: ['manager'] },
  async on(cx, { doneId }) {
    const done = await doneOne(cx, doneId)
    if (!done) throw new Refusal('missing', 'training', 'There is no such entry here.')
    return { objectId: doneId, done }
  },
  async run(cx, { doneId, reason }, { done }) {
    if (done.staffId === cx.actor.id)
      throw new Refusal('forbidden', 'own_training', 'This is your own entry; another manager takes it back.')
    await takeBack(cx, doneId, reason)
    cx.tell({ name: 'training.taken_back', body: { topic: done.topic, staffId: done.staffId } })
    return {}
  },
})
