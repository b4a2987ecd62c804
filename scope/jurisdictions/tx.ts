import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The general statute; it names no task, so from tier 3 on the practice adopts first. */
const byStatute: TaskRule = {
  status: 'allowed_if',
  conditions: ['qualified_and_properly_trained', 'prudent_physician_standard', 'not_held_out_as_practising_medicine'],
  supervision: 'physician_supervision',
  note: 'A physician may delegate any medical act that a reasonable and prudent physician would hold this qualified and properly trained person to do safely, and that does not make the person seem to practise medicine.',
  citation: 'Tex. Occ. Code 157.001',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['TX157'],
}

const drugs: TaskRule = {
  status: 'allowed_if',
  conditions: ['qualified_and_properly_trained', 'in_physician_office', 'as_ordered_immediate_need'],
  supervision: 'physician_supervision',
  note: "Dangerous drugs, which are prescription drugs that are not controlled, given in the physician's office as ordered for the patient's immediate need.",
  citation: 'Tex. Occ. Code 157.002',
  basis: 'explicit',
  confidence: 'high',
  sources: ['TX157'],
}

const notNamed: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: 'physician_supervision',
  note: '157.002 covers dangerous drugs; it names neither controlled drugs nor the vein. A law of 2025 on IV therapy in medical spas may apply. Blocked.',
  citation: 'Tex. Occ. Code 157.002 (silent)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['TX157'],
}

/** Texas. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const tx: JurisdictionRules = {
  jurisdiction: 'TX',
  name: 'Texas',
  version: '2026.1',
  effectiveFrom: '2025-01-09',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'A broad delegation statute: a physician delegates to a qualified, properly trained person. The conditions that describe the practice are met by its signed delegation of the task. The rules were renumbered on 2025-01-09; the new number is not confirmed.',
  sources: ['TX157', 'TX193', 'TX2025'],
  rules: {
    vital_signs: byStatute,
    rooming_history: byStatute,
    venipuncture: byStatute,
    capillary_puncture: byStatute,
    injection_im_sc_id: drugs,
    vaccine_admin: drugs,
    med_oral_topical_inhaled: drugs,
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

    xray: {
      status: 'allowed_if',
      conditions: ['tx_ncr_or_lmrt'],
      supervision: null,
      note: 'Needs the registration of a non-certified technician or a limited certificate (general knowledge, not verified).',
      citation: 'Radiologic technologist rules (not seen)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    ophthalmic_drops: drugs,
    tonometry: byStatute,
    foot_nail_care: byStatute,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
