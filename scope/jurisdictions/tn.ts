import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The policy of the board: from tier 3 on the practice adopts first. */
const byPolicy: TaskRule = {
  status: 'allowed_if',
  conditions: ['reasonably_prudent_physician'],
  supervision: 'onsite_or_immediately_available_by_phone_or_video',
  note: 'What a reasonably prudent physician would delegate, with the physician on site or available at once by telephone or video. We ask that one is named, here or on live video.',
  citation: 'Tenn. Board of Medical Examiners, policy of 2018-03-20',
  basis: 'board_guidance',
  confidence: 'medium',
  sources: ['TN_BME'],
}

/** Tennessee. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const tn: JurisdictionRules = {
  jurisdiction: 'TN',
  name: 'Tennessee',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    "No license. In physicians' offices a policy of the Board of Medical Examiners of 2018; in ambulatory clinics of hospitals a law of 2024 (68-11-244) that widens what certified medical assistants do and is not used here. A bill of 2026 would add physician assistants as delegators and one more certifying body.",
  sources: ['TN_BME', 'TN244', 'TN_HB'],
  rules: {
    vital_signs: byPolicy,
    rooming_history: byPolicy,
    venipuncture: byPolicy,
    capillary_puncture: byPolicy,
    injection_im_sc_id: byPolicy,
    vaccine_admin: byPolicy,
    med_oral_topical_inhaled: byPolicy,
    iv_start: national.iv_start,
    iv_medication: national.iv_medication,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: byPolicy,
    ekg: byPolicy,
    spirometry: byPolicy,
    suture_staple_removal: byPolicy,
    wound_dressing: byPolicy,
    assist_minor_surgery: byPolicy,
    ear_lavage: byPolicy,
    splint_cast: byPolicy,
    urinary_catheter: byPolicy,
    xray: national.xray,
    ophthalmic_drops: byPolicy,
    tonometry: byPolicy,
    foot_nail_care: byPolicy,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
