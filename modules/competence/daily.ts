import type { Job } from '../../core/jobs.ts'
import { openTask } from '../tasks/index.ts'
import { sinceOf } from './competence.ts'
import { observationsToJudge } from './sql.ts'

export const judgeKey = (observationId: string) => `observation.${observationId}`

/** What was watched and not judged is asked of its observer the day after: the learner's repetition waits for it. */
export const askForJudgments: Job = {
  name: 'competence.judgments',
  async run(cx) {
    const waiting = (await observationsToJudge(cx, sinceOf(cx), null)).filter((w) => w.endedHow !== 'let_go')
    for (const w of waiting)
      await openTask(cx, {
        key: judgeKey(w.id),
        kind: 'competence',
        title: `Judge what you watched: ${w.trainee}`,
        why: 'It counts for the learner once you have answered its steps, within 7 days.',
        owner: { staffId: w.observerId },
        due: cx.today,
        path: '/admin/skills',
        objectId: w.id,
      })
  },
}
