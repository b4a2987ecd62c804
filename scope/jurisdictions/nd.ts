import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** Delegated nursing tasks; in general words, so from tier 3 on the practice adopts first. */
const delegatedNursing: TaskRule = {
  status: 'allowed_if',
  conditions: ['nd_uap_registry'],
  supervision: 'licensed_nurse_or_provider',
  note: 'A nursing task delegated to a medical assistant needs a current entry in the registry of unlicensed assistive persons, and a licensed nurse or provider.',
  citation: 'NDCC 43-12.1; NDAC 54-07-05',
  basis: 'general_rule',
  confidence: 'medium',
  sources: ['ND_MA3'],
}

const medication: TaskRule = {
  status: 'allowed_if',
  conditions: [
    'nd_uap_registry',
    'nd_medication_assistant_III',
    'certified:AAMA|NHA|NCCT|AMT',
    'in_person_clinical_med_training',
    'criminal_history_check',
    'patient_stable_predictable',
    'ambulatory_setting',
  ],
  supervision: 'licensed_nurse_available',
  note: 'A Medication Assistant III may give medication, under and into the skin and into muscle too, in ambulatory care, to stable patients, with a licensed nurse available. National certification, a criminal history check and clinical training in person are asked; education on line alone does not qualify.',
  citation: 'NDAC 54-07-05; NDCC 43-12.1',
  basis: 'explicit',
  confidence: 'high',
  sources: ['ND_MA3', 'ND_FAQ'],
}

const noIv: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'The vein is not among the routes of a Medication Assistant III (general knowledge of NDAC 54-07-05).',
  citation: 'NDAC 54-07-05 (general knowledge)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['GK'],
}

/** North Dakota. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const nd: JurisdictionRules = {
  jurisdiction: 'ND',
  name: 'North Dakota',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    "With Washington the only state whose register reaches medical assistants in clinics: the board of nursing's registry of unlicensed assistive persons for delegated nursing tasks, and registration as Medication Assistant III for medication.",
  sources: ['ND_MA3', 'ND_FAQ'],
  rules: {
    vital_signs: delegatedNursing,
    rooming_history: delegatedNursing,
    venipuncture: delegatedNursing,
    capillary_puncture: delegatedNursing,
    injection_im_sc_id: medication,
    vaccine_admin: medication,
    med_oral_topical_inhaled: medication,
    iv_start: noIv,
    iv_medication: noIv,
    controlled_substance_admin: national.controlled_substance_admin,
    waived_lab: delegatedNursing,
    ekg: delegatedNursing,
    spirometry: delegatedNursing,
    suture_staple_removal: national.suture_staple_removal,
    wound_dressing: delegatedNursing,
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
