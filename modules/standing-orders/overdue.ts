import type { Job } from '../../core/jobs.ts'
import { uncosigned } from '../orders/index.ts'
import { openTask } from '../tasks/index.ts'
import { taskKey } from './cosign.ts'

/** A countersignature that is overdue becomes a task of the order's provider; of any provider when that one has left. Signing closes it. */
export const overdueCosigns: Job = {
  name: 'cosigns',
  async run(cx) {
    for (const o of await uncosigned(cx, { dueBefore: cx.today }))
      await openTask(cx, {
        key: taskKey(o.orderId),
        kind: 'cosign',
        title: `Countersign: ${o.itemName}`,
        why: `Ordered by ${o.enteredByName} under a standing order of ${o.providerName}; it was due on ${o.cosignDue}.`,
        owner: o.providerHere ? { staffId: o.providerId } : { role: 'provider' },
        due: o.cosignDue,
        path: '/cosign',
        patientId: o.patientId,
        visitId: o.visitId,
        objectId: o.orderId,
      })
  },
}
