import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The duties of an MA-C, most of them of an MA-R too. */
const duty: TaskRule = {
  status: 'allowed_if',
  conditions: ['wa_credential:MA-C|MA-R', 'wa_delegation_test'],
  supervision: 'supervised_or_telemedicine_where_allowed',
  note: 'Within the duties of an MA-C, and most within those of an MA-R. Screening, by telephone or face to face, is intake without clinical judgment.',
  citation: 'RCW 18.360.050',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['WA050', 'GK'],
}

const unnamed: TaskRule = {
  status: 'silent',
  conditions: ['wa_credential:MA-C|MA-R', 'wa_delegation_test'],
  supervision: null,
  note: 'Not named: the task must pass the test of RCW 18.360.060, by a person who holds a credential.',
  citation: 'RCW 18.360.060',
  basis: 'explicit',
  confidence: 'low',
  sources: ['WA060'],
}

/** Washington. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const wa: JurisdictionRules = {
  jurisdiction: 'WA',
  name: 'Washington',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'A full credential regime (RCW 18.360, WAC 246-827): MA-C, MA-R (one employer), MA-P, MA-H. Those who delegate: MD, DO, DPM, RN, ARNP, ND, PA, OD. Where a source says "confirm" or "limited", the credential in question does not count here.',
  sources: ['WA050', 'WA060', 'WA040', 'WA1073', 'WAWSR', 'WA0010'],
  rules: {
    vital_signs: duty,
    rooming_history: duty,

    venipuncture: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C|MA-P'],
      supervision: 'immediate',
      note: 'MA-C and MA-P are named in the statute. MA-R may have been added in 2023: not counted until confirmed.',
      citation: 'RCW 18.360.050; 2023 c.134',
      basis: 'explicit',
      confidence: 'high',
      sources: ['WA050', 'WA1073'],
    },

    capillary_puncture: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C|MA-P'],
      supervision: 'immediate',
      note: "MA-C by the statute's list, MA-P by its nature. MA-R not counted until confirmed.",
      citation: 'RCW 18.360.050',
      basis: 'explicit',
      confidence: 'high',
      sources: ['WA050'],
    },

    injection_im_sc_id: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C', 'unit_or_verified_dose', 'written_order', 'drug_class_limits'],
      supervision: 'immediate',
      note: 'MA-C: ID, SC and IM, by written order, of a unit or checked dose, within the classes of drugs open to MAs. MA-R was widened in 2023 with limits in a rule whose final text was not seen: not counted until confirmed. IM for syphilis may be under telemedicine supervision (2024): not used here.',
      citation: 'RCW 18.360.050; WAC 246-827-0240',
      basis: 'explicit',
      confidence: 'high',
      sources: ['WA050', 'WA1073', 'WAWSR'],
    },

    vaccine_admin: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C|MA-R'],
      supervision: 'immediate',
      note: 'A vaccine counts as a unit dose, from a vial of several too (general knowledge, not verified). Protocols that call for no judgment are allowed.',
      citation: 'RCW 18.360.050, .060',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['WA060', 'GK'],
    },

    med_oral_topical_inhaled: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C', 'unit_or_verified_dose', 'written_order'],
      supervision: 'immediate',
      note: 'By written order, of a unit or checked dose. The level by route is in WAC 246-827-0240 and -0340; we ask immediate supervision for all. MA-R is limited: not counted until confirmed.',
      citation: 'RCW 18.360.050; WAC 246-827-0240',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['WAWSR', 'GK'],
    },

    iv_start: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C', 'min_standards_in_rule'],
      supervision: 'supervision',
      note: 'A law of 2023 lets an MA-C start an IV line where the minimum standards of the rule are met.',
      citation: 'RCW 18.360.050; 2023 c.134',
      basis: 'explicit',
      confidence: 'high',
      sources: ['WA1073'],
    },

    iv_medication: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C', 'min_standards_in_rule'],
      supervision: 'direct_visual_or_as_amended',
      note: 'An MA-C may inject diagnostic and therapeutic agents into a vein. The level of supervision was relaxed in 2023; until that is confirmed we ask for someone in sight.',
      citation: 'RCW 18.360.050; 2023 c.134',
      basis: 'explicit',
      confidence: 'medium',
      sources: ['WA1073', 'GK'],
    },

    controlled_substance_admin: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C', 'schedule:III-V_only'],
      supervision: 'immediate',
      note: 'An MA-C is limited to legend drugs, vaccines and Schedules III to V (general knowledge, not verified).',
      citation: 'RCW 18.360.050 (general knowledge)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    waived_lab: duty,
    ekg: duty,
    spirometry: duty,
    suture_staple_removal: unnamed,
    wound_dressing: duty,
    assist_minor_surgery: duty,
    ear_lavage: unnamed,
    splint_cast: unnamed,

    urinary_catheter: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C', 'trained'],
      supervision: 'supervised',
      note: 'A trained MA-C may place a urethral catheter (general knowledge, not verified). MA-R is not counted until confirmed.',
      citation: 'RCW 18.360.050 (general knowledge)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    xray: national.xray,

    ophthalmic_drops: {
      status: 'allowed_if',
      conditions: ['wa_credential:MA-C|MA-R'],
      supervision: 'immediate',
      note: 'Eye drops are in the list of an MA-R, and so of an MA-C (general knowledge, not verified).',
      citation: 'RCW 18.360.050 (general knowledge)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    tonometry: unnamed,
    foot_nail_care: unnamed,
    phone_intake_scripted: duty,

    triage_independent: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'No task that needs judgment based on clinical knowledge may be delegated.',
      citation: 'RCW 18.360.060',
      basis: 'explicit',
      confidence: 'high',
      sources: ['WA060'],
    },

    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
