import { useState } from 'react'
import { useMe, useRead } from '../../../app/index.ts'
import { Button, showTime } from '../../../ui/index.ts'
import { ChairFoot, Rights } from '../../orders/web/Chair.tsx'
import { MayNot } from '../../orders/web/MayNot.tsx'
import { words as orderWords } from '../../orders/web/words.ts'
import { DoseForm } from './DoseForm.tsx'
import type { Lot, Order } from './dose.ts'
import { NotGiven } from './NotGiven.tsx'
import { words } from './words.ts'

export interface VaccineDoseProps {
  order: Order
  patientId: string
  /** Every lot here, of this vaccine and of others. */
  lots: readonly Lot[]
  /** Where the scan goes. */
  scanId: string
}

/** One ordered vaccine at the chair: scan, site, questions, second look, given. Or not given, with the reason. */
export function VaccineDose({ order, patientId, lots, scanId }: VaccineDoseProps) {
  const [refusing, setRefusing] = useState(false)
  const read = useRead(
    'immunizations.lots',
    { visitId: order.visitId, productId: order.itemId, orderId: order.id },
    { on: ['presence', 'order', 'cosign'] },
  )
  const may = read.data?.may
  const notGiven = <Button onClick={() => setRefusing(true)}>{words.notGiven}</Button>
  return (
    <>
      {may?.give.allowed === false ? (
        <div className="or-chair">
          <Rights name={order.itemName} amount="" />
          <MayNot {...may.give} visitId={order.visitId} patientId={patientId} />
          <ChairFoot note={<Ordered order={order} />}>{notGiven}</ChairFoot>
        </div>
      ) : (
        <DoseForm
          order={order}
          patientId={patientId}
          lots={lots}
          scanId={scanId}
          needsLook={may?.giveUnchecked.allowed === false}
          note={<Ordered order={order} />}
          notGiven={notGiven}
        />
      )}
      {refusing ? <NotGiven order={order} patientId={patientId} onClose={() => setRefusing(false)} /> : null}
    </>
  )
}

function Ordered({ order }: { order: Order }) {
  const { timeZone } = useMe().practice
  return (
    <>
      {orderWords.ordered(order.orderedByName, showTime(order.orderedAt, { timeZone }))}
      {order.instructions ? <b> {order.instructions}</b> : null}
    </>
  )
}
