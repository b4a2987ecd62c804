import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** NAC 630.810, whose text was not seen: from tier 3 on the practice adopts first. */
const general: TaskRule = {
  status: 'allowed_if',
  conditions: ['same_employer_as_delegator', 'delegator_knows_training', 'no_task_requiring_certification_or_licence'],
  supervision: 'general',
  note: 'To a person of the same employer whose training the delegator knows, for a task that asks no certificate or license, under general supervision. From general knowledge: the text was not read.',
  citation: 'NAC 630.810 (not seen)',
  basis: 'general_rule',
  confidence: 'low',
  sources: ['NV830', 'GK'],
}

const invasive: TaskRule = {
  status: 'allowed_if',
  conditions: ['same_employer_as_delegator', 'delegator_knows_training', 'no_task_requiring_certification_or_licence'],
  supervision: 'immediately_available_in_person',
  note: 'Invasive: the delegating practitioner must be able to come in person at once, which we read as on the premises; supervision from afar is limited (NAC 630.820). From general knowledge: the text was not read.',
  citation: 'NAC 630.810, 630.820 (not seen)',
  basis: 'general_rule',
  confidence: 'low',
  sources: ['NV830', 'GK'],
}

/** Nevada. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const nv: JurisdictionRules = {
  jurisdiction: 'NV',
  name: 'Nevada',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'NAC 630.800 to 630.830. The delegator stays responsible and nothing is passed on; no agent of general anaesthesia or sedation. No license; NRS 630.0129 says what a medical assistant is. Laboratory assistants need a state certification in laboratories (NAC 652).',
  sources: ['NV830', 'GK'],
  rules: {
    vital_signs: general,
    rooming_history: general,
    venipuncture: invasive,
    capillary_puncture: general,
    injection_im_sc_id: invasive,
    vaccine_admin: invasive,
    med_oral_topical_inhaled: general,
    iv_start: invasive,

    iv_medication: {
      status: 'silent',
      conditions: [],
      supervision: null,
      note: 'An agent that makes a patient unconscious or half conscious may not be delegated; other drugs into a vein are not named. Blocked.',
      citation: 'NAC 630.830',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NV830'],
    },

    controlled_substance_admin: {
      status: 'silent',
      conditions: [],
      supervision: null,
      note: 'NRS 453.375 lists who may give a controlled drug; in the part read, medical assistants are not among them. Blocked.',
      citation: 'NRS 453.375 (in part)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    waived_lab: general,
    ekg: general,
    spirometry: general,
    suture_staple_removal: invasive,
    wound_dressing: general,
    assist_minor_surgery: general,
    ear_lavage: general,
    splint_cast: general,
    urinary_catheter: invasive,
    xray: national.xray,
    ophthalmic_drops: general,
    tonometry: general,
    foot_nail_care: general,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
