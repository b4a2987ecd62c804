import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** Guidance of the board: from tier 3 on the practice adopts first. */
const byGuidance: TaskRule = {
  status: 'allowed_if',
  conditions: ['competence_judged_by_provider', 'no_professional_judgment'],
  supervision: 'on_premises',
  note: "By a person the provider has judged competent, with no judgment of their own, the provider being in the facility: the board's example of adequate supervision.",
  citation: 'Oregon Medical Board, Use of Unlicensed Healthcare Personnel',
  basis: 'board_guidance',
  confidence: 'high',
  sources: ['OR_OMB'],
}

const medication: TaskRule = {
  status: 'allowed_if',
  conditions: ['competence_judged_by_provider', 'verify_drug_and_dose_by_licensed'],
  supervision: 'on_premises',
  note: "The board's example: the provider in the facility checks drug and dose before a medical assistant gives it. The AAMA reads OAR 851-045 to let registered nurses authorise such procedures too.",
  citation: 'Oregon Medical Board, Use of Unlicensed Healthcare Personnel',
  basis: 'board_guidance',
  confidence: 'high',
  sources: ['OR_OMB'],
}

const invasive: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: null,
  note: 'The guidance says that medical assistants should do no invasive procedure. Blocked.',
  citation: 'Oregon Medical Board, Use of Unlicensed Healthcare Personnel',
  basis: 'board_guidance',
  confidence: 'medium',
  sources: ['OR_OMB'],
}

/** Oregon. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const or: JurisdictionRules = {
  jurisdiction: 'OR',
  name: 'Oregon',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'A statement of the medical board, not a rule: no assessment, no interpretation, no diagnosis and no invasive procedure. No credential; x-ray needs a limited permit of the Board of Medical Imaging.',
  sources: ['OR_OMB'],
  rules: {
    vital_signs: byGuidance,
    rooming_history: byGuidance,
    venipuncture: byGuidance,
    capillary_puncture: byGuidance,
    injection_im_sc_id: medication,
    vaccine_admin: medication,
    med_oral_topical_inhaled: medication,
    iv_start: invasive,
    iv_medication: invasive,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: byGuidance,
    ekg: byGuidance,
    spirometry: byGuidance,
    suture_staple_removal: byGuidance,
    wound_dressing: byGuidance,
    assist_minor_surgery: national.assist_minor_surgery,
    ear_lavage: byGuidance,
    splint_cast: national.splint_cast,
    urinary_catheter: invasive,
    xray: national.xray,
    ophthalmic_drops: medication,
    tonometry: national.tonometry,
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
