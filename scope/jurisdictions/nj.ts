import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const injection: TaskRule = {
  status: 'allowed_if',
  conditions: ['certified:national', 'education:330_clock_hours', 'physician_directed', 'excluded_substances'],
  supervision: 'on_premises',
  note: 'Under the skin and into muscle at the direction of a physician on the premises (a secondary page adds into the skin). Not: into a vein, agents of allergy testing, local anaesthetics, controlled or experimental drugs, most cancer drugs.',
  citation: 'N.J.A.C. 13:35-6.4 (as proposed)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['NJ64', 'NJ2'],
}

const excluded: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'Excluded from what may be delegated, as a secondary page tells it.',
  citation: 'N.J.A.C. 13:35-6.4 (summary)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['NJ2'],
}

/** New Jersey. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const nj: JurisdictionRules = {
  jurisdiction: 'NJ',
  name: 'New Jersey',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'N.J.A.C. 13:35-6.4. No license; who injects holds a national certification and finished an education the board approves. The 330 hours are those of the proposal of 2017 (600 before); the adopted text was not read.',
  sources: ['NJ64', 'NJ2'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,

    venipuncture: {
      status: 'allowed_if',
      conditions: ['certified:national', 'venipuncture_training'],
      supervision: 'on_premises',
      note: 'Added by the proposal of 2017: certified, with training in drawing blood, the physician on the premises. The adopted text was not read.',
      citation: 'N.J.A.C. 13:35-6.4 (as proposed)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NJ64'],
    },

    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: injection,
    vaccine_admin: injection,
    med_oral_topical_inhaled: national.med_oral_topical_inhaled,
    iv_start: excluded,
    iv_medication: excluded,
    controlled_substance_admin: excluded,
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
