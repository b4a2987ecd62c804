import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** The delegation test of OAC 4731-23-02; it names no task, so from tier 3 on the practice adopts first. */
const byTest: TaskRule = {
  status: 'allowed_if',
  conditions: ['oh_delegation_test', 'competent', 'exact_unchanging_directions', 'no_redelegation'],
  supervision: 'per_delegating_provider',
  note: "After the physician has answered the delegation test: to a competent person, by exact directions that do not change, not to be passed on. The supervision is the physician's to set; we ask for one on the premises.",
  citation: 'OAC 4731-23-02',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['OH23'],
}

const drugs: TaskRule = {
  status: 'allowed_if',
  conditions: ['oh_delegation_test', 'competent', 'exact_unchanging_directions'],
  supervision: 'on_premises',
  note: 'After the delegation test, with the physician on site in the same location, such as the office suite. Routine drugs on the skin are excepted in the rule, not here; another physician may take over patient by patient.',
  citation: 'OAC 4731-23-03',
  basis: 'explicit',
  confidence: 'high',
  sources: ['OH23', 'OH2303'],
}

const barred: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'A physician may not delegate drugs into a vein, controlled drugs or anaesthesia to an unlicensed person; the exceptions by statute are narrow.',
  citation: 'OAC 4731-23-03; ORC 4731.053',
  basis: 'explicit',
  confidence: 'high',
  sources: ['OH2303'],
}

/** Ohio. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const oh: JurisdictionRules = {
  jurisdiction: 'OH',
  name: 'Ohio',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'A chapter on physician delegation: a test of six factors before each delegation, the physician on site for drugs, and hard bars on drugs into a vein, controlled drugs and anaesthesia. No credential.',
  sources: ['OH23', 'OH2303'],
  rules: {
    vital_signs: byTest,
    rooming_history: byTest,
    venipuncture: byTest,
    capillary_puncture: byTest,
    injection_im_sc_id: drugs,
    vaccine_admin: drugs,
    med_oral_topical_inhaled: drugs,

    iv_start: {
      status: 'silent',
      conditions: [],
      supervision: null,
      note: 'To start a line is to give no drug, but the test of harm and the bar on drugs into a vein speak against it. Blocked.',
      citation: 'OAC 4731-23-02 (silent)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['OH23'],
    },

    iv_medication: barred,
    controlled_substance_admin: barred,
    waived_lab: byTest,
    ekg: byTest,
    spirometry: byTest,
    suture_staple_removal: byTest,
    wound_dressing: byTest,
    assist_minor_surgery: byTest,
    ear_lavage: byTest,
    splint_cast: byTest,
    urinary_catheter: byTest,
    xray: national.xray,
    ophthalmic_drops: drugs,
    tonometry: byTest,
    foot_nail_care: byTest,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
