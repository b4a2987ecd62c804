import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** Listed in the rules; direct supervision is the same room or suite. */
const listed: TaskRule = {
  status: 'allowed_if',
  conditions: ['az_training_program_or_exam'],
  supervision: 'direct_same_suite',
  note: 'Listed among what a nurse practitioner delegates (R4-19-509); for physicians through the curriculum that R4-16-402 adopts.',
  citation: 'A.A.C. R4-19-509, R4-16-402',
  basis: 'explicit',
  confidence: 'high',
  sources: ['AZ19509', 'AZ16'],
}

const noIv: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'The grant of parenteral medication leaves out the vein.',
  citation: 'A.A.C. R4-19-509',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['AZ19509'],
}

const assists: TaskRule = {
  status: 'allowed_if',
  conditions: ['az_training_program_or_exam'],
  supervision: 'direct_same_suite',
  note: "Under the rules' words on helping the provider with patient care; the task is not named.",
  citation: 'A.A.C. R4-19-509, R4-16-402',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['AZ19509', 'AZ16'],
}

/** Arizona. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const az: JurisdictionRules = {
  jurisdiction: 'AZ',
  name: 'Arizona',
  version: '2026.1',
  effectiveFrom: '2025-09-26',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    "One of the most explicit states: a list in the statute and one in the rules, under direct supervision but for vital signs, history, visual acuity and office work. No license; the person must have finished an approved program, or another one with the examination of AAMA or AMT, or armed forces training (older routes and an employer's own qualifying training exist and are not counted here). The homeopathic board registers medical assistants separately (R4-38).",
  sources: ['AZ1456', 'AZ2025', 'AZ19509', 'AZ16'],
  rules: {
    vital_signs: {
      status: 'allowed',
      conditions: [],
      supervision: 'none',
      note: 'May be done without direct supervision.',
      citation: 'A.R.S. 32-1456',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ1456'],
    },

    rooming_history: {
      status: 'allowed',
      conditions: [],
      supervision: 'none',
      note: 'Medical history may be taken down without direct supervision, as vital signs may.',
      citation: 'A.R.S. 32-1456',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ1456'],
    },

    venipuncture: listed,
    capillary_puncture: listed,

    injection_im_sc_id: {
      status: 'allowed_if',
      conditions: ['az_training_program_or_exam'],
      supervision: 'direct_same_suite',
      note: 'Under direct supervision of a physician, physician assistant or nurse practitioner.',
      citation: 'A.R.S. 32-1456',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ1456'],
    },

    vaccine_admin: {
      status: 'allowed_if',
      conditions: ['az_training_program_or_exam'],
      supervision: 'direct_same_suite',
      note: 'A vaccine is an injection under the same statute.',
      citation: 'A.R.S. 32-1456',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ1456'],
    },

    med_oral_topical_inhaled: {
      status: 'allowed_if',
      conditions: ['az_training_program_or_exam', 'dosage_calc_per_written_order'],
      supervision: 'direct_same_suite',
      note: 'By mouth, inhaled, on the skin, ear, eye, rectum and vagina; a dose is worked out as the written order says. Never into a vein.',
      citation: 'A.A.C. R4-19-509',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ19509'],
    },

    iv_start: noIv,
    iv_medication: noIv,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: listed,
    ekg: listed,
    spirometry: listed,
    suture_staple_removal: national.suture_staple_removal,
    wound_dressing: assists,
    assist_minor_surgery: assists,
    ear_lavage: national.ear_lavage,
    splint_cast: national.splint_cast,

    urinary_catheter: {
      status: 'allowed_if',
      conditions: ['appropriate_training'],
      supervision: 'general',
      note: 'Placed and removed after training, under the general supervision of a physician, physician assistant, nurse practitioner, clinical nurse specialist or nurse midwife. New with HB 2025 of 2025; the day it took effect (about 2025-09-26) is from general knowledge.',
      citation: 'HB 2025 (2025)',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ2025'],
    },

    xray: national.xray,

    ophthalmic_drops: {
      status: 'allowed_if',
      conditions: ['az_training_program_or_exam'],
      supervision: 'direct_same_suite',
      note: 'Drops into the eye are named among the routes a nurse practitioner delegates.',
      citation: 'A.A.C. R4-19-509',
      basis: 'explicit',
      confidence: 'high',
      sources: ['AZ19509'],
    },

    tonometry: national.tonometry,
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
