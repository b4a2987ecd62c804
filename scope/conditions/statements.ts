import { type Statement, said } from './said.ts'

/**
 * What no record shows, so that a person states it for this act: `facts[name]` true. Absent is not met.
 * Whoever builds a screen asks these in plain words and stores the answer with the act.
 */
const stated = {
  superficial_only: {
    message: 'Only superficial wounds; nobody has stated that this one is.',
    how: 'State that the wound is superficial.',
  },
  otherwise_healthy_patient: {
    message: 'Only for a patient who is otherwise healthy; nobody has stated it.',
    how: 'Ask the provider, and state that the patient is otherwise healthy (no diabetes, no poor circulation).',
  },
  exact_refill_only: {
    message: 'Only the exact refill, same drug and dose; nobody has stated that it is.',
    how: 'Compare with the last prescription and state that nothing changes; a change goes to the provider.',
  },
  verbatim_transmission: {
    message: "The provider's order must go out word for word; nobody has stated that it does.",
    how: "State that you send the provider's words unchanged.",
  },
  verbatim_or_approved_content: {
    message: "Only the provider's words or approved material; nobody has stated that it is.",
    how: 'Record the advice the provider wrote, or choose an approved text.',
  },
  no_independent_judgment: {
    message: 'It must call for no judgment of your own; nobody has stated that it does not.',
    how: 'State that you relay and do not assess; a question that needs assessment goes to a provider or nurse.',
  },
  second_pair_of_hands_only: {
    message: 'Only as a second pair of hands, not as first assistant; nobody has stated it.',
    how: 'State that you act only as extra hands for the practitioner.',
  },
  min_standards_in_rule: {
    message: "Washington's minimum standards for IV work must be met; nobody has stated that they are.",
    how: 'Have the training required by rule confirmed and state it.',
  },
  no_surgical_instrumentation_procedure: {
    message: 'Only help that uses no surgical instrument on the patient; nobody has stated it.',
    how: 'State that you use no surgical instrument; what needs one is done by a licensed person.',
  },
  no_surgical_procedure_performed_by_ma: {
    message: 'Only help at the procedure, no surgical step of your own; nobody has stated it.',
    how: 'State that the practitioner performs every surgical step.',
  },
  no_suturing: {
    message: 'No placing of sutures; nobody has stated that you place none.',
    how: 'State that the practitioner places the sutures.',
  },
  no_laser_or_tissue_destruction: {
    message: 'No laser and no destruction of tissue; nobody has stated that you do neither.',
    how: 'State that the practitioner does what uses a laser or destroys tissue.',
  },
  screening_reviewed: {
    message: 'The vaccine screening must be reviewed; it is not.',
    how: 'Go through the screening questions, and have a provider or nurse look at any yes.',
  },
  clia_waiver_current: {
    message: 'The CLIA certificate must be current; none is on file for this place.',
    how: "Put the practice's current CLIA certificate of waiver on file.",
  },
  qc_done: {
    message: 'Quality control must be done and in range; it is not on record.',
    how: 'Run the control for this kit and lot, and record it.',
  },
  provider_saw_wound: {
    message: 'A provider must have seen the wound; it is not on record.',
    how: 'Ask the provider to look at the wound first.',
  },
  provider_checked_ear: {
    message: 'A provider must have looked into the ear; it is not on record.',
    how: 'Ask the provider to check the ear first.',
  },
  provider_cleared_risk_foot: {
    message: 'A provider must have cleared this foot; it is not on record.',
    how: 'Ask the provider to check feeling and circulation first.',
  },
  approved_script: {
    message: 'A script approved by a provider must be used; none is.',
    how: 'Use the approved one for this kind of call; where there is none, have a provider read and approve it.',
  },
  exact_or_provider_signed: {
    message: 'The refill must be exact, or signed by the provider; neither is on record.',
    how: 'State that nothing changes, or ask the provider to sign.',
  },
  non_controlled: {
    message: 'Not for controlled drugs; nobody has stated that this one is not.',
    how: 'Check the schedule; a controlled drug goes to the provider.',
  },
  protocol_on_file: { message: 'A refill protocol must be on file; none is.', how: 'Have the provider sign the refill protocol.' },
  provider_cosign: { message: 'The provider must co-sign; that is not arranged.', how: 'Send the order to the provider to co-sign.' },
  provider_wrote_or_approved_text: {
    message: 'The provider must have written or approved the words; it is not on record.',
    how: 'Ask the provider to write or approve the advice.',
  },
} as const satisfies Record<string, Statement>

export const statementConditions = said(stated, 'fact')
