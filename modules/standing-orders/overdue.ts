import type { Job } from '../../core/jobs.ts'
import { uncosigned } from '../orders/index.ts'
import { askProvider } from './ask-provider.ts'

/** A countersignature that is overdue becomes a task of the order's provider; of any provider when that one has left. Signing closes it. */
export const overdueCosigns: Job = {
  name: 'cosigns',
  async run(cx) {
    for (const o of await uncosigned(cx, { dueBefore: cx.today })) {
      const why = `Ordered by ${o.enteredByName} under a standing order of ${o.providerName}; it was due on ${o.cosignDue}.`
      await askProvider(cx, o, { why, due: o.cosignDue, canAsk: o.providerHere })
    }
  },
}
