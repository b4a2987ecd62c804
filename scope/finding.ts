import type { Question } from './types.ts'

/** What a check found missing. `barred`: nothing the asker can do meets it, so the answer is no rather than not yet. */
export interface Finding {
  message: string
  how: string
  barred?: true
}

/**
 * A condition that law or practice sets.
 * `asks`: record = checked from the person, those present, and the order; fact = someone states it for this act, in `facts`;
 * standing = true of the practice for as long as a signed delegation of the task is in force, or stated in `facts`;
 * nothing = met by the way Roomed is built.
 */
export interface Check {
  asks: 'record' | 'fact' | 'standing' | 'nothing'
  message: string
  how: string
  check(q: Question): Finding | null
}

/** A condition met or not, with one message and one way to meet it. */
export const check = (message: string, how: string, met: (q: Question) => boolean): Check => {
  const missing: Finding = { message, how }
  return { asks: 'record', message, how, check: (q) => (met(q) ? null : missing) }
}
