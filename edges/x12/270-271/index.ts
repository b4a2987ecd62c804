export { courierRound, type Roads, startCourier } from './courier.ts'
export { doorsFrom } from './https.ts'
