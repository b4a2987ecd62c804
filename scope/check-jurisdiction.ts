import { isCondition } from './conditions.ts'
import { overlay } from './overlay.ts'
import type { JurisdictionRules, TaskRule } from './rule.ts'
import { type SourceId, sources } from './sources.ts'
import { supervisions } from './supervision.ts'
import { allTasks, isTask, type Task } from './tasks.ts'
import { unmeetable } from './unmeetable.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const isDay = (d: string): boolean => isoDay.test(d) && new Date(`${d}T00:00:00Z`).toISOString().startsWith(d)

/** Sources that speak of no state, or of every one: the AAMA, CMS, general knowledge, and the New York memo on vaccines everywhere. */
const national: readonly SourceId[] = ['AAMA2020', 'AAMA2021', 'AAMA_KEY', 'AAMA_QA', 'CMSFAQ', 'GK', 'NYBILL']

/** Section numbers and names: what a citation and the title of its source have in common. Words that any law has do not tell them apart. */
const marksOf = (text: string): readonly string[] =>
  (text.match(/\d+:\d+|\d{3,}|\d{2}[A-Z]|[A-Z]{3,}|[A-Z][a-z]{3,}/g) ?? []).filter((m) => !anyLaw.has(m))
const anyLaw: ReadonlySet<string> = new Set(['Code', 'Stat', 'Rule', 'Board', 'Medical', 'Admin', 'Regs', 'Comp', 'Rev', 'General', 'AAC'])
const share = (a: string, b: string): boolean => marksOf(a).some((x) => marksOf(b).includes(x))

function checkSources(j: JurisdictionRules, rule: TaskRule): string[] {
  const used: readonly string[] = rule.sources
  const unknown = used.filter((s) => !Object.hasOwn(sources, s))
  if (used.length === 0) return ['names no source']
  if (unknown.length) return [`names the unknown source ${unknown.join(', ')}`]
  const problems: string[] = []
  const foreign = rule.sources.filter((s) => !national.includes(s) && !s.startsWith(j.jurisdiction))
  if (foreign.length) problems.push(`rests on another state's source: ${foreign.join(', ')}`)
  const read = rule.sources.filter((s) => sources[s].read !== 'not-verified')
  const seen = read.filter((s) => sources[s].read !== 'named-only')
  if (rule.confidence !== 'low' && seen.length === 0) problems.push(`is of ${rule.confidence} confidence, but no source was read`)
  if (
    rule.citation.trim() !== '' &&
    rule.basis !== 'default_delegation' &&
    read.length &&
    !read.some((s) => share(rule.citation, sources[s].title))
  )
    problems.push(`cites "${rule.citation}", which none of its sources is about`)
  return problems
}

/** What is wrong with a rule by itself: a word that is not known, an opening on no text, a condition that says nothing. */
function checkWords(rule: TaskRule, task: Task): string[] {
  const asked: readonly string[] = rule.conditions
  const problems = asked.filter((c) => !isCondition(c)).map((c) => `asks the unknown condition ${c}`)
  if (rule.supervision !== null && !Object.hasOwn(supervisions, rule.supervision))
    problems.push(`asks the unknown supervision ${rule.supervision}`)
  if (rule.note.trim() === '') problems.push('has no note')
  if (rule.citation.trim() === '') problems.push('has no citation')
  const open = rule.status === 'allowed' || rule.status === 'allowed_if'
  if (open && rule.basis === 'default_delegation') problems.push('is open on no text: it is silent')
  if (open && /no text found|\(silent\)|not on the list/i.test(rule.citation)) problems.push(`is open, but cites "${rule.citation}"`)
  if (rule.status === 'prohibited' && asked.length) problems.push('is prohibited under conditions')
  if (rule.status === 'allowed_if' && asked.length === 0 && (rule.supervision ?? 'none') === 'none') problems.push('is allowed if nothing')
  if (overlay[task]?.some((c) => asked.includes(c))) problems.push('asks again what is asked in every state')
  return problems
}

function checkDates(j: JurisdictionRules): string[] {
  const days = [
    j.effectiveFrom,
    j.checkedOn,
    ...(j.effectiveTo === null ? [] : [j.effectiveTo]),
    ...(j.reviewedOn === null ? [] : [j.reviewedOn]),
  ]
  const problems = days.filter((d) => !isDay(d)).map((d) => `"${d}" is no day`)
  if (j.effectiveTo !== null && j.effectiveTo < j.effectiveFrom) problems.push('ends before it begins')
  if ((j.reviewedBy === null) !== (j.reviewedOn === null)) problems.push('a review has a name and a day, or neither')
  return problems
}

/** Everything that is wrong with a jurisdiction's file, each by the name of its rule. Empty: nothing. What does not compile is named too. */
export function checkJurisdiction(j: JurisdictionRules): readonly string[] {
  const at = (task: string) => (problem: string) => `${j.jurisdiction}.${task} ${problem}`
  const about = `${j.jurisdiction} ${j.version}:`
  const tasksThere = Object.keys(j.rules)
  const strange = tasksThere.filter((t) => !isTask(t)).map((t) => at(t)('is not a task'))
  const absent = allTasks.filter((t) => !tasksThere.includes(t)).map((t) => at(t)('is missing'))
  const present = allTasks.filter((t) => tasksThere.includes(t))
  const ofRules = present.flatMap((t) => [...checkWords(j.rules[t], t), ...checkSources(j, j.rules[t])].map(at(t)))
  const noSource = j.sources.filter((s) => !Object.hasOwn(sources, s)).map((s) => `${about} names the unknown source ${s}`)
  const problems = [...strange, ...absent, ...ofRules, ...noSource, ...checkDates(j).map((p) => `${about} ${p}`)]
  // Only what can be read can be tried out.
  return problems.length ? problems : present.flatMap((t) => unmeetable(j, t).map(at(t)))
}

/** Versions of one state: two may not be in force on one day, and the file of one state does not stand under another's code. */
export function checkVersions(code: string, versions: readonly JurisdictionRules[]): readonly string[] {
  const pairs = versions.flatMap((a, i) => versions.slice(i + 1).map((b) => [a, b] as const))
  const overlapping = pairs.filter(([a, b]) => a.effectiveFrom <= (b.effectiveTo ?? '9999') && b.effectiveFrom <= (a.effectiveTo ?? '9999'))
  return [
    ...overlapping.map(([a, b]) => `${code}: versions ${a.version} and ${b.version} overlap`),
    ...versions.filter((v) => v.jurisdiction !== code).map((v) => `${code}: holds the file of ${v.jurisdiction}`),
    ...(new Set(versions.map((v) => v.version)).size < versions.length ? [`${code}: two versions of one name`] : []),
  ]
}
