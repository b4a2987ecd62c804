import { type Statement, said } from './said.ts'

const sign = 'Have the delegating provider sign the delegation of this task.'

/**
 * What is true of the practice or of the delegation, not of one act: who delegates, what kind of task it is, what kind of place. The signed
 * delegation (the practice's adoption of the task) states it for as long as it is in force. Where a word speaks of the patient (Alaska and
 * North Dakota: stable and predictable; assessed by the provider), the delegation states that it is used for such patients only.
 */
const standing = {
  wa_delegation_test: {
    message: "Washington's delegation test must be answered for this task; it is not on file.",
    how: 'Have the delegating provider answer the test (RCW 18.360.060) and sign the delegation.',
  },
  physician_responsible: {
    message: 'A physician must have taken responsibility for this task; none is on file.',
    how: 'Have the physician sign the delegation of this task.',
  },
  prudent_physician_standard: {
    message: 'The delegating physician must hold this delegation to be sound practice; it is not on file.',
    how: 'Have the physician sign the delegation of this task (Tex. Occ. Code 157.001).',
  },
  not_held_out_as_practising_medicine: {
    message: 'The practice must make clear that you are not a physician; it is not on file.',
    how: 'Have the physician sign the delegation of this task, and wear the badge that shows your role.',
  },
  in_physician_office: {
    message: "This may only be done in the physician's office; it is not on file that this place is one.",
    how: 'Have the physician sign the delegation of this task for this office.',
  },
  state_law_permits_origination: {
    message: "It must be settled that the state's law lets a medical assistant enter orders; it is not on file.",
    how: "Have the practice sign its policy on order entry after reading the state's law.",
  },

  // the provider answers for the task
  provider_accepts_accountability: {
    message: 'The delegating provider must accept to answer for this task; that is not on file.',
    how: sign,
  },
  delegated_directly_by_provider: { message: 'The provider must delegate this to you directly; no delegation is on file.', how: sign },
  appropriately_delegated: { message: 'The task must be properly delegated by a physician; no delegation is on file.', how: sign },
  within_delegator_scope: {
    message: "The task must lie within the delegating provider's own practice; it is not on file that it does.",
    how: sign,
  },
  reasonably_prudent_physician: {
    message: 'A reasonably prudent physician must hold this delegation to be sound; it is not on file.',
    how: sign,
  },
  no_undue_risk: { message: 'The delegation must put no patient at undue risk; it is not on file that this was weighed.', how: sign },
  supervision_appropriate: { message: 'The provider must have set the supervision that fits this task; it is not on file.', how: sign },
  written_instructions_on_file: {
    message: "The provider's written instructions for this task must be on file; they are not.",
    how: 'Have the provider write the instructions and sign the delegation of this task.',
  },
  physician_patient_relationship: {
    message: 'Only for patients of the delegating physician; it is not on file that the delegation says so.',
    how: sign,
  },
  // the kind of task
  no_clinical_judgment: { message: 'The task must call for no clinical judgment; the provider has not put that on file.', how: sign },
  no_professional_judgment: {
    message: 'The task must call for no professional judgment; the provider has not put that on file.',
    how: sign,
  },
  nondiscretionary: { message: 'The task must leave nothing to your discretion; the provider has not put that on file.', how: sign },
  not_requiring_licensee_level_judgment: {
    message: 'The task must not need the judgment of a licensed person; the provider has not put that on file.',
    how: sign,
  },
  customarily_delegated: {
    message: 'The task must be one that is customarily delegated; the provider has not put that on file.',
    how: sign,
  },
  custom_and_usage: {
    message: 'The task must be one that is delegated by custom and usage; the provider has not put that on file.',
    how: sign,
  },
  within_standard_ma_scope: {
    message: 'The task must be part of what medical assistants are trained for; the provider has not put that on file.',
    how: sign,
  },
  no_task_requiring_certification_or_licence: {
    message: 'The task must be one that asks no certificate or licence; the provider has not put that on file.',
    how: sign,
  },
  exact_unchanging_directions: {
    message: 'The task must follow exact directions that do not change; the provider has not put that on file.',
    how: sign,
  },
  oh_delegation_test: {
    message: "Ohio's delegation test must be answered for this task; it is not on file.",
    how: 'Have the delegating physician answer the test (OAC 4731-23-02) and sign the delegation.',
  },
  // the kind of patient
  patient_stable_predictable: {
    message: 'Only for patients whose state is stable and predictable; it is not on file that the delegation says so.',
    how: sign,
  },
  provider_assessed_patient: {
    message: 'Only for patients whom the provider has assessed; it is not on file that the delegation says so.',
    how: sign,
  },
  // the kind of place and employment
  ambulatory_setting: { message: 'Only in ambulatory care; it is not on file that this place is that.', how: sign },
  'setting:not_hospital': { message: 'Not in a hospital; it is not on file that this place is none.', how: sign },
  employed_in_primary_care_practice: {
    message: 'Only in a primary care practice that employs you; it is not on file that this is one.',
    how: sign,
  },
  employed_by_delegating_physician: { message: 'The delegating physician must be your employer; it is not on file.', how: sign },
  same_employer_as_delegator: { message: 'You and the delegating provider must have the same employer; it is not on file.', how: sign },
} as const satisfies Record<string, Statement>

export const delegationConditions = said(standing, 'standing')
