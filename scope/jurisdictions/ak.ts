import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The conditions of 12 AAC 40.920(a) for any routine duty. It names no duty, so from tier 3 on the practice adopts first. */
const routineDuty: TaskRule = {
  status: 'allowed_if',
  conditions: [
    'training_documented',
    'written_instructions_on_file',
    'patient_stable_predictable',
    'provider_assessed_patient',
    'no_clinical_judgment',
    'provider_accepts_accountability',
  ],
  supervision: 'per_delegating_provider',
  note: "A routine duty may be delegated to a trained person with written instructions, for a patient whose state is stable and predictable and whom the provider has assessed, when no clinical judgment is called for and the provider answers for it. The level of supervision is the provider's to set; we ask for one on the premises.",
  citation: '12 AAC 40.920(a)',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['AK40920'],
}

const injection: TaskRule = {
  status: 'allowed_if',
  conditions: [
    'training_documented',
    'written_instructions_on_file',
    'patient_stable_predictable',
    'provider_assessed_patient',
    'no_clinical_judgment',
    'provider_accepts_accountability',
  ],
  supervision: 'on_premises',
  note: "The conditions of a routine duty; besides, injections only with the provider on site. That is the AAMA's reading of the rule of 2019.",
  citation: '12 AAC 40.920',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['AK40920', 'AK_AAMA'],
}

const notRead: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: 'on_premises',
  note: 'Only the first part of the rule was seen; it may list duties that are not to be delegated. Blocked until it is read.',
  citation: '12 AAC 40.920 (in part)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['AK40920'],
}

/** Alaska. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ak: JurisdictionRules = {
  jurisdiction: 'AK',
  name: 'Alaska',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential. A rule of the State Medical Board, 12 AAC 40.920 (in force since 2019-12-25), sets what must be so before a routine duty is delegated. Where a nurse delegates an injection, 12 AAC 44.966 applies. What the rule asks of patient and provider is put on file by the signed delegation.',
  sources: ['AK40920', 'AK_AAMA'],
  rules: {
    vital_signs: routineDuty,
    rooming_history: routineDuty,
    venipuncture: routineDuty,
    capillary_puncture: routineDuty,
    injection_im_sc_id: injection,
    vaccine_admin: injection,
    med_oral_topical_inhaled: routineDuty,
    iv_start: notRead,
    iv_medication: notRead,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: routineDuty,
    ekg: routineDuty,
    spirometry: routineDuty,
    suture_staple_removal: routineDuty,
    wound_dressing: routineDuty,
    assist_minor_surgery: routineDuty,
    ear_lavage: routineDuty,
    splint_cast: routineDuty,
    urinary_catheter: notRead,
    xray: national.xray,
    ophthalmic_drops: routineDuty,
    tonometry: routineDuty,
    foot_nail_care: routineDuty,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
