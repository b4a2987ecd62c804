import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The general rule of delegation; it names no task, so from tier 3 on the practice adopts first. */
const byRule: TaskRule = {
  status: 'allowed_if',
  conditions: ['qualified_by_training_or_experience', 'physician_patient_relationship', 'no_redelegation'],
  supervision: 'per_delegating_provider',
  note: "Any medical service but prescribing, for the physician's own patients, by a person qualified through training or experience. What the rule says on supervision was not read to the end; we ask for a provider on the premises.",
  citation: '3 CCR 713-1.17; C.R.S. 12-240-107(3)(l)',
  basis: 'general_rule',
  confidence: 'medium',
  sources: ['CO117'],
}

/** Colorado. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const co: JurisdictionRules = {
  jurisdiction: 'CO',
  name: 'Colorado',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential. A physician may delegate any medical service but prescribing to a qualified unlicensed person under personal and responsible direction; the person may not pass it on. Aesthetic services have rules of their own.',
  sources: ['CO117'],
  rules: {
    vital_signs: byRule,
    rooming_history: byRule,
    venipuncture: byRule,
    capillary_puncture: byRule,
    injection_im_sc_id: byRule,
    vaccine_admin: byRule,
    med_oral_topical_inhaled: byRule,
    iv_start: national.iv_start,
    iv_medication: national.iv_medication,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: byRule,
    ekg: byRule,
    spirometry: byRule,
    suture_staple_removal: byRule,
    wound_dressing: byRule,
    assist_minor_surgery: byRule,
    ear_lavage: byRule,
    splint_cast: byRule,
    urinary_catheter: byRule,
    xray: national.xray,
    ophthalmic_drops: byRule,
    tonometry: byRule,
    foot_nail_care: byRule,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
