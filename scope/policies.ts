import { isWithin } from './dates.ts'
import type { Lifted, PracticePolicy, Question, ScopeOverride } from './types.ts'

/** One signed for a state counts there only. */
const isInForce = (p: PracticePolicy, q: Question): boolean =>
  p.task === q.task && (p.jurisdiction == null || p.jurisdiction === q.subject.jurisdiction) && isWithin(q.subject.on, p.from, p.expires)

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
const inForceNarrowings = (q: Question): readonly PracticePolicy[] => q.policies.filter((p) => p.kind === 'narrow' && isInForce(p, q))

/** For this person, task, visit and day, with a reason, and by somebody else. */
const appliesTo = (o: ScopeOverride, q: Question): boolean =>
  o.staffId === q.actor.id &&
  o.task === q.task &&
  q.subject.visitId !== undefined &&
  o.visitId === q.subject.visitId &&
  o.on === q.subject.on &&
  o.byId !== q.actor.id &&
  o.reason.trim() !== ''

/**
 * The narrowings that bind here and now, and the override that lifted others. The newest override counts. It lifts what it names, so
 * what the practice narrows afterwards holds; and only narrowings, so it cannot touch what the law, an overlay or a default asks.
 */
export function narrowings(q: Question): { binding: readonly PracticePolicy[]; lifted?: Lifted } {
  const all = inForceNarrowings(q)
  const override = all.length ? q.overrides?.findLast((o) => appliesTo(o, q)) : undefined
  if (!override) return { binding: all }
  const binding = all.filter((p) => p.id === undefined || !override.lifts.includes(p.id))
  if (binding.length === all.length) return { binding }
  return { binding, lifted: { id: override.id, by: override.by, reason: override.reason } }
}
