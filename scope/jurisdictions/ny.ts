import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const permitted: TaskRule = {
  status: 'allowed',
  conditions: [],
  supervision: null,
  note: "On the department's list of what a medical assistant may do.",
  citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['NYOP', 'NYOP2'],
}

const specimens: TaskRule = {
  status: 'allowed',
  conditions: [],
  supervision: null,
  note: "Taking specimens for the laboratory, blood among them, is on the department's list.",
  citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['NYOP', 'NYOP2'],
}

const noMedication: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'No medication by any route, no injection, no contrast agent.',
  citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
  basis: 'explicit',
  confidence: 'high',
  sources: ['NYOP', 'NYOP2', 'NYBILL'],
}

const notListed: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: null,
  note: "Not on the list as seen. New York bars every task that needs a license, however capable the person: to be adopted only on counsel's word.",
  citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['NYOP'],
}

/** New York. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ny: JurisdictionRules = {
  jurisdiction: 'NY',
  name: 'New York',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'The most restrictive state; the published list says itself that it is not exhaustive. Bills on vaccines (S5340C/A5460C) and registration (S5720) were pending early in 2026: recheck. No registration, no licence.',
  sources: ['NYOP', 'NYOP2', 'NYBILL'],
  rules: {
    vital_signs: permitted,
    rooming_history: national.rooming_history,
    venipuncture: specimens,
    capillary_puncture: specimens,
    injection_im_sc_id: noMedication,
    vaccine_admin: noMedication,
    med_oral_topical_inhaled: noMedication,
    iv_start: noMedication,
    iv_medication: noMedication,
    controlled_substance_admin: noMedication,
    waived_lab: national.waived_lab,
    ekg: permitted,
    spirometry: notListed,

    suture_staple_removal: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'Placing and removing sutures is listed as not permitted.',
      citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NYOP', 'NYOP2'],
    },

    wound_dressing: notListed,

    assist_minor_surgery: {
      status: 'allowed_if',
      conditions: ['second_pair_of_hands_only'],
      supervision: 'direct_personal',
      note: 'A medical assistant may be a second pair of hands under direct personal supervision, and never the first assistant.',
      citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NYOP', 'NYOP2'],
    },

    ear_lavage: notListed,

    splint_cast: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'Applying a cast is listed as not permitted.',
      citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NYOP', 'NYOP2'],
    },

    urinary_catheter: notListed,

    xray: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'No x-ray and no positioning on their own: that is the license of a radiologic technologist.',
      citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NYOP', 'NYOP2'],
    },

    ophthalmic_drops: noMedication,
    tonometry: notListed,
    foot_nail_care: notListed,
    phone_intake_scripted: national.phone_intake_scripted,

    triage_independent: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'Triage is listed as not permitted.',
      citation: 'NYSED, Utilization of Medical Assistants; Educ. Law 6530(11)',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['NYOP', 'NYOP2'],
    },

    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
