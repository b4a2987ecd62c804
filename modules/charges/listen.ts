import type { Context } from '../../core/context.ts'
import type { Consumer } from '../../core/facts.ts'
import { lockDocumented } from './documented-sql.ts'
import { propose } from './propose.ts'
import { reconcile } from './reconcile.ts'
import { insertCharges, listKnown, sendRenewed, sendUndone, sendWithdrawn } from './sql.ts'

/** Brings the charges of a visit to what is documented of it now. However often it runs, an act gives one charge of a code. */
export async function chargeVisit(cx: Context, visitId: string, factId: string | null = null): Promise<void> {
  const documented = await lockDocumented(cx, visitId)
  if (!documented) return
  const plan = reconcile(await listKnown(cx, visitId), propose(documented), documented.diagnoses)
  const ids = insertCharges(cx, documented, plan.add, factId)
  if (plan.renew.length) sendRenewed(cx, plan.renew)
  if (plan.withdraw.length)
    sendWithdrawn(
      cx,
      plan.withdraw.map((k) => k.id),
    )
  if (plan.undone.length)
    sendUndone(
      cx,
      plan.undone.map((k) => k.id),
    )
  const told = { visitId, patientId: documented.patientId }
  const proposed = [...ids, ...plan.renew.map((r) => r.id)]
  if (proposed.length) cx.tell({ name: 'charge.proposed', ...told, body: { ids: proposed } })
  if (plan.withdraw.length) cx.tell({ name: 'charge.withdrawn', ...told, body: { ids: plan.withdraw.map((k) => k.id) } })
}

/** Money listens to the chart; the chart never waits for money. */
export const charges: Consumer = {
  name: 'charges',
  on: ['immunization.given', 'immunization.voided', 'test.resulted', 'test.corrected', 'specimen.collected', 'visit.signed'],
  async run(cx, fact) {
    if (fact.visitId) await chargeVisit(cx, fact.visitId, fact.id)
  },
}
