import { type Decision, decide, isMetByObserver, type Observer, type Question, type Role, type Task } from '../scope/index.ts'
import { ageOn } from './clock.ts'
import type { Allow, Context, PlaceNow, Subject } from './context.ts'
import { Refusal } from './errors.ts'
import type { May } from './shapes.ts'

const roleNames: Record<Role, string> = {
  medical_assistant: 'medical assistants',
  nurse: 'nurses',
  provider: 'providers',
  front_desk: 'the front desk',
  biller: 'billers',
  manager: 'the manager',
  student: 'students',
  system: 'Roomed itself',
  client: 'API clients',
}

export const namesOf = (roles: readonly Role[]): string => roles.map((r) => roleNames[r]).join(', ') || 'nobody here'

/** Where it happens: the subject's place, or the practice's only one. */
export const placeOf = (cx: Context, on: Subject): PlaceNow | undefined =>
  (on.placeId ? cx.practice.places.get(on.placeId) : undefined) ?? [...cx.practice.places.values()][0]

/** Whoever watches must be here in person, at this place, for this task and visit, in time. */
function observerOf({ observation: seen, now }: Context, task: Task, on: Subject, place: PlaceNow | undefined): Observer | undefined {
  if (!seen || seen.task !== task || seen.placeId !== place?.id || seen.until <= now) return undefined
  if (seen.visitId && seen.visitId !== on.visitId) return undefined
  const { id, by, name, role } = seen
  return inPerson(place).some((p) => p.id === by) ? { id, by, name, role } : undefined
}

const inPerson = (place: PlaceNow | undefined) => (place?.present ?? []).filter((p) => p.mode !== 'live_video')

/** What is asked of the scope of practice, for a task on a subject at the place where it happens. */
function questionOf(cx: Context, task: Task, on: Subject): Question {
  const place = placeOf(cx, on)
  const observer = observerOf(cx, task, on, place)
  return {
    actor: cx.actor,
    task,
    subject: {
      jurisdiction: place?.jurisdiction ?? '',
      on: cx.today,
      ...(on.birthDate ? { patientAge: ageOn(on.birthDate, cx.today) } : {}),
      ...(on.route ? { route: on.route } : {}),
      ...(on.drugClass ? { drugClass: on.drugClass } : {}),
      ...(on.product ? { product: on.product } : {}),
      ...(on.visitId ? { visitId: on.visitId } : {}),
    },
    present: place?.present ?? [],
    order: on.order ?? null,
    policies: cx.practice.policies,
    overrides: cx.practice.overrides,
    ...(on.facts ? { facts: on.facts } : {}),
    ...(observer ? { observer } : {}),
  }
}

/** Decides by scope of practice. Default deny: no place, no rule. */
const decideOn = (cx: Context, { task }: Allow, on: Subject): Decision | undefined => (task ? decide(questionOf(cx, task, on)) : undefined)

/** The task, when somebody who is here in person could watch it done; not while somebody watches already. */
function observable(cx: Context, { task }: Allow, on: Subject, d: Decision): { observe: Task } | undefined {
  if (!task || (cx.actor.role !== 'medical_assistant' && cx.actor.role !== 'student')) return undefined
  if (!d.unmet.every((u) => isMetByObserver(u.condition))) return undefined
  const q = questionOf(cx, task, on)
  if (q.observer) return undefined
  const could = inPerson(placeOf(cx, on)).some(
    ({ id, name, role }) => decide({ ...q, observer: { id: '', by: id, name, role } }).verdict === 'allowed',
  )
  return could ? { observe: task } : undefined
}

/** Why someone of this role may not, whatever it is about; undefined when the role is one of those who may. */
export function barred(cx: Context, { roles }: Allow): Refusal | undefined {
  if (roles === 'anyone' || roles.includes(cx.actor.role)) return undefined
  return new Refusal('forbidden', 'role', `This is done by ${namesOf(roles)}.`, { detail: { instead: roles } })
}

/** Lets the act through and answers by what authority, or refuses and says why and who may instead. */
export function permit(cx: Context, allow: Allow, on: Subject): Decision | undefined {
  if (allow.roles === 'anyone') return undefined
  const no = barred(cx, allow)
  if (no) throw no
  const decision = decideOn(cx, allow, on)
  if (decision && decision.verdict !== 'allowed')
    throw new Refusal('forbidden', 'scope', explain(decision), {
      detail: { ...decision, ...observable(cx, allow, on, decision) },
    })
  return decision
}

const explain = (d: Decision): string => (d.verdict === 'refused' ? d.because : d.unmet.map((u) => `${u.message} ${u.how}`).join(' '))

/** What a decision reads of a subject that carries no order and states nothing: alike in these, alike in the answer. */
function likeness(cx: Context, task: Task, on: Subject): string | undefined {
  if (on.order || on.facts || cx.observation) return undefined
  if (cx.practice.overrides.some((o) => o.staffId === cx.actor.id)) return undefined
  const age = on.birthDate ? ageOn(on.birthDate, cx.today) : ''
  return `${task} ${on.placeId ?? ''} ${age} ${on.route ?? ''} ${on.drugClass ?? ''} ${on.product ?? ''}`
}

/** Within one request: a board asks the same for each of its visits. */
const answered = new WeakMap<Context, Map<string, May>>()

function mayByScope(cx: Context, allow: Allow, task: Task, on: Subject): May {
  const like = likeness(cx, task, on)
  if (like === undefined) return ask(cx, allow, on)
  const known = answered.get(cx) ?? new Map<string, May>()
  const answer = known.get(like) ?? ask(cx, allow, on)
  answered.set(cx, known.set(like, answer))
  return answer
}

function ask(cx: Context, allow: Allow, on: Subject): May {
  const d = decideOn(cx, allow, on)
  if (!d) return { allowed: true }
  const { id, citation, source, checkedOn } = d.rule
  const rule = { id, citation, source, checkedOn }
  if (d.verdict === 'allowed') return { allowed: true, rule }
  return { allowed: false, because: explain(d), unmet: [...d.unmet], instead: [...d.instead], rule, ...observable(cx, allow, on, d) }
}

/** The same answer for a button: shown before it is pressed. */
export function may(cx: Context, a: { allow: Allow }, on: Subject = {}): May {
  const { roles, task } = a.allow
  if (roles !== 'anyone' && !roles.includes(cx.actor.role))
    return { allowed: false, because: `This is done by ${namesOf(roles)}.`, instead: [...roles] }
  return task ? mayByScope(cx, a.allow, task, on) : { allowed: true }
}
