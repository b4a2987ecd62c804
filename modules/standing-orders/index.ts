import { cosignQueue, signCosign } from './cosign.ts'
import { draftStandingOrder } from './draft.ts'
import { listStandingOrders, showStandingOrder } from './list.ts'
import { standingOrdersOfVisit } from './of-visit.ts'
import { retireStandingOrder, signStandingOrder } from './sign.ts'
import { useStandingOrder } from './use.ts'

export { cosignListener } from './ask-provider.ts'
export { overdueCosigns } from './overdue.ts'
export { triesOf as standingOrderTries, versionsOf as standingOrderVersions } from './sql.ts'
export { Body as StandingOrderBody, type Criteria } from './standing-orders.ts'
export const standingOrderActions = [
  draftStandingOrder,
  signStandingOrder,
  retireStandingOrder,
  listStandingOrders,
  showStandingOrder,
  standingOrdersOfVisit,
  useStandingOrder,
  cosignQueue,
  signCosign,
] as const
