import { type Check, check } from '../finding.ts'
import { isPresent, supervisions } from '../supervision.ts'
import type { Question } from '../types.ts'

const hasOrder = (q: Question): boolean => q.order != null && q.order.id !== '' && q.order.by !== ''

const isForThisPatient = (q: Question): boolean =>
  hasOrder(q) && (q.order?.kind === 'patient_specific' || q.facts?.standing_order_in_patient_chart === true)

const isOnlyForThisPatient = (q: Question): boolean => hasOrder(q) && q.order?.kind === 'patient_specific'

/** By a licensed person, so never by the one who is about to give it. */
const isDoseVerified = (q: Question): boolean => {
  const by = q.order?.doseVerifiedBy
  return by != null && by !== '' && by !== q.actor.id && q.actor.role !== 'client'
}

const ask = 'Ask the provider for an order.'
const askForPatient = 'Ask the provider to order it for this patient, or to put the standing order into this chart.'
const verify = 'Ask a provider or nurse to check drug and dose against the order.'
const notVerified = 'A licensed person must check drug and dose first; nobody has.'
const noneForPatient = "A provider's order for this patient is needed; there is none."

export const orderConditions = {
  order: check(noneForPatient, askForPatient, isForThisPatient),
  order_or_standing_order: check('An order or a standing order is needed; there is none.', ask, hasOrder),
  written_order: check('A written order is needed; there is none.', ask, hasOrder),
  // 16 CCR 1366(a)(4): authorised for this patient, or by a standing order that is patient-specific
  provider_authorization: check(
    'California asks that a provider authorise this for this patient; a standing order for everyone is not enough.',
    askForPatient,
    isForThisPatient,
  ),
  patient_specific_standing_order_in_chart: check(
    "This patient's chart must hold the provider's order for the refill; it does not.",
    askForPatient,
    isForThisPatient,
  ),
  verify_drug_and_dose_by_licensed: check(notVerified, verify, isDoseVerified),
  second_check_of_drug_and_dose: check(notVerified, verify, isDoseVerified),
  unit_or_verified_dose: check(
    'It must be a unit dose, or a licensed person must check the dose; neither is so.',
    'Take a unit dose and say so, or ask a provider or nurse to check the dose.',
    (q) => isDoseVerified(q) || q.facts?.unit_dose === true,
  ),
  // Tex. Occ. Code 157.002: as ordered by the physician, for the patient's immediate need
  as_ordered_immediate_need: check("The provider's order for this is needed; there is none.", ask, hasOrder),
  // Va. Code 54.1-3408: for the patient at hand, so no standing order, not even one in the chart
  patient_specific_order: check(noneForPatient, 'Ask the provider to order it for this patient.', isOnlyForThisPatient),
  // M.G.L. c.112 s.265: the provider authorises this immunisation
  specific_authorization: check(
    'The primary care provider must have authorised this; no order is on record.',
    askForPatient,
    isForThisPatient,
  ),
  // N.J.A.C. 13:35-6.4: at the direction of the physician
  physician_directed: check('The physician must have directed this; no order is on record.', ask, hasOrder),
  // A.A.C. R4-19-509: the dose is worked out as the written order says
  dosage_calc_per_written_order: check('The dose must follow a written order; there is none.', ask, hasOrder),
  provider_approved: check(
    'The provider must have approved this; no approval is on record.',
    'Ask the provider to approve it.',
    (q) => isForThisPatient(q) || q.facts?.provider_approved === true,
  ),
  provider_directed: check(
    'The provider must have directed this order; no direction is on record.',
    'Enter it at the direction of a provider, and name them.',
    (q) => hasOrder(q) || q.facts?.provider_directed === true,
  ),
  licensed_provider_on_premises: check(
    'A supervising provider must be on the premises; none is.',
    'Wait until they are here, or have one who is here check in as present.',
    (q) => isPresent(q, ['provider'], ['room', 'suite', 'premises']),
  ),
  // South Carolina: routine tasks under supervision; the words of the supervision itself, so that it is told once
  supervised: check(supervisions.per_statute_196B.message, supervisions.per_statute_196B.how, (q) =>
    isPresent(q, ['provider'], ['room', 'suite', 'premises']),
  ),
  provider_in_room: check('A provider must be in the room; none is.', 'Wait until the provider is in the room.', (q) =>
    isPresent(q, ['provider'], ['room']),
  ),
} as const satisfies Record<string, Check>
