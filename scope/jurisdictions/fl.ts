import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const named: TaskRule = {
  status: 'allowed_if',
  conditions: ['physician_responsible'],
  supervision: 'direct_supervision',
  note: "In the statute's list of duties, by name or by a clear category.",
  citation: 'Fla. Stat. 458.3485(2)',
  basis: 'explicit',
  confidence: 'high',
  sources: ['FL3485'],
}

/** The same duties, named by their kind only. */
const byCategory: TaskRule = {
  status: 'allowed_if',
  conditions: ['physician_responsible'],
  supervision: 'direct_supervision',
  note: "In the statute's list of duties, by name or by a clear category.",
  citation: 'Fla. Stat. 458.3485(2)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['FL3485'],
}

const noIv: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'The list names injections that are not intravenous only.',
  citation: 'Fla. Stat. 458.3485(2)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['FL3485'],
}

/** Florida. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const fl: JurisdictionRules = {
  jurisdiction: 'FL',
  name: 'Florida',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    "A list of duties in the statute, under direct supervision and responsibility of a physician. That a physician is responsible is shown by the practice's signed delegation of the task. No licence.",
  sources: ['FL3485'],
  rules: {
    vital_signs: named,
    rooming_history: byCategory,
    venipuncture: named,
    capillary_puncture: byCategory,
    injection_im_sc_id: named,
    vaccine_admin: byCategory,
    med_oral_topical_inhaled: named,
    iv_start: noIv,
    iv_medication: noIv,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: named,
    ekg: byCategory,

    spirometry: {
      status: 'allowed_if',
      conditions: ['physician_responsible'],
      supervision: 'direct_supervision',
      note: 'The list has the operating of office medical equipment.',
      citation: 'Fla. Stat. 458.3485(2)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['FL3485'],
    },

    suture_staple_removal: national.suture_staple_removal,
    wound_dressing: byCategory,
    assist_minor_surgery: named,
    ear_lavage: national.ear_lavage,
    splint_cast: national.splint_cast,
    urinary_catheter: national.urinary_catheter,

    xray: {
      status: 'allowed_if',
      conditions: ['fl_basic_xray_machine_operator_certificate'],
      supervision: null,
      note: 'Needs the certificate of a basic x-ray machine operator (general knowledge, not verified).',
      citation: 'Fla. Stat. 468.302',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    ophthalmic_drops: national.ophthalmic_drops,
    tonometry: national.tonometry,
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
