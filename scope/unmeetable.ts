import { defaults } from './defaults.ts'
import { decideDelegated, needsAdoption } from './delegated.ts'
import type { JurisdictionRules } from './rule.ts'
import { adopts, ask } from './sample.ts'
import type { Task } from './tasks.ts'
import type { Question, ScopeSubject } from './types.ts'

/** An act with everything in order, by each route and class of drug that could matter. */
const bestCases = (task: Task, state: string): readonly Question[] => {
  const q: Question = { ...ask(task, state), policies: [adopts(task)] }
  const { jurisdiction, on } = q.subject
  const plain: readonly Partial<ScopeSubject>[] = [
    {},
    { drugClass: 'legend' },
    { route: 'IM', drugClass: 'legend' },
    { route: 'PO', drugClass: 'legend' },
  ]
  return [q, ...plain.map((more) => ({ ...q, subject: { jurisdiction, on, ...more } }))]
}

/** A rule that opens a task which then nobody can do: the conditions that even a person with every paper, order and supervisor does not meet. */
export function unmeetable(j: JurisdictionRules, task: Task): readonly string[] {
  const rule = j.rules[task]
  if (rule.status === 'prohibited' || (needsAdoption(rule, task) && defaults[task] === 'BLOCK')) return []
  const answers = bestCases(task, j.jurisdiction).map((q) => decideDelegated(q, j))
  if (answers.some((d) => d.verdict === 'allowed')) return []
  const [first] = answers
  const why = first?.unmet.map((u) => u.condition).join(', ')
  return [`asks what nobody can meet: ${why || first?.because}`]
}
