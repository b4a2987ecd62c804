import { useAct } from '../../../app/index.ts'
import { toast } from '../../../ui/index.ts'
import { answersOf, type Dose, type Order } from './dose.ts'
import { words } from './words.ts'

interface Giving {
  order: Order
  patientId: string
  dose: Dose
  todo: readonly string[]
  needsLook: boolean
  onRefused: () => void
}

/** Records the dose. Never kept for later: a second look and its PIN hold for this moment only. */
export function useGive({ order, patientId, dose, todo, needsLook, onRefused }: Giving) {
  const act = useAct('immunizations.give', { keep: false, onDone: ({ left }) => toast({ text: words.given(order.itemName, left) }) })
  const run = async () => {
    const { lotId, site, visGivenOn, answers, verifierId, pin } = dose
    if (todo.length || act.busy || !lotId || !site || !visGivenOn) return
    const verifiedBy = needsLook && verifierId ? { staffId: verifierId, pin } : null
    const done = await act.run({
      visitId: order.visitId,
      patientId,
      orderId: order.id,
      lotId,
      site,
      visGivenOn,
      screening: answersOf(answers),
      verifiedBy,
    })
    if (!done && verifiedBy) onRefused()
  }
  return { run: () => void run(), busy: act.busy, problem: act.problem }
}
