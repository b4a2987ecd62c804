import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const byInference: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'The same inference as for injections.',
  citation: 'M.G.L. c.94C s.9 (inferred)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['MA265', 'GK'],
}

/** Massachusetts. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ma: JurisdictionRules = {
  jurisdiction: 'MA',
  name: 'Massachusetts',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'Restrictive: vaccines only, in primary care, with the provider in the facility. No license; who vaccinates must have finished an accredited program or one the Department of Public Health approves. That nothing else may be given is our inference from the controlled substances act, which counts every prescription drug.',
  sources: ['MA265'],
  rules: {
    vital_signs: national.vital_signs,
    rooming_history: national.rooming_history,
    venipuncture: national.venipuncture,
    capillary_puncture: national.capillary_puncture,

    injection_im_sc_id: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'Inferred: chapter 94C section 9 lets a practitioner use a medical assistant for immunisations only, and every prescription drug is controlled there (Schedule VI). Counsel is to confirm it.',
      citation: 'M.G.L. c.94C s.9 (inferred)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['MA265', 'GK'],
    },

    vaccine_admin: {
      status: 'allowed_if',
      conditions: ['graduate:accredited_ma_program_or_dph_approved', 'employed_in_primary_care_practice', 'specific_authorization'],
      supervision: 'immediately_available_in_facility',
      note: 'In a primary care practice that employs them, on the specific authority of the primary care provider, who is in the facility and at once available though not in the room. The law says "certified medical assistant" but turns on the finished program.',
      citation: 'M.G.L. c.112 s.265; c.94C s.9(a)',
      basis: 'explicit',
      confidence: 'high',
      sources: ['MA265'],
    },

    med_oral_topical_inhaled: {
      status: 'silent',
      conditions: [],
      supervision: null,
      note: "The same question under chapter 94C as for injections: to be adopted only on counsel's word.",
      citation: 'M.G.L. c.94C s.9 (silent)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['MA265', 'GK'],
    },

    iv_start: byInference,
    iv_medication: byInference,
    controlled_substance_admin: byInference,
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
