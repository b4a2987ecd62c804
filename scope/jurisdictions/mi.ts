import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The general statute; it names no task, so from tier 3 on the practice adopts first. */
const byStatute: TaskRule = {
  status: 'allowed_if',
  conditions: ['qualified_by_education_training_experience', 'not_requiring_licensee_level_judgment'],
  supervision: 'supervision_continuously_available',
  note: 'To a person qualified by education, training or experience, where no judgment of a licensed person is needed. The supervisor is continuously available (333.16109, from general knowledge); we ask that one is named, here or on live video.',
  citation: 'MCL 333.16215(1)',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['MI16215'],
}

/** Michigan. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const mi: JurisdictionRules = {
  jurisdiction: 'MI',
  name: 'Michigan',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential (a licensing bill of 2023-24 was not seen as enacted). A general statute of delegation, with a bar: what uses surgical instruments goes to licensed persons only.',
  sources: ['MI16215'],
  rules: {
    vital_signs: byStatute,
    rooming_history: byStatute,
    venipuncture: byStatute,
    capillary_puncture: byStatute,
    injection_im_sc_id: byStatute,
    vaccine_admin: byStatute,
    med_oral_topical_inhaled: byStatute,
    iv_start: national.iv_start,
    iv_medication: national.iv_medication,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: byStatute,
    ekg: byStatute,
    spirometry: byStatute,
    suture_staple_removal: byStatute,
    wound_dressing: byStatute,

    assist_minor_surgery: {
      status: 'allowed_if',
      conditions: ['no_surgical_instrumentation_procedure'],
      supervision: 'supervision_continuously_available',
      note: 'A procedure that uses surgical instruments may be delegated to licensed persons only, with narrow exceptions for students; so only help that uses none.',
      citation: 'MCL 333.16215',
      basis: 'explicit',
      confidence: 'high',
      sources: ['MI16215'],
    },

    ear_lavage: byStatute,
    splint_cast: byStatute,
    urinary_catheter: byStatute,
    xray: national.xray,
    ophthalmic_drops: byStatute,
    tonometry: byStatute,
    foot_nail_care: byStatute,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
