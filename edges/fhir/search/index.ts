export { decodeCursor, encodeCursor } from './cursor.ts'
export { DEFAULT_COUNT, MAX_COUNT, parseSearch } from './parse.ts'
export type * from './types.ts'
