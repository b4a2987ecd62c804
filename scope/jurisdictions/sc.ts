import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** Routine tasks, by either tier. The words of 40-47-196(B) on supervision were not read to the end; we ask for a provider on the premises. */
const routine: TaskRule = {
  status: 'allowed',
  conditions: ['supervised'],
  supervision: 'per_statute_196B',
  note: 'Routine tasks may go to an unlicensed or a certified person under supervision.',
  citation: 'S.C. Code 40-47-196(B)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['SC196', 'SC_AAMA'],
}

const medication: TaskRule = {
  status: 'allowed_if',
  conditions: [
    'certified:AAMA|NCCT|AMT|NCMA_body|other_board_approved',
    'accredited_program_or_act209_route',
    'delegated_directly_by_provider',
  ],
  supervision: 'per_statute_196B',
  note: 'Certified medical assistants only, by direct delegation of the provider; unlicensed staff must not give medication.',
  citation: 'S.C. Code 40-47-196, 40-33-42(C)',
  basis: 'explicit',
  confidence: 'high',
  sources: ['SC196', 'SC_AAMA', 'SC_6'],
}

const barred: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: "A physician assistant or nurse practitioner may not delegate controlled drugs, drugs into a vein, contrast or chemotherapy. Whether the bar binds a physician's delegation is for counsel; we ask nothing less.",
  citation: 'S.C. Code 40-47-196',
  basis: 'explicit',
  confidence: 'high',
  sources: ['SC196'],
}

/** South Carolina. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const sc: JurisdictionRules = {
  jurisdiction: 'SC',
  name: 'South Carolina',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'Two tiers: the certified medical assistant of the statute (accredited program and current national certification) and unlicensed assistive persons. No registration. Staff of old had until 2026-07-15 to certify (Act 209 of 2024); that time is over and is not counted here.',
  sources: ['SC196', 'SC_AAMA', 'SC_6'],
  rules: {
    vital_signs: routine,
    rooming_history: routine,
    venipuncture: routine,
    capillary_puncture: routine,
    injection_im_sc_id: medication,
    vaccine_admin: medication,
    med_oral_topical_inhaled: medication,
    iv_start: national.iv_start,
    iv_medication: barred,
    controlled_substance_admin: barred,
    waived_lab: routine,
    ekg: routine,
    spirometry: national.spirometry,
    suture_staple_removal: national.suture_staple_removal,
    wound_dressing: routine,

    assist_minor_surgery: {
      status: 'allowed_if',
      conditions: [
        'certified:AAMA|NCCT|AMT|NCMA_body|other_board_approved',
        'accredited_program_or_act209_route',
        'delegated_directly_by_provider',
        'no_suturing',
        'no_laser_or_tissue_destruction',
      ],
      supervision: 'per_statute_196B',
      note: 'Certified medical assistants only. No placing of sutures, no laser, no destruction of tissue, no injecting of neurotoxin or filler (the bar is on delegation by physician assistants and nurse practitioners).',
      citation: 'S.C. Code 40-47-196',
      basis: 'explicit',
      confidence: 'high',
      sources: ['SC196'],
    },

    ear_lavage: national.ear_lavage,
    splint_cast: national.splint_cast,
    urinary_catheter: national.urinary_catheter,

    xray: {
      status: 'allowed_if',
      conditions: ['sc_limited_practice_radiographer'],
      supervision: null,
      note: 'Only by one who is a certified limited practice radiographer as well.',
      citation: 'S.C. Code 40-47-196',
      basis: 'explicit',
      confidence: 'high',
      sources: ['SC196'],
    },

    ophthalmic_drops: medication,
    tonometry: national.tonometry,
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,

    triage_independent: {
      status: 'prohibited',
      conditions: [],
      supervision: null,
      note: 'Triage and the interpreting of symptoms or tests are barred (delegation by physician assistants and nurse practitioners).',
      citation: 'S.C. Code 40-47-196',
      basis: 'explicit',
      confidence: 'high',
      sources: ['SC196'],
    },

    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
