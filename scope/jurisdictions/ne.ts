import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The amended act, in general words: from tier 3 on the practice adopts first. */
const byAct: TaskRule = {
  status: 'allowed_if',
  conditions: ['within_standard_ma_scope'],
  supervision: 'on_premises',
  note: 'Outpatient, under direct supervision of a physician on site, within what medical assistants are trained for.',
  citation: 'Neb. Rev. Stat. 38-2025, as the AAMA reports it',
  basis: 'general_rule',
  confidence: 'medium',
  sources: ['NE_AAMA'],
}

/** Nebraska. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ne: JurisdictionRules = {
  jurisdiction: 'NE',
  name: 'Nebraska',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential. After doubts in 2018 an amendment of the Medicine and Surgery Practice Act (38-2025) confirmed that physicians may delegate in outpatient settings under direct, on-site supervision.',
  sources: ['NE_AAMA'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,
    venipuncture: byAct,
    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: byAct,
    vaccine_admin: byAct,
    med_oral_topical_inhaled: byAct,
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
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
