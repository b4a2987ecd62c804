import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import type { VisitSubject } from '../visits/index.ts'
import { orderedFor } from './chair.ts'
import { containerOf } from './containers.ts'
import type { Again, Wanted } from './plan.ts'
import type { Try } from './specimens.ts'
import { type OpenLab, openLabs, type Rejected, rejectedOf } from './wanted-sql.ts'

/** What of a patient waits to be collected, and what of it somebody has chosen to collect now. */
export interface Chosen {
  open: readonly OpenLab[]
  again: readonly Rejected[]
}

export const asWanted = ({ orderId, name, labName, handling, needs }: OpenLab): Wanted => ({ orderId, name, labName, handling, needs })
export const asAgain = ({ specimenId, container, labName, handling, orders }: Rejected): Again => ({
  specimenId,
  container,
  labName,
  handling,
  orders: orders.map(({ orderId, name }) => ({ orderId, name })),
})

/** The chosen orders and containers, each still open; refuses what is not this patient's or was collected meanwhile. */
export async function chosenOf(cx: Context, input: Pick<Try, 'orderIds' | 'again'>, visit: VisitSubject, drawn: boolean): Promise<Chosen> {
  const [open, again] = await Promise.all([openLabs(cx, visit.patientId), rejectedOf(cx, visit.patientId)])
  const chosen = {
    open: open.filter((o) => input.orderIds.includes(o.orderId)),
    again: again.filter((a) => input.again.includes(a.specimenId)),
  }
  if (chosen.open.length !== new Set(input.orderIds).size || chosen.again.length !== new Set(input.again).size)
    throw new Refusal(
      'missing',
      'not_wanted',
      'Something of this is no longer open: collected meanwhile, or cancelled. Look at the list again.',
    )
  if (chosen.open.length + chosen.again.length === 0) throw new Refusal('invalid', 'nothing_chosen', 'Choose what is collected.')
  const isDrawn = (material: string) => material === 'blood'
  const wrong = [...chosen.open.map((o) => o.material), ...chosen.again.map((a) => containerOf(a.container).material)].some(
    (m) => isDrawn(m) !== drawn,
  )
  if (wrong)
    throw new Refusal(
      'invalid',
      'other_way',
      drawn ? 'Only blood is drawn. Take the other specimens by themselves.' : 'Blood is drawn, not handed over.',
    )
  return chosen
}

/** The subject for the scope decision: the chosen work's first order. */
export function subjectOf(visit: VisitSubject, { open, again }: Chosen) {
  const first = open[0] ?? again.flatMap((a) => a.orders)[0]
  return orderedFor(visit, first)
}
