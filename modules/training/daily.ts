import type { Context } from '../../core/context.ts'
import type { Consumer } from '../../core/facts.ts'
import type { Job } from '../../core/jobs.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { assignAll, openTrainingTasks } from './sql.ts'
import { pictureOf, type Standing } from './standing.ts'
import { taskKey } from './training.ts'

const wish = ({ person, topic, dueOn, standing }: Standing) => ({
  key: taskKey(topic.topic, person.id),
  kind: 'training',
  title: `Training: ${topic.title}`,
  why: topic.againWhy ?? (standing === 'soon' ? 'Due again soon.' : 'Asked of everyone in your role.'),
  owner: { staffId: person.id },
  due: dueOn,
  path: `/training/${topic.topic}`,
})

/**
 * Assigns what is newly asked, opens a task for what is due within a month, and closes those of people who have left or of whom it
 * is no longer asked. Saying the same again changes nothing, so that it may run after every change of the rules too.
 */
export async function settle(cx: Context): Promise<void> {
  const [picture, open] = await Promise.all([pictureOf(cx, null), openTrainingTasks(cx)])
  if (picture.unassigned.length) await assignAll(cx, picture.unassigned)
  const wishes = picture.standings.filter((s) => s.standing !== 'done').map(wish)
  const asIs = new Map(open.map((t) => [t.key, t.due]))
  const wanted = new Set(wishes.map((w) => w.key))
  await Promise.all([
    ...wishes.filter((w) => !asIs.has(w.key) || asIs.get(w.key) !== w.due).map((w) => openTask(cx, w)),
    ...open.filter((t) => !wanted.has(t.key)).map((t) => closeTask(cx, t.key, 'no longer asked')),
  ])
}

export const dueTrainings: Job = { name: 'trainings', run: settle }

/** A new colleague and a new rule are seen at once, not at the turn of the day. */
export const trainingListener: Consumer = {
  name: 'trainings',
  on: ['staff.added', 'staff.left', 'staff.role_set', 'training.required', 'training.taken_back'],
  run: (cx) => settle(cx),
}
