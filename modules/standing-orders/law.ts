import type { Context, Subject } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import type { May } from '../../core/shapes.ts'
import { testSubject } from '../point-of-care/index.ts'
import { clinical } from '../practice/index.ts'
import type { VisitSubject } from '../visits/index.ts'
import type { Item } from './known.ts'
import type { Body, Sufficient } from './standing-orders.ts'

export interface LawView {
  sufficient: Sufficient
  /** Why it does not suffice by itself, or why the task is closed to this person altogether. */
  why: string | null
  closed: boolean
  rule: May['rule']
}

const tasks = { vaccine: 'vaccine_admin', test: 'waived_lab' } as const

/** The act that the order leads to, with what is done at the chair taken as done: only order, person and place are left to judge. */
function subjectOf(cx: Context, visit: VisitSubject, { kind, itemId }: Body, item: Item | undefined): Subject {
  if (kind === 'test') return testSubject(cx, visit, null, itemId)
  return { ...visit, route: item?.route ?? undefined, facts: { screening_reviewed: true } }
}

const unmetOf = (m: May) => m.unmet ?? []

/**
 * Whether the law of the place lets this person act on a standing order: the scope engine is asked three times, with an order for the patient,
 * with the standing order as it stands, and with it countersigned. What only the first meets is what the standing order lacks.
 */
export function lawOf(cx: Context, visit: VisitSubject, body: Body, providerId: string, item: Item | undefined): LawView {
  const base = subjectOf(cx, visit, body, item)
  const allow = { roles: clinical, task: tasks[body.kind] }
  const ask = (kind: 'patient_specific' | 'standing', inChart: boolean) =>
    may(
      cx,
      { allow },
      {
        ...base,
        order: { kind, id: visit.visitId, by: providerId, doseVerifiedBy: 'the second look' },
        facts: { ...base.facts, ...(inChart ? { standing_order_in_patient_chart: true } : {}) },
      },
    )
  const own = ask('patient_specific', false)
  if (!own.allowed && unmetOf(own).length === 0) return { sufficient: 'never', why: own.because ?? null, closed: true, rule: own.rule }
  const without = new Set(unmetOf(own).map((u) => u.condition))
  const lacks = (m: May) => unmetOf(m).filter((u) => !without.has(u.condition))
  const plain = ask('standing', false)
  const missing = lacks(plain)
  const why = missing.map((u) => u.message).join(' ') || null
  if (missing.length === 0) return { sufficient: 'at_once', why: null, closed: false, rule: plain.rule }
  return { sufficient: lacks(ask('standing', true)).length === 0 ? 'after_cosign' : 'never', why, closed: false, rule: plain.rule }
}
