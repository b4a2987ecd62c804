import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { stepInside } from '../staff/index.ts'
import { insertSandbox, inside, learnerName, leaveAttempts, type Sandbox, sandboxOf, writeRows } from './sql.ts'
import { auditStage, clearStage, newSandbox } from './stage-sql.ts'
import { worldRows } from './world.ts'

/** Makes the learner's own practice clinic, once: the rooms, shelves and colleagues, some neighbours, and the learner. */
async function make(cx: Context): Promise<Sandbox> {
  const place = [...cx.practice.places.values()][0]
  const learner = await learnerName(cx)
  if (!place || !learner) throw new Refusal('missing', 'place', 'The practice has no place yet: its state decides what can be practised.')
  const sandbox = newSandbox()
  const { role } = cx.actor
  const rows = await worldRows({
    ...sandbox,
    learner: { ...learner, role },
    place,
    timeZone: cx.practice.timeZone,
    today: cx.today,
    now: cx.now,
    actId: cx.actId,
  })
  await insertSandbox(cx, sandbox)
  await inside(cx, () => writeRows(cx, rows))
  return sandbox
}

/** The learner's practice clinic, made when it is first needed, with an empty board and its colleagues in the house. */
export async function ready(cx: Context, action: string): Promise<Sandbox> {
  const sandbox = (await sandboxOf(cx)) ?? (await make(cx))
  await inside(cx, async () => {
    await clearStage(cx, sandbox)
    await auditStage(cx, sandbox, action)
  })
  return sandbox
}

/** From here on, what this session does is done in the practice clinic. Told under `session.`, so that every server looks again. */
export async function goIn(cx: Context, { sandboxId: practiceId, staffId }: Sandbox) {
  await stepInside(cx, { practiceId, staffId })
  cx.tell({ name: 'session.practice_clinic_entered', body: { staffId: cx.actor.id } })
}

export async function goOut(cx: Context) {
  await stepInside(cx, null)
  cx.tell({ name: 'session.practice_clinic_left', body: { staffId: cx.actor.id } })
}

/** Steps into the practice clinic without a scenario: to look around. */
export const enterClinic = action({
  name: 'practice_clinic.enter',
  kind: 'session',
  input: Nothing,
  output: z.object({ staffId: Id }),
  allow: { roles: allStaff },
  async run(cx) {
    const sandbox = await ready(cx, 'practice_clinic.enter')
    await goIn(cx, sandbox)
    return { staffId: sandbox.staffId }
  },
})

/** Back to the real practice. An open scenario is given up: it has no score. */
export const leaveClinic = action({
  name: 'practice_clinic.leave',
  kind: 'session',
  input: Nothing,
  output: z.object({ staffId: Id }),
  allow: { roles: allStaff },
  async run(cx) {
    await leaveAttempts(cx)
    await goOut(cx)
    return { staffId: cx.actor.id }
  },
})
