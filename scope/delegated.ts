import { isLearnedByDoing } from './conditions/skill.ts'
import { findUnmet } from './conditions.ts'
import { defaults } from './defaults.ts'
import type { Check, Finding } from './finding.ts'
import { adoptions, narrowings } from './policies.ts'
import { type Reading, readingOf } from './reading.ts'
import { refused } from './roles.ts'
import type { JurisdictionRules, TaskRule } from './rule.ts'
import { findSupervision } from './supervision.ts'
import { type Task, tasks } from './tasks.ts'
import type { Decision, PracticePolicy, Question, RuleUsed, Unmet } from './types.ts'

export { needsAdoption } from './adoption.ts'

function whyClosed(j: JurisdictionRules, rule: TaskRule, task: Task): string {
  const whether = `whether a medical assistant may ${tasks[task].verb}`
  if (rule.status === 'silent') return `${j.name} does not say ${whether}`
  if (rule.confidence === 'low') return `What ${j.name} says about ${whether} is not confirmed`
  return `${j.name} speaks only in general words about ${whether}`
}

/** Reasons for which no condition helps. Undefined: go on to the conditions. */
function closed(
  q: Question,
  j: JurisdictionRules,
  adopted: readonly PracticePolicy[],
  narrowed: readonly PracticePolicy[],
): string | undefined {
  const rule = j.rules[q.task]
  if (rule.status === 'prohibited')
    return `${j.name} does not let a medical assistant ${tasks[q.task].verb} (${rule.citation}). ${rule.note}`
  const forbids = narrowed.find((p) => !p.requires?.length)
  if (forbids) return `This practice does not let a medical assistant ${tasks[q.task].verb}: ${forbids.reason || 'by its own policy'}`
  if (!readingOf(j, q.task).needsAdoption) return undefined
  const why = whyClosed(j, rule, q.task)
  if (defaults[q.task] === 'BLOCK') return `${why} (${rule.citation}); it is too risky to adopt.`
  if (adopted.length === 0)
    return `${why} (${rule.citation}). The practice can adopt it with a signed policy that gives a reason and an end date.`
  return undefined
}

/** What the practice's own policies ask beside the law, each once. */
const addedBy = (asked: ReadonlyMap<string, Check>, policies: readonly PracticePolicy[]): ReadonlySet<string> =>
  new Set(policies.flatMap((p) => p.requires?.filter((name) => !asked.has(name)) ?? []))

/**
 * Every condition checked; a finding that bars comes back as `barred`. Two conditions that ask the same are told once. With an observer
 * beside the learner, what is learned by doing is `waived` for this act.
 */
function findAll(q: Question, { law, asked }: Reading, added: Iterable<string>): { unmet: Unmet[]; waived: string[]; barred?: string } {
  const unmet: Unmet[] = []
  const waived: string[] = []
  const add = (condition: string, found: Finding | null): string | undefined => {
    if (!found) return undefined
    if (found.barred) return `${found.message} ${found.how}`
    if (q.observer && isLearnedByDoing(condition)) waived.push(condition)
    else if (!unmet.some((u) => u.message === found.message)) unmet.push({ condition, message: found.message, how: found.how })
    return undefined
  }
  for (const [name, check] of asked) {
    const barred = add(name, check.check(q))
    if (barred) return { unmet: [], waived, barred }
  }
  for (const name of added) {
    const barred = add(name, findUnmet(name, q))
    if (barred) return { unmet: [], waived, barred }
  }
  if (law.supervision) add(`supervision:${law.supervision}`, findSupervision(law.supervision, q))
  return { unmet, waived }
}

const none: readonly never[] = []
const unsure = (rule: RuleUsed): string => (rule.confidence === 'low' ? ' Our reading of the rule is not confirmed (low confidence).' : '')

/** May a medical assistant (or one who works under the same rule) do this here and now? */
export function decideDelegated(q: Question, j: JurisdictionRules): Decision {
  const reading = readingOf(j, q.task)
  const { rule, instead, asked, lets } = reading
  const adopted = adoptions(q)
  const { binding, lifted } = narrowings(q)
  const no = closed(q, j, adopted, binding)
  if (no) return refused(rule, no, instead)
  const signed = adopted.length || binding.length ? [...adopted, ...binding] : none
  const added = signed.length ? addedBy(asked, signed) : none
  const { unmet, waived, barred } = findAll(q, reading, added)
  if (barred) return refused(rule, `${barred} (${rule.citation})`, instead)
  const because = unmet.length
    ? `${lets} once this is met: ${unmet.map((u) => u.message).join(' ')}${unsure(rule)}`
    : `${lets}${q.observer ? ` under the eyes of ${q.observer.name}` : ''}, and every condition is met.${unsure(rule)}`
  const verdict = unmet.length ? 'conditional' : 'allowed'
  const decision: Decision = { verdict, rule, unmet, because, instead: unmet.length ? instead : none }
  if (!q.observer && !lifted && !signed.length) return decision
  return {
    ...decision,
    ...(q.observer ? { observed: { ...q.observer, waived } } : {}),
    ...(lifted ? { override: lifted } : {}),
    ...(signed.length ? { policies: signed.flatMap((p) => p.id ?? []) } : {}),
  }
}
