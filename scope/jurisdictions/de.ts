import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const medication: TaskRule = {
  status: 'allowed_if',
  conditions: ['certified:national_current', 'completed_ma_program'],
  supervision: 'on_premises_if_APRN_only_practice',
  note: "A nurse practitioner may assign and supervise the giving of medication by a graduate who holds a current national certification; in a practice of nurse practitioners only, one must be in the building. A physician's delegation stands elsewhere and was not read, so the same is asked.",
  citation: '24 Del. Admin. Code 1900-8.7.15 (as proposed)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['DE8715'],
}

/** Delaware. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const de: JurisdictionRules = {
  jurisdiction: 'DE',
  name: 'Delaware',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    "No license. The nursing rule 8.7.15 was seen as proposed in 2022; the AAMA reports that it was adopted. It asks certification where a nurse practitioner delegates medication. The medical board's law of delegation (24 Del. C. chapter 17) was not read.",
  sources: ['DE8715'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,
    venipuncture: national.venipuncture,
    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: medication,
    vaccine_admin: medication,
    med_oral_topical_inhaled: medication,
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
