export type * from './plan.ts'
export { readBundle } from './read-bundle.ts'
