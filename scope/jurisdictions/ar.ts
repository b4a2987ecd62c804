import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const injection: TaskRule = {
  status: 'allowed_if',
  conditions: ['training_documented'],
  supervision: 'on_premises',
  note: 'Rule 31 was not read; this is the cautious reading: training on record and the provider on the premises.',
  citation: 'Ark. State Medical Board Rule 31 (not seen)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['AR31'],
}

const notRead: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: null,
  note: 'Rule 31 was not read. It is said to follow Ohio: on site for drugs, limits on anaesthesia. Blocked until it is read.',
  citation: 'Ark. State Medical Board Rule 31 (not seen)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['AR31'],
}

/** Arkansas. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ar: JurisdictionRules = {
  jurisdiction: 'AR',
  name: 'Arkansas',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential. Delegation stands in Ark. Code 17-95-208 (Act 472) and Rule 31 of the State Medical Board; both were only named, on a list of the AAMA, and not read.',
  sources: ['AR31', 'GK'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,
    venipuncture: national.venipuncture,
    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: injection,
    vaccine_admin: injection,
    med_oral_topical_inhaled: national.med_oral_topical_inhaled,
    iv_start: national.iv_start,
    iv_medication: notRead,
    controlled_substance_admin: notRead,
    waived_lab: national.waived_lab,
    ekg: national.ekg,
    spirometry: national.spirometry,
    suture_staple_removal: national.suture_staple_removal,
    wound_dressing: national.wound_dressing,
    assist_minor_surgery: national.assist_minor_surgery,
    ear_lavage: national.ear_lavage,
    splint_cast: national.splint_cast,
    urinary_catheter: national.urinary_catheter,
    xray: national.xray,
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
