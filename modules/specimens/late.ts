import type { Job } from '../../core/jobs.ts'
import { openTask } from '../tasks/index.ts'
import { overdueSpecimens } from './sql.ts'
import { lateKey } from './steps.ts'

/** Sent, and no result by the day it was expected: somebody calls the laboratory. Said once for each container until it comes. */
export const missingResults: Job = {
  name: 'missing-results',
  async run(cx) {
    for (const s of await overdueSpecimens(cx))
      await openTask(cx, {
        key: lateKey(s.id),
        kind: 'specimen',
        title: `No result yet: ${s.tests.join(', ')}`,
        why: `Container ${s.number} went to ${s.labName}; the result was expected by ${s.expectedOn}. Call the laboratory.`,
        owner: { role: 'medical_assistant' },
        due: cx.today,
        path: '/specimens',
        patientId: s.patientId,
        objectId: s.id,
      })
  },
}
