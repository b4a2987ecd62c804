import { orderMenu, ordersOfVisit } from './list.ts'
import { cancelOrder, placeOrder } from './place.ts'

export { completeOrder, type OrderSubject, openOrder, orderOf } from './order-of.ts'
export const orderActions = [placeOrder, cancelOrder, ordersOfVisit, orderMenu] as const
