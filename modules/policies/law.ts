import {
  type Check,
  type Condition,
  conditions,
  conditionsOf,
  defaults,
  isCondition,
  type JurisdictionRules,
  needsAdoption,
  sources,
  supervisions,
  type Task,
  tasks,
} from '../../scope/index.ts'

/** What law says of one task in one state, before the practice has signed anything. */
export interface Law {
  rule: JurisdictionRules['rules'][Task]
  conditions: readonly Condition[]
  /** Not opened by any signature, and why. */
  closed: string | null
  /** Why the practice must sign before anyone acts by delegation. */
  asksSignature: string | null
  offered: readonly Condition[]
}

const isStanding = (c: Condition): boolean => (conditions[c] as Check).asks === 'standing'

function whyClosed(j: JurisdictionRules, task: Task): string | null {
  const rule = j.rules[task]
  const { verb } = tasks[task]
  if (rule.status === 'prohibited') return `${j.name} does not let a medical assistant ${verb} (${rule.citation}).`
  if (needsAdoption(rule, task) && defaults[task] === 'BLOCK')
    return `${j.name} does not settle whether a medical assistant may ${verb}, and it is too risky to adopt.`
  return null
}

function whySignature(j: JurisdictionRules, task: Task, asked: readonly Condition[]): string | null {
  const rule = j.rules[task]
  if (rule.status === 'silent') return `The law of ${j.name} is silent about this.`
  if (needsAdoption(rule, task))
    return rule.confidence === 'low'
      ? `What the law of ${j.name} says about this is not confirmed.`
      : `The law of ${j.name} speaks only in general words about this.`
  return asked.some(isStanding) ? `${j.name} asks that the provider has delegated this: the signature shows it.` : null
}

export function lawOf(j: JurisdictionRules, task: Task, today: string): Law {
  const rule = j.rules[task]
  const asked = conditionsOf(task, j.jurisdiction, today)
  const closed = whyClosed(j, task)
  const byDefault = needsAdoption(rule, task) ? defaults[task] : []
  return {
    rule,
    conditions: asked,
    closed,
    asksSignature: closed ? null : whySignature(j, task, asked),
    offered: byDefault === 'BLOCK' ? [] : byDefault,
  }
}

/** A condition's message says what is asked and then that it is missing; here only what is asked. */
export const inWords = (name: string) => ({
  name,
  says: isCondition(name) ? `${conditions[name].message.split(';')[0]!.replace(/\.$/, '')}.` : name.replaceAll('_', ' '),
})

const names = { provider: 'provider', nurse: 'nurse' } as const
const nearest = (modes: readonly string[]): string => {
  if (modes.includes('live_video')) return 'here or on live video'
  if (modes.includes('premises')) return 'on the premises'
  return modes.includes('suite') ? 'in the same room or suite' : 'in the room'
}

export function supervisionWords(level: keyof typeof supervisions | null): string | null {
  if (level === null || level === 'none') return null
  const { by, modes } = supervisions[level]
  return `A ${by.map((r) => names[r]).join(' or ')} ${nearest(modes)}.`
}

export const sourcesOf = (rule: Law['rule']) =>
  rule.sources.map((id) => ({ title: sources[id].title as string, url: sources[id].url as string }))

/** What a narrowing may ask: every condition of the closed set but those Roomed meets by itself. */
export const mayRequire = (name: string): name is Condition => isCondition(name) && (conditions[name] as Check).asks !== 'nothing'
export const requirable = Object.keys(conditions).filter(mayRequire)
