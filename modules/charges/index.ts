import { changeCharge } from './change.ts'
import { acceptAll, acceptCharge, declineCharge } from './decide.ts'
import { chargesOfVisit } from './of-visit.ts'
import { chargeQueue } from './queue.ts'
import { feesList, setFee } from './set-fee.ts'

export type { Charge } from './charges.ts'
export { charges, chargeVisit } from './listen.ts'
export { listCharges } from './sql.ts'

export const chargeActions = [chargesOfVisit, chargeQueue, acceptCharge, declineCharge, changeCharge, acceptAll, feesList, setFee] as const
