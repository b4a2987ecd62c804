import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The general rule, of which only the opening was read: from tier 3 on the practice adopts first. */
const byRule: TaskRule = {
  status: 'allowed_if',
  conditions: ['knowledge_and_skill', 'no_undue_risk', 'supervision_appropriate'],
  supervision: 'per_delegating_provider',
  note: "To a person with the knowledge and skill, without undue risk to the patient, under the supervision that fits; the level is the physician's to set, and we ask for a provider on the premises. The body of the rule was not read.",
  citation: '49 Pa. Code 18.402 (in part)',
  basis: 'general_rule',
  confidence: 'low',
  sources: ['PA402', 'GK'],
}

/** Pennsylvania. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const pa: JurisdictionRules = {
  jurisdiction: 'PA',
  name: 'Pennsylvania',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential. 49 Pa. Code 18.402 sets what must be so before a physician delegates: accepted standards, knowledge and skill, no undue risk, a patient who knows and does not object, and supervision that fits the task. Only its opening was read. X-ray has rules on auxiliary personnel (49 Pa. Code 18.201 and what follows).',
  sources: ['PA402', 'GK'],
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
