import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { confirmsByPin } from '../staff/index.ts'
import { closeTask } from '../tasks/index.ts'
import { Comments, Outcome, StepsSeen } from './competence.ts'
import { judgeKey } from './daily.ts'
import { keepAttempt, mustBeRecent, mustHaveSkill } from './keep.ts'
import { skillFor } from './skills.ts'
import { endObservation, observationById, type WatchedRow } from './sql.ts'

const both: readonly Role[] = ['medical_assistant', 'student', 'provider', 'nurse']

async function subjectOf(cx: Context, { observationId }: { observationId: string }) {
  const watched = await observationById(cx, observationId)
  if (!watched) throw new Refusal('missing', 'observation', 'There is no such observation here.')
  const { patientId, visitId, placeId } = watched
  return { objectId: watched.id, placeId, patientId: patientId ?? undefined, visitId: visitId ?? undefined, watched }
}

function mustBeOne(cx: Context, { traineeId, observerId }: WatchedRow) {
  if (cx.actor.id !== traineeId && cx.actor.id !== observerId)
    throw new Refusal('forbidden', 'not_yours', 'This is between the one who learns and the one who watched.')
}

/** The one who watched signs: signed in themselves, or by their PIN where the learner works. */
async function mustBeSigned(cx: Context, { observerId }: WatchedRow, pin: string | null) {
  if (cx.actor.id === observerId) return
  if (!pin || !(await confirmsByPin(cx, observerId, pin)))
    throw new Refusal('invalid', 'observer_pin', 'That PIN was not right. Whoever watched enters their own.', {
      fields: [{ path: 'pin', message: 'Not their PIN.' }],
    })
}

function judgedAs(w: WatchedRow) {
  if (!w.doneId || !w.doneAt)
    throw new Refusal('conflict', 'nothing_done', 'Nothing was done under this observation yet. Do it first, then judge it.')
  const skill = skillFor(w.task, w.touched ?? {})
  if (!skill) throw new Refusal('conflict', 'no_skill', 'The catalogue has no list of steps for this task; end the observation instead.')
  const detail = skill.byProduct ? (w.touched?.product ?? null) : skill.detail
  if (skill.byProduct && !detail) throw new Refusal('conflict', 'no_skill', 'The act names no product; end the observation instead.')
  return { skill, detail, act: { id: w.doneId, touched: w.touched }, at: w.doneAt }
}

/**
 * The observer judges what was done, step by step, on the act itself. A pass counts as one repetition, and signs the learner off once
 * all that law wants is there.
 */
export const finishObservation = action({
  name: 'observations.finish',
  kind: 'write',
  input: z.object({ observationId: Id, pin: z.string().max(6).nullable().default(null), steps: StepsSeen, comments: Comments }),
  output: Outcome,
  allow: { roles: both },
  on: subjectOf,
  async run(cx, { pin, steps, comments }, { watched }) {
    mustBeOne(cx, watched)
    const { skill, detail, act, at } = judgedAs(watched)
    mustHaveSkill(watched.observerRole, skill)
    const on = dayIn(cx.practice.timeZone, at)
    mustBeRecent(cx, on)
    await mustBeSigned(cx, watched, pin)
    const { traineeId: staffId, observerId: assessorId, placeId, id: observationId } = watched
    if (!watched.endedAt) await endObservation(cx, observationId, 'assessed')
    const seen = { staffId, skill, detail, assessorId, on, placeId, act, observationId, steps, comments }
    const outcome = await keepAttempt(cx, { ...seen, method: 'observed', whenComplete: true })
    await closeTask(cx, judgeKey(observationId), 'judged')
    cx.tell({ name: 'observation.ended', body: { observationId, how: 'assessed' } })
    return outcome
  },
})

/** Ends it without a judgment: nothing was done, or the observer had to leave. What was done stays done under their eyes. */
export const letGo = action({
  name: 'observations.let_go',
  kind: 'write',
  input: z.object({ observationId: Id }),
  output: Nothing,
  allow: { roles: both },
  on: subjectOf,
  async run(cx, { observationId }, { watched }) {
    mustBeOne(cx, watched)
    if (!(await endObservation(cx, observationId, 'let_go'))) throw new Refusal('conflict', 'ended', 'This has ended already.')
    await closeTask(cx, judgeKey(observationId), 'let go')
    cx.tell({ name: 'observation.ended', body: { observationId, how: 'let_go' } })
    return {}
  },
})
