import type { Condition } from './conditions.ts'
import type { Task } from './tasks.ts'

/**
 * What is asked in every state on top of its own rule.
 * CLIA (42 CFR 493): a place that tests holds a certificate; for waived tests the law asks no qualification of the person.
 * Order entry (CMS) and radiation permits stand in each state's file. The route checks are Roomed's own.
 */
export const overlay: Readonly<Partial<Record<Task, readonly Condition[]>>> = {
  waived_lab: ['clia_waiver_current'],
  injection_im_sc_id: ['given_by_injection'],
  med_oral_topical_inhaled: ['not_by_injection'],
  ophthalmic_drops: ['not_by_injection'],
}
