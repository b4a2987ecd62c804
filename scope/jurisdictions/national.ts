import type { TaskRule } from '../rule.ts'
import type { Task } from '../tasks.ts'

const silent = {
  status: 'silent',
  conditions: [],
  supervision: null,
  basis: 'default_delegation',
  confidence: 'low',
  sources: ['GK'],
} as const

/** Nothing found: left to the delegating provider under the general law of delegation, and closed here until the practice adopts it. */
const unwritten: TaskRule = {
  ...silent,
  note: "Nothing on medical assistants was found. The task is left to the delegating provider's judgment under the general law of delegation.",
  citation: 'No text found',
}

const unwrittenIv: TaskRule = {
  ...silent,
  note: 'Nothing on medical assistants was found, and the core curricula of medical assisting leave out work on veins. Blocked unless counsel or the board confirms it.',
  citation: 'No text found',
}

/**
 * What holds where a state has no rule of its own, task by task. A state's file says `national.<task>` in the place of such a rule: counsel who
 * finds a text of the state replaces that line by a paragraph. Silence is not permission (scope/README.md).
 */
export const national = {
  vital_signs: unwritten,
  rooming_history: unwritten,
  venipuncture: unwritten,
  capillary_puncture: unwritten,

  injection_im_sc_id: {
    ...silent,
    note: 'Nothing on medical assistants was found. Counsel of the AAMA wrote in 2021 that physicians may delegate injections into muscle, under and into the skin in every state but New York and Connecticut; that is an opinion, not a text of this state.',
    citation: 'No text found; opinion of AAMA counsel, 2021',
    confidence: 'medium',
    sources: ['AAMA2021'],
  },

  vaccine_admin: {
    ...silent,
    note: "Nothing on medical assistants was found. The opinion of AAMA counsel on injections covers vaccines, and the memo of a New York bill of 2025-26 says that only New York keeps medical assistants from vaccinating; neither is this state's text.",
    citation: 'No text found; opinion of AAMA counsel, 2021',
    confidence: 'medium',
    sources: ['AAMA2021', 'NYBILL'],
  },

  med_oral_topical_inhaled: unwritten,
  iv_start: unwrittenIv,
  iv_medication: unwrittenIv,

  controlled_substance_admin: {
    ...silent,
    note: "Nothing on medical assistants was found. The state's controlled substances act is to be read first: many name who may give a controlled drug.",
    citation: 'No text found',
  },

  waived_lab: {
    ...silent,
    note: "Nothing on medical assistants was found. Federal law asks no qualification of the person for a waived test, only that the manufacturer's instructions are followed; a state law on laboratory staff is to be checked.",
    citation: 'No text found; 42 CFR 493 asks no qualification',
  },

  ekg: unwritten,
  spirometry: unwritten,
  suture_staple_removal: unwritten,
  wound_dressing: unwritten,
  assist_minor_surgery: unwritten,
  ear_lavage: unwritten,
  splint_cast: unwritten,
  urinary_catheter: unwritten,

  xray: {
    status: 'allowed_if',
    conditions: ['state_radiography_permit_if_required'],
    supervision: null,
    note: "Most states ask a limited permit or license of whoever takes an x-ray; being a medical assistant is not enough. Where a state is said to ask for none (Alabama, Alaska, District of Columbia, Idaho, Missouri, North Carolina, South Dakota; not confirmed), its radiation office's letter takes the permit's place.",
    citation: "The state's radiation control law (not seen)",
    basis: 'radiation_law',
    confidence: 'low',
    sources: ['GK'],
  },

  ophthalmic_drops: unwritten,
  tonometry: unwritten,
  foot_nail_care: unwritten,
  phone_intake_scripted: unwritten,

  triage_independent: {
    status: 'prohibited',
    conditions: [],
    supervision: null,
    note: 'To assess or to triage on their own needs licensed judgment. The AAMA holds that no task which calls for independent professional judgment or clinical assessment may be delegated to a medical assistant.',
    citation: 'AAMA: no task that calls for independent judgment',
    basis: 'national_principle',
    confidence: 'medium',
    sources: ['AAMA_QA', 'AAMA2020'],
  },

  refill_protocol: {
    status: 'allowed_if',
    conditions: ['verbatim_transmission', 'provider_approved'],
    supervision: null,
    note: "The AAMA holds that in most states a medical assistant may send on the provider's order word for word, and may never sign, approve or interpret one.",
    citation: "AAMA on transmitting the provider's order",
    basis: 'national_principle',
    confidence: 'medium',
    sources: ['AAMA_QA'],
  },

  cpoe_order_entry: {
    status: 'allowed_if',
    conditions: ['third_party_credential_current', 'provider_directed', 'state_law_permits_origination'],
    supervision: null,
    note: 'A measure of the federal programs, by which orders entered by a credentialed medical assistant count; it grants no authority under state law, so the practice settles that first.',
    citation: 'CMS FAQ 2851/5005; 80 FR 62798',
    basis: 'federal_program',
    confidence: 'high',
    sources: ['CMSFAQ'],
  },

  telephone_advice: {
    status: 'allowed_if',
    conditions: ['verbatim_or_approved_content', 'no_independent_judgment'],
    supervision: null,
    note: "The AAMA holds that a medical assistant may give education a provider approved and pass on the provider's words, and may neither interpret nor answer what needs an assessment.",
    citation: 'AAMA on relaying and approved education',
    basis: 'national_principle',
    confidence: 'medium',
    sources: ['AAMA_QA'],
  },
} as const satisfies Readonly<Record<Task, TaskRule>>
