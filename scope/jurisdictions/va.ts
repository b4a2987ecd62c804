import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

/** 54.1-2901(A)(6); it names no task, so from tier 3 on the practice adopts first. */
const byStatute: TaskRule = {
  status: 'allowed_if',
  conditions: ['nondiscretionary', 'no_professional_judgment', 'customarily_delegated'],
  supervision: 'per_delegating_provider',
  note: "What leaves nothing to discretion, needs no professional judgment and is customarily delegated. The supervision is the practitioner's to set; we ask for a provider on the premises.",
  citation: 'Va. Code 54.1-2901(A)(6)',
  basis: 'general_rule',
  confidence: 'high',
  sources: ['VA2901'],
}

const drugs: TaskRule = {
  status: 'allowed_if',
  conditions: ['properly_trained', 'patient_specific_order'],
  supervision: 'direct_and_immediate',
  note: 'A prescriber may authorise trained office staff to give drugs on an order for the patient, under direct and immediate supervision; not into a vein, the spinal canal or the epidural space (the subsection is from general knowledge).',
  citation: 'Va. Code 54.1-3408',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['VA2901', 'GK'],
}

const noIv: TaskRule = {
  status: 'prohibited',
  conditions: [],
  supervision: null,
  note: 'The vein is excluded from what 54.1-3408 gives office staff (general knowledge), and 2901(A)(4) keeps it to trained technical personnel.',
  citation: 'Va. Code 54.1-3408, 54.1-2901(A)(4)',
  basis: 'explicit',
  confidence: 'low',
  sources: ['VA2901', 'GK'],
}

/** Virginia. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const va: JurisdictionRules = {
  jurisdiction: 'VA',
  name: 'Virginia',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'No credential: medical assistants are personnel supervised by the practitioner. Any licensee of the Board of Medicine delegates, nurse practitioners and physician assistants among them.',
  sources: ['VA2901'],
  rules: {
    vital_signs: byStatute,
    rooming_history: byStatute,
    venipuncture: byStatute,
    capillary_puncture: byStatute,
    injection_im_sc_id: drugs,
    vaccine_admin: drugs,
    med_oral_topical_inhaled: drugs,
    iv_start: noIv,
    iv_medication: noIv,

    controlled_substance_admin: {
      status: 'silent',
      conditions: [],
      supervision: 'direct_and_immediate',
      note: 'Virginia calls every prescription drug controlled (Schedule VI); a text on Schedules II to V was not seen.',
      citation: 'Va. Code 54.1-3408 (silent)',
      basis: 'explicit',
      confidence: 'low',
      sources: ['GK'],
    },

    waived_lab: byStatute,
    ekg: byStatute,
    spirometry: byStatute,
    suture_staple_removal: byStatute,
    wound_dressing: byStatute,
    assist_minor_surgery: byStatute,
    ear_lavage: byStatute,
    splint_cast: byStatute,
    urinary_catheter: byStatute,
    xray: national.xray,
    ophthalmic_drops: drugs,
    tonometry: byStatute,
    foot_nail_care: byStatute,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
