import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The exemption; it names no task, so from tier 3 on the practice adopts first. */
const byStatute: TaskRule = {
  status: 'allowed_if',
  conditions: ['appropriately_delegated'],
  supervision: 'indirect',
  note: 'Properly delegated tasks under the indirect supervision of a physician, who need not be in the facility. We ask that one is named, here or on live video.',
  citation: 'Utah Code 58-67-305(6), 58-68-305(6)',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['UT305'],
}

const cutOff: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: 'indirect',
  note: 'The list of exceptions was cut off in the copy read (surgery, prescribing, anaesthesia but for some local). Blocked until the rest is read.',
  citation: 'Utah Code 58-68-305(6) (in part)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['UT305'],
}

/** Utah. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ut: JurisdictionRules = {
  jurisdiction: 'UT',
  name: 'Utah',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential: the law calls a medical assistant an unlicensed person. A statute exempts what is properly delegated, with named bars.',
  sources: ['UT305'],
  rules: {
    vital_signs: byStatute,
    rooming_history: byStatute,
    venipuncture: byStatute,
    capillary_puncture: byStatute,
    injection_im_sc_id: byStatute,

    vaccine_admin: {
      status: 'allowed_if',
      conditions: [],
      supervision: 'general',
      note: 'Vaccines under the general supervision of a physician, since 2022. The statute asks nothing more of the person: a practice does well to ask training and an order by a policy of its own.',
      citation: 'Utah Code 58-67-305(6), 58-68-305(6); HB 316 (2022)',
      basis: 'explicit',
      confidence: 'high',
      sources: ['UT305'],
    },

    med_oral_topical_inhaled: byStatute,
    iv_start: cutOff,
    iv_medication: cutOff,
    controlled_substance_admin: cutOff,
    waived_lab: byStatute,
    ekg: byStatute,
    spirometry: byStatute,
    suture_staple_removal: byStatute,
    wound_dressing: byStatute,

    assist_minor_surgery: {
      status: 'allowed_if',
      conditions: ['no_surgical_procedure_performed_by_ma'],
      supervision: 'indirect',
      note: 'A medical assistant performs no surgical procedure; to assist at one is delegation.',
      citation: 'Utah Code 58-67-305(6), 58-68-305(6)',
      basis: 'explicit',
      confidence: 'high',
      sources: ['UT305'],
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
