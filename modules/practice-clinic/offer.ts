import type { Context } from '../../core/context.ts'
import { may, namesOf } from '../../core/permit.ts'
import type { May } from '../../core/shapes.ts'
import { actorInside } from './learner.ts'
import type { Scenario } from './scenario.ts'

/** The practice clinic always has its colleagues in the house; that the real place may be empty today is no matter. */
const colleague = { id: 'colleague', name: 'a colleague of the practice clinic', role: 'provider', mode: 'premises' } as const

/**
 * Whether a scenario makes sense for this person here: by role, and by the law of the real place's state for someone fully trained.
 * What the law leaves to others is not practised: it would teach the wrong thing.
 */
export function offered(cx: Context, scenario: Scenario): May {
  if (!scenario.roles.includes(cx.actor.role)) return { allowed: false, because: `This is practised by ${namesOf(scenario.roles)}.` }
  const place = [...cx.practice.places.values()][0]
  if (!scenario.needs || !place) return { allowed: true }
  const there = { ...place, clia: place.clia ?? '05D9999999', present: [colleague] }
  const inside: Context = {
    ...cx,
    actor: actorInside(cx),
    practice: { ...cx.practice, places: new Map([[place.id, there]]), overrides: [] },
    observation: undefined,
  }
  return may(inside, { allow: { roles: [inside.actor.role], task: scenario.needs } }, { ...fullyMet, placeId: place.id })
}

/** An adult, an order of a provider for this patient, everything asked and checked that a rule could ask for. */
const fullyMet = {
  birthDate: '1980-01-01',
  route: 'IM',
  order: { kind: 'patient_specific', id: 'order', by: colleague.id, doseVerifiedBy: colleague.id },
  facts: { screening_reviewed: true, clia_waiver_current: true, qc_done: true },
} as const
