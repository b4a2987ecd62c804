import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The general statute; it names no task, so from tier 3 on the practice adopts first. */
const byStatute: TaskRule = {
  status: 'allowed_if',
  conditions: ['appropriate_training_experience', 'physician_patient_relationship', 'within_delegator_scope'],
  supervision: 'on_premises_any_licensed_health_professional',
  note: "Within the delegating physician's own practice and for the physician's own patients, to a person with fitting training or experience, with a licensed health professional on site who acts within their license; here a provider or a registered nurse.",
  citation: '225 ILCS 60/54.2(b)',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['IL542'],
}

const notNamed: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: 'on_premises_any_licensed_health_professional',
  note: '54.2 does not exclude it and does not name it; other acts are to be read first. Blocked until then.',
  citation: '225 ILCS 60/54.2 (silent)',
  basis: 'general_rule',
  confidence: 'low',
  sources: ['IL542'],
}

/** Illinois. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const il: JurisdictionRules = {
  jurisdiction: 'IL',
  name: 'Illinois',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential. A general statute of delegation: by word, in writing, by standing order or protocol, to a person with the training and experience it takes. The section ends on 2027-01-01 unless it is extended: check before that day.',
  sources: ['IL542'],
  rules: {
    vital_signs: byStatute,
    rooming_history: byStatute,
    venipuncture: byStatute,
    capillary_puncture: byStatute,
    injection_im_sc_id: byStatute,
    vaccine_admin: byStatute,
    med_oral_topical_inhaled: byStatute,
    iv_start: notNamed,
    iv_medication: notNamed,
    controlled_substance_admin: notNamed,
    waived_lab: byStatute,
    ekg: byStatute,
    spirometry: byStatute,
    suture_staple_removal: byStatute,
    wound_dressing: byStatute,
    assist_minor_surgery: byStatute,
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
