import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Nothing } from '../../core/shapes.ts'
import { type Role, type Task, tasks } from '../../scope/index.ts'
import { sinceOf, Watched } from './competence.ts'
import { skillFor } from './skills.ts'
import { observationsOfMe, observationsToJudge, type WatchedRow } from './sql.ts'

const both: readonly Role[] = ['medical_assistant', 'student', 'provider', 'nurse']

function shown(w: WatchedRow): z.input<typeof Watched> {
  const skill = skillFor(w.task, w.touched ?? {})
  const product = w.touched?.product ?? null
  const detail = skill?.byProduct ? product : (skill?.detail ?? null)
  const act = w.doneId && w.doneAt ? { id: w.doneId, at: w.doneAt, skill: skill?.id ?? null, detail, product } : null
  const { id, task, trainee, observerId, observer, visitId, until } = w
  return { id, task, label: tasks[task as Task]?.label ?? task, trainee, observer: { id: observerId, name: observer }, visitId, until, act }
}

/** What I do under observation now, and what I have watched and still have to judge. */
export const myObservations = action({
  name: 'observations.mine',
  kind: 'read',
  input: Nothing,
  output: z.object({ now: Watched.nullable(), toJudge: z.array(Watched) }),
  allow: { roles: both },
  async run(cx) {
    const [mine, watched] = await Promise.all([observationsOfMe(cx), observationsToJudge(cx, sinceOf(cx), cx.actor.id)])
    const now = mine.find((w) => w.until > cx.now || w.doneId !== null)
    return { now: now ? shown(now) : null, toJudge: watched.map(shown) }
  },
})
