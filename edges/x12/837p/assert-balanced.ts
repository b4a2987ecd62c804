import type { Draft } from '../encode.ts'
import { cents } from '../values.ts'

/** A bug in the writer: the drafted segments do not add up. A file like that is never handed out. */
export class Unbalanced extends Error {
  constructor(control: string) {
    super(`Claim ${control}: CLM02 is not the sum of its SV102 (facts 1.2).`)
    this.name = 'Unbalanced'
  }
}

/** Adds up what was drafted, independently of the claims, and answers the file's total in cents. */
export function assertBalanced(set: readonly Draft[]): number {
  let all = 0
  let control = ''
  let open = 0
  const closeClaim = () => {
    if (open !== 0) throw new Unbalanced(control)
  }
  for (const segment of set) {
    if (segment[0] === 'CLM') {
      closeClaim()
      control = String(segment[1])
      open = cents(String(segment[2])) ?? Number.NaN
      all += open
    }
    if (segment[0] === 'SV1') open -= cents(String(segment[2])) ?? Number.NaN
  }
  closeClaim()
  return all
}
