export { buildDemo, type DemoWish } from './demo.ts'
export { npiOf, passesLuhn } from './ids.ts'
export type * from './types.ts'
