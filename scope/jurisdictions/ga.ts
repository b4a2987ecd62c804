import type { JurisdictionRules, TaskRule } from '../rule.ts'
import { national } from './national.ts'

const unlisted: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: null,
  note: 'Not on the list; it may be done only as a task that would need no license anyway, and whether it is one is left open.',
  citation: 'Ga. Comp. R. & Regs. 360-3-.05 (not on the list)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['GA05'],
}

const listed: TaskRule = {
  status: 'allowed_if',
  conditions: ['trained', 'employed_by_delegating_physician', 'records_kept'],
  supervision: 'on_premises',
  note: 'On the list: by a trained employee of the delegating physician, with the provider on site and records kept.',
  citation: 'Ga. Comp. R. & Regs. 360-3-.05; O.C.G.A. 43-34-44',
  basis: 'explicit',
  confidence: 'high',
  sources: ['GA05', 'GA44'],
}

const unlistedAndRisky: TaskRule = {
  status: 'silent',
  conditions: [],
  supervision: null,
  note: "Not on the list, which reads as closed: to be adopted, where it may be at all, only on the board's word.",
  citation: 'Ga. Comp. R. & Regs. 360-3-.05 (not on the list)',
  basis: 'explicit',
  confidence: 'medium',
  sources: ['GA05'],
}

/** Georgia. One task a line or paragraph, in our own words; not legal advice, and not yet reviewed by counsel (see scope/README.md). */
export const ga: JurisdictionRules = {
  jurisdiction: 'GA',
  name: 'Georgia',
  version: '2026.1',
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  checkedOn: '2026-11-01',
  reviewedBy: null,
  reviewedOn: null,
  summary:
    'Rule 360-3-.05 lists the medical tasks a physician may delegate; all but vital signs need a physician, physician assistant or nurse practitioner on site. No credential.',
  sources: ['GA05', 'GA44', 'GATB'],
  rules: {
    vital_signs: {
      status: 'allowed',
      conditions: ['trained'],
      supervision: 'none',
      note: 'A trained medical assistant takes them; nobody needs to be on site.',
      citation: 'Ga. Comp. R. & Regs. 360-3-.05',
      basis: 'explicit',
      confidence: 'high',
      sources: ['GA05'],
    },

    rooming_history: unlisted,
    venipuncture: unlisted,
    capillary_puncture: unlisted,

    injection_im_sc_id: {
      status: 'allowed_if',
      conditions: ['trained', 'employed_by_delegating_physician', 'records_kept', 'intradermal:skin_test_only'],
      supervision: 'on_premises',
      note: 'Under the skin and into muscle are on the list; into the skin only a tuberculin test, to place and not to read, as the board adds. The provider is on site.',
      citation: 'Ga. Comp. R. & Regs. 360-3-.05; O.C.G.A. 43-34-44',
      basis: 'explicit',
      confidence: 'high',
      sources: ['GA05', 'GA44'],
    },

    vaccine_admin: listed,

    med_oral_topical_inhaled: {
      status: 'allowed_if',
      conditions: ['trained', 'nebulizer_only'],
      supervision: 'on_premises',
      note: 'Only nebulizer treatment is on the list; no other route is.',
      citation: 'Ga. Comp. R. & Regs. 360-3-.05',
      basis: 'explicit',
      confidence: 'high',
      sources: ['GA05'],
    },

    iv_start: unlistedAndRisky,
    iv_medication: unlistedAndRisky,
    controlled_substance_admin: unlistedAndRisky,
    waived_lab: unlisted,
    ekg: unlisted,
    spirometry: unlisted,
    suture_staple_removal: listed,
    wound_dressing: listed,
    assist_minor_surgery: national.assist_minor_surgery,
    ear_lavage: unlistedAndRisky,
    splint_cast: unlistedAndRisky,
    urinary_catheter: unlistedAndRisky,
    xray: national.xray,
    ophthalmic_drops: national.ophthalmic_drops,
    tonometry: national.tonometry,
    foot_nail_care: national.foot_nail_care,
    phone_intake_scripted: national.phone_intake_scripted,
    triage_independent: national.triage_independent,
    refill_protocol: national.refill_protocol,
    cpoe_order_entry: national.cpoe_order_entry,
    telephone_advice: national.telephone_advice,
  },
}
