import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { completeOrder } from '../orders/index.ts'
import { nextNumber } from '../practice/index.ts'
import { closeTask } from '../tasks/index.ts'
import type { VisitSubject } from '../visits/index.ts'
import { asAgain, asWanted, type Chosen } from './choose.ts'
import { containerOf } from './containers.ts'
import { type Device, type Planned, planOf } from './plan.ts'
import { insertSpecimens, type NewSpecimen, takeAgain } from './sql.ts'

const firstNumber = 100001
export const againKey = (specimenId: string) => `specimen.again.${specimenId}`

interface Filled {
  drawId: string
  visit: VisitSubject
  chosen: Chosen
  by: { way: 'vein' | 'skin'; device: Device }
}

/** A container's laboratory waits as long as its slowest test. */
function daysOf(p: Planned, { open, again }: Chosen): number {
  const slowest = open.filter((o) => p.orders.some((x) => x.orderId === o.orderId)).map((o) => o.expectedDays)
  return Math.max(...slowest, ...again.filter((a) => a.specimenId === p.replaces).map((a) => a.expectedDays))
}

/** The containers that were filled, each with its own number; the orders done, the rejected ones replaced. All in the act's transaction. */
export async function fill(cx: Context, { drawId, visit, chosen, by }: Filled): Promise<string[]> {
  const plan = planOf(chosen.open.map(asWanted), chosen.again.map(asAgain), by)
  const planned = [...plan.drawn, ...plan.given]
  const rows: NewSpecimen[] = []
  for (const [i, p] of planned.entries())
    rows.push({
      number: `S${await nextNumber(cx, 'specimen', firstNumber)}`,
      visitId: visit.visitId,
      patientId: visit.patientId,
      placeId: visit.placeId,
      drawId,
      container: p.container,
      material: containerOf(p.container).material,
      position: i + 1,
      handling: p.handling,
      labName: p.labName,
      expectedDays: daysOf(p, chosen),
      replaces: p.replaces,
      orderIds: p.orders.map((o) => o.orderId),
    })
  const replaced = chosen.again.map((a) => a.specimenId)
  if (replaced.length && (await takeAgain(cx, replaced)) !== replaced.length)
    throw new Refusal('conflict', 'replaced', 'This container was collected again already.')
  const made = await insertSpecimens(cx, rows)
  for (const { orderId } of chosen.open) await completeOrder(cx, orderId, drawId)
  for (const id of replaced) await closeTask(cx, againKey(id), 'collected again')
  const ids = made.map((m) => m.id)
  cx.tell({ name: 'specimen.collected', patientId: visit.patientId, visitId: visit.visitId, body: { drawId, ids } })
  return ids
}
