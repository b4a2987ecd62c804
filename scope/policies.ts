import { isWithin } from './dates.ts'
import type { PracticePolicy, Question } from './types.ts'

const isInForce = (p: PracticePolicy, q: Question): boolean => p.task === q.task && isWithin(q.subject.on, p.from, p.expires)

/** Signed by someone other than the one it frees, with a reason, and in force on the day. */
const isAdoption = (p: PracticePolicy, q: Question): boolean =>
  p.kind === 'adopt' &&
  p.task === q.task &&
  p.signedBy.trim() !== '' &&
  p.signedBy !== q.actor.id &&
  p.signedBy !== q.actor.name &&
  p.reason.trim() !== '' &&
  isInForce(p, q)

export const adoptions = (q: Question): readonly PracticePolicy[] => q.policies.filter((p) => isAdoption(p, q))

export const isAdopted = (q: Question): boolean => q.policies.some((p) => isAdoption(p, q))

/** A stricter policy counts even when carelessly signed. */
export const narrowings = (q: Question): readonly PracticePolicy[] => q.policies.filter((p) => p.kind === 'narrow' && isInForce(p, q))
