import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const noMedication: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: "No medication by any route apart from the exception for vaccines: the department's position, as a secondary page tells it. Counsel of the AAMA agrees as to injections.",
  citation: 'Conn. DPH position (reported); AAMA counsel, 2021',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['CT2', 'AAMA2021'],
}

/** Connecticut. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ct: JurisdictionRules = {
  jurisdiction: 'CT',
  name: 'Connecticut',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'Restrictive: a medical assistant gives no medication but vaccines, and those only as a clinical medical assistant outside hospitals, with certification, education and training. No license; the Department of Public Health receives the lists of nationally certified medical assistants.',
  sources: ['CT6S', 'CT2', 'AAMA2021'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,
    venipuncture: national.venipuncture,
    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: noMedication,

    vaccine_admin: {
      status: 'allowed_if',
      conditions: [
        'certified:AAMA|NHA|NCCT|AMT|AMCA',
        'education:accredited_or_720h_incl_160h_clinical',
        'training:24h_classroom',
        'training:8h_clinical',
        'setting:not_hospital',
      ],
      supervision: 'supervision_control_responsibility',
      note: 'A clinical medical assistant under the supervision, control and responsibility of a physician, physician assistant or nurse practitioner, not in a hospital: certified by AAMA, NHA, NCCT, AMT or AMCA, with an accredited program or 720 hours of which 160 clinical, and with vaccine training of 24 hours in class and 8 clinical. Armed forces training stands in for certification and education.',
      citation: 'Conn. Gen. Stat. 19a-6s',
      basis: 'explicit',
      confidence: 'high',
      sources: ['CT6S'],
    },

    med_oral_topical_inhaled: noMedication,
    iv_start: noMedication,
    iv_medication: noMedication,
    controlled_substance_admin: noMedication,
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
    ophthalmic_drops: noMedication,
    tonometry: national.tonometry,
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
