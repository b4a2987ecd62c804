import type { JurisdictionRules } from '../rule.ts'
import { national } from './national.ts'

/** Maine. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const me: JurisdictionRules = {
  jurisdiction: 'ME',
  name: 'Maine',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    "No credential. Physicians may delegate to employees what is delegated by custom and usage, under the physician's direct control; physician assistants may delegate too. Podiatric assistants work with the podiatrist on the premises.",
  sources: ['ME2594'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,
    venipuncture: national.venipuncture,
    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: national.injection_im_sc_id,
    vaccine_admin: national.vaccine_admin,
    med_oral_topical_inhaled: national.med_oral_topical_inhaled,
    iv_start: national.iv_start,
    iv_medication: national.iv_medication,
    controlled_substance_admin: national.controlled_substance_admin,
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

    foot_nail_care: {
      status: 'allowed_if',
      conditions: ['custom_and_usage'],
      supervision: 'on_premises',
      note: 'The rule on podiatric assistants: what custom and usage delegate, with the podiatrist on the premises.',
      citation: '32 M.R.S. 3552-A',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['ME2594'],
    },

    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
