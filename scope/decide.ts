import { decideDelegated, needsAdoption } from './delegated.ts'
import { cite, rulesOn } from './in-force.ts'
import { houseRule, licenceRule, licensedFor, mayByLicence, mayFollowScript, refused } from './roles.ts'
import { isPresent } from './supervision.ts'
import { isTask, type Task, tasks } from './tasks.ts'
import type { Decision, Question, Role } from './types.ts'

const doer: Readonly<Record<Role, string>> = {
  medical_assistant: 'A medical assistant',
  nurse: 'A nurse',
  provider: 'A provider',
  front_desk: 'Front desk staff',
  biller: 'A biller',
  manager: 'A manager',
  student: 'A student',
  system: 'Roomed itself',
  client: 'An API client',
}

function byLicence(role: 'provider' | 'nurse', task: Task): Decision {
  const rule = licenceRule(role)
  if (mayByLicence(role, task))
    return { verdict: 'allowed', rule, unmet: [], because: `${doer[role]} may under their own licence.`, instead: [] }
  return refused(rule, `${doer[role]} may not ${tasks[task].verb} by licence alone.`, licensedFor(task))
}

/** Where the practice is: without a rule for that place and day, nothing is delegated. */
function byPlace(q: Question): Decision {
  const { jurisdiction, on } = q.subject
  const rules = rulesOn(jurisdiction, on)
  if (!rules) {
    const where = jurisdiction === '' ? 'a place without a state' : jurisdiction
    const rule = houseRule(`none.${q.task}`, `No rule reviewed for ${where} on ${on}`)
    return refused(
      rule,
      `No rule reviewed for ${where} on ${on}, so a medical assistant may not ${tasks[q.task].verb} there.`,
      licensedFor(q.task),
    )
  }
  if (q.actor.role === 'student' && !isPresent(q, ['provider', 'nurse'], ['room']))
    return refused(
      cite(rules, q.task),
      'A student acts only with a provider or nurse watching in the room; none is there.',
      licensedFor(q.task),
    )
  return decideDelegated(q, rules)
}

/** The observer counts as in the room, if they may do the task themselves and are somebody else; else there is none. */
function withObserver(q: Question): Question {
  if (!q.observer) return q
  const { observer, ...alone } = q
  const { by, name, role } = observer
  if (by === q.actor.id || !mayByLicence(role, q.task)) return alone
  return { ...q, present: [...q.present.filter((p) => p.id !== by), { id: by, name, role, mode: 'room' }] }
}

/**
 * Who may do what, here and now. Pure; everything not opened by a rule is refused.
 * Order: the task is known, own licence, the role does clinical work, the place has rules, then the state's rule with its conditions.
 */
export function decide(q: Question): Decision {
  const { role } = q.actor
  if (!isTask(q.task))
    return refused(houseRule('house.unknown_task', 'No such task'), `"${String(q.task)}" is not a task we have rules for.`, ['provider'])
  if (role === 'provider' || role === 'nurse') return byLicence(role, q.task)
  if (role === 'medical_assistant' || role === 'student' || mayFollowScript(role, q.task)) return byPlace(withObserver(q))
  const because = `${doer[role] ?? 'This role'} may not ${tasks[q.task].verb}: it is clinical work.`
  return refused(
    houseRule(`role.${role}`, 'Clinical tasks are done by clinical staff'),
    because,
    whoMay(q.task, q.subject.jurisdiction, q.subject.on),
  )
}

/** Who does this task in this state on this day, before any condition of person or practice is looked at. */
export function whoMay(task: Task, jurisdiction: string, on: string): readonly Role[] {
  const rules = rulesOn(jurisdiction, on)
  const rule = rules?.rules[task]
  const open = rule !== undefined && rule.status !== 'prohibited' && !needsAdoption(rule, task)
  if (!open) return licensedFor(task)
  const frontDesk: readonly Role[] = mayFollowScript('front_desk', task) ? ['front_desk'] : []
  return ['medical_assistant', ...frontDesk, ...licensedFor(task)]
}
