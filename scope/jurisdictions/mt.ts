import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** General supervision under the rule; it names no task, so from tier 3 on the practice adopts first. */
const general: TaskRule = {
  status: 'allowed_if',
  conditions: ['education_training_known', 'record_ma_identity_and_tasks'],
  supervision: 'general',
  note: "The delegating provider knows the person's education and training; general supervision. The chart names who did it.",
  citation: 'ARM 24.156.401',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['MT401'],
}

/** On the list for on-site direct supervision. */
const onSite: TaskRule = {
  status: 'allowed_if',
  conditions: ['education_training_known', 'record_ma_identity_and_tasks'],
  supervision: 'on_premises_personal_by_delegator',
  note: 'Listed for direct supervision on site by the delegating provider: injections other than vaccines, invasive procedures, watching conscious sedation, allergy testing, blood products and medication into a vein. The list is that of the proposal of 2018; the final text was seen in part.',
  citation: 'ARM 24.156.401; MCA 37-3-104',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['MT401', 'MT_C', 'MT104'],
}

/** Montana. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const mt: JurisdictionRules = {
  jurisdiction: 'MT',
  name: 'Montana',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'A statute and a rule; physicians, physician assistants and podiatrists delegate. The chart shows which medical assistant did which task. No credential.',
  sources: ['MT104', 'MT401', 'MT_C'],
  rules: {
    vital_signs: general,
    rooming_history: general,

    venipuncture: {
      status: 'allowed_if',
      conditions: ['education_training_known', 'record_ma_identity_and_tasks'],
      supervision: 'on_premises_personal_by_delegator',
      note: 'The rule does not name it. If drawing blood is an invasive procedure, the delegating provider must be on site: we ask it.',
      citation: 'ARM 24.156.401; MCA 37-3-104',
      basis: 'explicit',
      confidence: 'low',
      sources: ['MT401', 'MT_C', 'MT104'],
    },

    capillary_puncture: general,
    injection_im_sc_id: onSite,

    vaccine_admin: {
      status: 'allowed_if',
      conditions: ['education_training_known', 'record_ma_identity_and_tasks'],
      supervision: 'on_premises',
      note: 'The rule takes vaccines off its on-site list, but the statute asks supervision on site for giving medication: we ask it.',
      citation: 'MCA 37-3-104; ARM 24.156.401',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['MT104', 'MT401'],
    },

    med_oral_topical_inhaled: {
      status: 'allowed_if',
      conditions: ['education_training_known'],
      supervision: 'on_premises',
      note: 'Giving medication asks supervision on site by statute.',
      citation: 'MCA 37-3-104',
      basis: 'explicit',
      confidence: 'high',
      sources: ['MT104'],
    },

    iv_start: onSite,
    iv_medication: onSite,

    controlled_substance_admin: {
      status: 'silent',
      conditions: [],
      supervision: 'on_premises',
      note: 'Not named.',
      citation: 'MCA 37-3-104 (silent)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['MT104'],
    },

    waived_lab: general,
    ekg: general,
    spirometry: general,
    suture_staple_removal: general,
    wound_dressing: general,
    assist_minor_surgery: general,
    ear_lavage: general,
    splint_cast: general,
    urinary_catheter: onSite,
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
