import { type Decision, decide, type Role } from '../scope/index.ts'
import { ageOn } from './clock.ts'
import type { Allow, Context, Subject } from './context.ts'
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

/** Decides by scope of practice, for a task on a subject at the place where it happens. Default deny: no place, no rule. */
function decideOn(cx: Context, allow: Allow, on: Subject): Decision | undefined {
  if (!allow.task) return undefined
  const place = (on.placeId ? cx.practice.places.get(on.placeId) : undefined) ?? [...cx.practice.places.values()][0]
  return decide({
    actor: cx.actor,
    task: allow.task,
    subject: {
      jurisdiction: place?.jurisdiction ?? '',
      on: cx.today,
      ...(on.birthDate ? { patientAge: ageOn(on.birthDate, cx.today) } : {}),
      ...(on.route ? { route: on.route } : {}),
      ...(on.drugClass ? { drugClass: on.drugClass } : {}),
    },
    present: place?.present ?? [],
    order: on.order ?? null,
    policies: cx.practice.policies,
    ...(on.facts ? { facts: on.facts } : {}),
  })
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
  if (decision && decision.verdict !== 'allowed') throw new Refusal('forbidden', 'scope', explain(decision), { detail: decision })
  return decision
}

const explain = (d: Decision): string => (d.verdict === 'refused' ? d.because : d.unmet.map((u) => `${u.message} ${u.how}`).join(' '))

/** The same answer for a button: shown before it is pressed. */
export function may(cx: Context, a: { allow: Allow }, on: Subject = {}): May {
  const { roles } = a.allow
  if (roles !== 'anyone' && !roles.includes(cx.actor.role))
    return { allowed: false, because: `This is done by ${namesOf(roles)}.`, instead: [...roles] }
  const d = decideOn(cx, a.allow, on)
  if (!d) return { allowed: true }
  const { id, citation, source, checkedOn } = d.rule
  const rule = { id, citation, source, checkedOn }
  if (d.verdict === 'allowed') return { allowed: true, rule }
  return { allowed: false, because: explain(d), unmet: [...d.unmet], instead: [...d.instead], rule }
}
