import { isLearnedByDoing } from './conditions/skill.ts'
import { findUnmet } from './conditions.ts'
import { defaults } from './defaults.ts'
import { cite } from './in-force.ts'
import { overlay } from './overlay.ts'
import { adoptions, narrowings } from './policies.ts'
import { licensedFor, refused } from './roles.ts'
import type { Basis, JurisdictionRules, TaskRule } from './rule.ts'
import { findSupervision } from './supervision.ts'
import { type Task, tasks } from './tasks.ts'
import type { Decision, PracticePolicy, Question, RuleUsed, Unmet } from './types.ts'

/** From this tier on, doubtful law waits for the practice's signature. */
const doubtTier = 3
const generalBases: readonly Basis[] = ['general_rule', 'board_guidance', 'counsel_opinion', 'default_delegation']

const isDoubtful = (rule: TaskRule): boolean => rule.confidence === 'low' || generalBases.includes(rule.basis)

/**
 * Silent, or risky and doubtful (not confirmed, or the law speaks in general words only): closed until the practice adopts it,
 * and then under the recommended default.
 */
export const needsAdoption = (rule: TaskRule, task: Task): boolean =>
  rule.status === 'silent' || (tasks[task].riskTier >= doubtTier && isDoubtful(rule))

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
  if (!needsAdoption(rule, q.task)) return undefined
  const why = whyClosed(j, rule, q.task)
  if (defaults[q.task] === 'BLOCK') return `${why} (${rule.citation}); it is too risky to adopt.`
  if (adopted.length === 0)
    return `${why} (${rule.citation}). The practice can adopt it with a signed policy that gives a reason and an end date.`
  return undefined
}

/** Every condition in play, each once: the state's, those of every state, the recommended default, the practice's own. */
function conditionsInPlay(rule: TaskRule, task: Task, policies: readonly PracticePolicy[]): ReadonlySet<string> {
  const byDefault = needsAdoption(rule, task) ? defaults[task] : []
  return new Set<string>([
    ...rule.conditions,
    ...(overlay[task] ?? []),
    ...(byDefault === 'BLOCK' ? [] : byDefault),
    ...policies.flatMap((p) => p.requires ?? []),
  ])
}

/**
 * Every condition checked; a finding that bars comes back as `barred`. Two conditions that ask the same are told once. With an observer
 * beside the learner, what is learned by doing is `waived` for this act.
 */
function findAll(q: Question, rule: TaskRule, names: ReadonlySet<string>): { unmet: Unmet[]; waived: string[]; barred?: string } {
  const unmet: Unmet[] = []
  const waived: string[] = []
  const add = (condition: string, found: { message: string; how: string } | null) => {
    if (found && !unmet.some((u) => u.message === found.message)) unmet.push({ condition, message: found.message, how: found.how })
  }
  for (const name of names) {
    const found = findUnmet(name, q)
    if (found?.barred) return { unmet: [], waived, barred: `${found.message} ${found.how}` }
    if (found && q.observer && isLearnedByDoing(name)) waived.push(name)
    else add(name, found)
  }
  if (rule.supervision) add(`supervision:${rule.supervision}`, findSupervision(rule.supervision, q))
  return { unmet, waived }
}

const unsure = (rule: RuleUsed): string => (rule.confidence === 'low' ? ' Our reading of the rule is not confirmed (low confidence).' : '')

/** May a medical assistant (or one who works under the same rule) do this here and now? */
export function decideDelegated(q: Question, j: JurisdictionRules): Decision {
  const law = j.rules[q.task]
  const rule = cite(j, q.task)
  const instead = licensedFor(q.task)
  const adopted = adoptions(q)
  const narrowed = narrowings(q)
  const no = closed(q, j, adopted, narrowed)
  if (no) return refused(rule, no, instead)
  const { unmet, waived, barred } = findAll(q, law, conditionsInPlay(law, q.task, [...adopted, ...narrowed]))
  if (barred) return refused(rule, `${barred} (${rule.citation})`, instead)
  const may = `${j.name} lets a medical assistant ${tasks[q.task].verb} (${rule.citation})`
  const observed = q.observer ? { observed: { ...q.observer, waived } } : {}
  if (unmet.length === 0) {
    const how = q.observer ? ` under the eyes of ${q.observer.name}` : ''
    return {
      verdict: 'allowed',
      rule,
      unmet,
      because: `${may}${how}, and every condition is met.${unsure(rule)}`,
      instead: [],
      ...observed,
    }
  }
  const because = `${may} once this is met: ${unmet.map((u) => u.message).join(' ')}${unsure(rule)}`
  return { verdict: 'conditional', rule, unmet, because, instead, ...observed }
}
