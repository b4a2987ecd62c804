import { conditionsOf } from './asked.ts'
import { conditions } from './conditions.ts'
import type { Check } from './finding.ts'
import { rulesOn } from './in-force.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import { type Standing, standing } from './standing.ts'
import { allTasks, type Task, tasks } from './tasks.ts'
import type { Role } from './types.ts'

const roles: readonly Role[] = ['provider', 'nurse', 'medical_assistant', 'student', 'front_desk', 'biller', 'manager', 'client', 'system']
const codes = Object.keys(jurisdictions)
/** Every state's rules were checked by this day; the page is of this day, so that it is the same on every machine. */
const day =
  codes
    .flatMap((c) => jurisdictions[c as keyof typeof jurisdictions].map((j) => j.checkedOn))
    .toSorted()
    .at(-1) ?? ''

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]): string => [row(head), row(head.map(() => '---')), ...rows].join('\n')

/** One word when all states agree, else state by state: "if CA WA; adopt TX". */
function cell(role: Role, task: Task, on: string): string {
  const by = Map.groupBy(codes, (c) => standing(role, task, c, on))
  const words = (['yes', 'if', 'adopt', 'no'] as const).flatMap((s: Standing) => {
    const where = by.get(s)
    return where === undefined ? [] : [where.length === codes.length ? s : `${s} ${where.join(' ')}`]
  })
  return words.join('; ')
}

const overview = (on: string): string =>
  table(
    ['task', 'tier', ...roles],
    allTasks.map((t) => row([tasks[t].label, tasks[t].riskTier, ...roles.map((r) => cell(r, t, on))])),
  )

function stateTable(code: string, on: string): string {
  const j = rulesOn(code, on)
  if (!j) return `## ${code}\n\nNo rule in force on ${on}.`
  const review = j.reviewedBy ? `Reviewed by ${j.reviewedBy} on ${j.reviewedOn}.` : '**Not reviewed by counsel.**'
  const rows = allTasks.map((t) => {
    const { status, supervision, citation, confidence } = j.rules[t]
    const asked = conditionsOf(t, code, on).map((c) => `\`${c.replaceAll('|', ' or ')}\``)
    return row([tasks[t].label, status, asked.join(', ') || 'none', supervision ?? 'none set', citation, confidence])
  })
  const head = ['task', 'status', 'conditions for a medical assistant', 'supervision', 'citation', 'confidence']
  const since = `In force from ${j.effectiveFrom}; checked on ${j.checkedOn}. ${review}`
  return [`## ${j.name} (${code}), version ${j.version}`, since, j.summary, table(head, rows)].join('\n\n')
}

const builtIn = Object.entries<Check>(conditions)
  .flatMap(([name, c]) => (c.asks === 'nothing' ? [`\`${name}\``] : []))
  .join(', ')

const intro = (on: string): string => `# Who may do what

Made by \`node scope/print.ts\` from the rules in \`scope/\`, as of ${on}. Do not edit. Not legal advice.

*yes*: nothing more is asked (providers and nurses: their own licence). *if*: under the conditions of the state's table below.
*adopt*: closed until the practice signs a policy that adopts it; then Roomed's recommended conditions apply. *no*: not at all.
A student acts only with a provider or nurse watching in the room. Met by the way Roomed is built, in every state: ${builtIn}.`

/** The page docs/generated/scope.md: roles by tasks by states, then each state's conditions. */
export const printScope = (on: string = day): string =>
  [intro(on), overview(on), ...codes.map((c) => stateTable(c, on))].join('\n\n').concat('\n')

if (import.meta.main) {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(new URL('../docs/generated/scope.md', import.meta.url), printScope())
}
