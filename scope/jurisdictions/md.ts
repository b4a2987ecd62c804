import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** Listed as needing no supervision on site. */
const offSite: TaskRule = {
  status: 'allowed',
  conditions: ['trained'],
  supervision: 'none',
  note: 'Listed without supervision on site: preparing the patient, the history, drawing blood, office tests, an EKG, simple spirometry.',
  citation: 'COMAR 10.32.12.04',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['MD12', 'GK'],
}

const injection: TaskRule = {
  status: 'allowed_if',
  conditions: ['trained', 'im_sites:deltoid,gluteal,vastus_lateralis'],
  supervision: 'on_premises',
  note: 'Into and under the skin and into muscle (deltoid, gluteal, vastus lateralis) with the physician on site. The rule adds small amounts of local anaesthetic.',
  citation: 'COMAR 10.32.12.04 D(2)',
  basis: 'explicit',
  confidence: 'high',
  sources: ['MD12b'],
}

/** Maryland. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const md: JurisdictionRules = {
  jurisdiction: 'MD',
  name: 'Maryland',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'COMAR 10.32.12 grades what a physician assigns by supervision: none on site, on site, direct. One of the few states in which a medical assistant may start an IV line. No credential, and the rule says that it makes none.',
  sources: ['MD12', 'MD12b'],
  rules: {
    vital_signs: {
      status: 'allowed',
      conditions: ['trained'],
      supervision: 'none',
      note: 'A routine technical act of a trained person; nobody needs to be on site.',
      citation: 'COMAR 10.32.12.04',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['MD12', 'GK'],
    },

    rooming_history: offSite,
    venipuncture: offSite,
    capillary_puncture: national.capillary_puncture,
    injection_im_sc_id: injection,
    vaccine_admin: injection,
    med_oral_topical_inhaled: national.med_oral_topical_inhaled,

    iv_start: {
      status: 'allowed_if',
      conditions: ['trained'],
      supervision: 'on_premises',
      note: 'A peripheral line, with the physician on site.',
      citation: 'COMAR 10.32.12.04 D(2)',
      basis: 'explicit',
      confidence: 'high',
      sources: ['MD12b'],
    },

    iv_medication: {
      status: 'allowed_if',
      conditions: ['trained'],
      supervision: 'direct_supervision_md',
      note: 'Drugs or contrast into a vein only under direct supervision, which the rule sets above on-site; we read it as in the room.',
      citation: 'COMAR 10.32.12.04 D(3)',
      basis: 'explicit',
      confidence: 'high',
      sources: ['MD12b'],
    },

    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: offSite,
    ekg: offSite,
    spirometry: offSite,
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

    triage_independent: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'No physical examination, no treatment and no medical advice without the physician; nor anaesthesia beyond a small local, physical therapy or dispensing.',
      citation: 'COMAR 10.32.12.04',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['MD12', 'GK'],
    },

    refill_protocol: {
      status: 'allowed_if',
      conditions: ['verbatim_transmission'],
      supervision: 'none',
      note: 'Sending prescriptions on to a pharmacy is listed, word for word.',
      citation: 'COMAR 10.32.12.04',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['MD12', 'GK'],
    },

    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
