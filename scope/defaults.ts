import type { Condition } from './conditions.ts'
import type { Task } from './tasks.ts'

/**
 * What Roomed recommends where a state's law is silent or doubtful, once the practice adopts the task. A recommendation, not law.
 * BLOCK cannot be adopted. Source: scope-of-practice facts, section 7.
 */
export const defaults: Readonly<Record<Task, readonly Condition[] | 'BLOCK'>> = {
  vital_signs: ['competency_on_file'],
  rooming_history: ['competency_on_file'],
  ekg: ['competency_on_file', 'order'],
  spirometry: ['competency_on_file', 'order'],
  venipuncture: ['competency_on_file', 'order', 'licensed_provider_on_premises'],
  capillary_puncture: ['competency_on_file', 'order'],
  injection_im_sc_id: [
    'national_cert_or_documented_training',
    'competency_on_file',
    'order',
    'second_check_of_drug_and_dose',
    'licensed_provider_on_premises',
  ],
  vaccine_admin: [
    'national_cert_or_documented_training',
    'competency_on_file',
    'order_or_standing_order',
    'screening_reviewed',
    'licensed_provider_on_premises',
  ],
  med_oral_topical_inhaled: ['competency_on_file', 'order', 'second_check_of_drug_and_dose', 'licensed_provider_on_premises'],
  iv_start: 'BLOCK',
  iv_medication: 'BLOCK',
  controlled_substance_admin: 'BLOCK',
  waived_lab: ['competency_on_file', 'order', 'clia_waiver_current', 'qc_done'],
  suture_staple_removal: ['competency_on_file', 'order', 'provider_saw_wound', 'licensed_provider_on_premises'],
  wound_dressing: ['competency_on_file', 'order', 'licensed_provider_on_premises'],
  assist_minor_surgery: ['competency_on_file', 'provider_in_room'],
  ear_lavage: ['competency_on_file', 'order', 'provider_checked_ear', 'licensed_provider_on_premises'],
  splint_cast: ['competency_on_file', 'order', 'licensed_provider_on_premises'],
  urinary_catheter: 'BLOCK',
  xray: ['state_permit_on_file', 'order'],
  ophthalmic_drops: ['competency_on_file', 'order', 'second_check_of_drug_and_dose'],
  tonometry: ['competency_on_file', 'order'],
  foot_nail_care: ['competency_on_file', 'order', 'provider_cleared_risk_foot'],
  phone_intake_scripted: ['approved_script'],
  triage_independent: 'BLOCK',
  refill_protocol: ['exact_or_provider_signed', 'non_controlled', 'protocol_on_file'],
  cpoe_order_entry: ['third_party_credential_current', 'provider_cosign'],
  telephone_advice: ['provider_wrote_or_approved_text'],
}
