import { orderMenu, ordersOfVisit } from './list.ts'
import { cancelOrder, placeOrder } from './place.ts'

export { asGiven, completeOrder, type OrderSubject, openOrder, orderOf } from './order-of.ts'
export { findItemName, listOrders } from './sql.ts'
export { cosignOrders, insertStandingOrder, type StandingOrder, type Uncosigned, uncosigned } from './standing-sql.ts'
export const orderActions = [placeOrder, cancelOrder, ordersOfVisit, orderMenu] as const
