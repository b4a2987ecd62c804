import { acts, refusals } from './acts-sql.ts'
import { assessments, credentials, experience, signOffs, trainings, verifications } from './people-sql.ts'
import { overrides, policies, reviews, standingOrders, uses } from './practice-sql.ts'
import type { Section } from './section.ts'

/** The binder, in the order an inspector turns its pages. */
export const sections: readonly Section[] = [
  ...[acts, refusals, credentials, verifications, signOffs, assessments, experience, trainings],
  ...[standingOrders, uses, policies, overrides, reviews],
]
