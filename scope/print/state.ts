import { rulesOn } from '../in-force.ts'
import { national } from '../jurisdictions/national.ts'
import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { type SourceId, sources } from '../sources.ts'
import { type Standing, standing } from '../standing.ts'
import { allTasks, type Task, tasks } from '../tasks.ts'
import { table, word } from './table.ts'

const head = ['task', 'here', 'the rule', 'conditions', 'supervision', 'citation', 'basis', 'confidence', 'sources']

/** Tasks under one rule share a row. What no text of the state speaks of is told once, above the table. */
function grouped(j: JurisdictionRules, on: string): Map<string, { tasks: Task[]; rule: TaskRule; here: Standing }> {
  const groups = new Map<string, { tasks: Task[]; rule: TaskRule; here: Standing }>()
  for (const task of allTasks) {
    const rule = j.rules[task]
    if (rule === national[task]) continue
    const here = standing('medical_assistant', task, j.jurisdiction, on)
    const key = `${here} ${JSON.stringify(rule)}`
    const group = groups.get(key) ?? { tasks: [], rule, here }
    group.tasks.push(task)
    groups.set(key, group)
  }
  return groups
}

const ruleRow = ({ tasks: under, rule, here }: { tasks: Task[]; rule: TaskRule; here: Standing }): readonly string[] => [
  under.map((t) => tasks[t].label).join('; '),
  here,
  `**${rule.status}** ${rule.note}`,
  rule.conditions.map(word).join(', ') || 'none',
  rule.supervision ? word(rule.supervision) : 'none set',
  rule.citation,
  rule.basis,
  rule.confidence,
  rule.sources.join(', '),
]

const link = (id: SourceId): string => {
  const { title, url, read } = sources[id]
  return `${id} ${url.startsWith('http') && !url.includes(' ') ? `[${title}](${url})` : title} (${read})`
}

/** One state: what it says, then the tasks on which nothing of its own was found. */
export function stateSection(code: string, on: string): string {
  const j = rulesOn(code, on)
  if (!j) return `## ${code}\n\nNo rule in force on ${on}.`
  const review = j.reviewedBy ? `Reviewed by ${j.reviewedBy} on ${j.reviewedOn}.` : '**Not reviewed by counsel.**'
  const until = j.effectiveTo ? ` to ${j.effectiveTo}` : ''
  const rows = [...grouped(j, on).values()].map(ruleRow)
  const own = allTasks.filter((t) => j.rules[t] !== national[t])
  const rest = own.length === 0 ? 'All 28 tasks' : `The other ${allTasks.length - own.length} tasks`
  return [
    `## ${j.name} (${code}), version ${j.version}`,
    `In force from ${j.effectiveFrom}${until}; checked on ${j.checkedOn}. ${review}`,
    j.summary,
    ...(rows.length ? [table(head, rows)] : []),
    ...(own.length < allTasks.length ? [`${rest}: as everywhere (above).`] : []),
    `Sources: ${j.sources.map(link).join('; ')}.`,
  ].join('\n\n')
}

/** What holds where a state has nothing of its own: the law's status, and what is recommended when the practice adopts the task. */
export const nationalSection = (defaultsOf: (task: Task) => string): string =>
  table(
    ['task', 'status', 'the rule', 'conditions', 'citation', 'confidence', 'recommended where law is silent or doubtful'],
    allTasks.map((t) => {
      const rule: TaskRule = national[t]
      const asked = rule.conditions.map(word).join(', ') || 'none'
      return [tasks[t].label, rule.status, rule.note, asked, rule.citation, rule.confidence, defaultsOf(t)]
    }),
  )
