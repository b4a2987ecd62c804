import type { Benefit, BenefitKind, Rejection } from '../../../modules/eligibility/index.ts'
import { table } from '../table.ts'

/**
 * What the codes of a 271 mean to us, in our own words (X12's texts are licensed and not shipped). Which codes there are:
 * facts/billing-and-interop.md 1.7 and the 005010X279A1 guide.
 */

/** EB01 → what the payer speaks of. A code that is not here is a note. */
const kinds: Readonly<Record<string, BenefitKind>> = table({
  '1': 'active',
  '2': 'active',
  '3': 'active',
  '4': 'active',
  '5': 'pending',
  '6': 'inactive',
  '7': 'pending',
  '8': 'pending',
  A: 'coinsurance',
  B: 'copay',
  C: 'deductible',
  F: 'limit',
  G: 'out_of_pocket',
  I: 'not_covered',
  L: 'primary_care',
  R: 'other_payer',
  U: 'contact',
  V: 'not_processed',
})
export const kindOf = (code: string): BenefitKind => kinds[code] ?? 'note'

/** EB06 */
const spans: Readonly<Record<string, NonNullable<Benefit['span']>>> = table({
  '7': 'day',
  '22': 'year',
  '23': 'year',
  '24': 'year_to_date',
  '25': 'year',
  '27': 'visit',
  '29': 'remaining',
  '32': 'lifetime',
  '33': 'lifetime_remaining',
})
export const spanOf = (code: string): Benefit['span'] => (code ? (spans[code] ?? 'other') : null)

/** EB02 */
export const whoOf = (code: string): Benefit['who'] =>
  code === '' ? null : code === 'IND' ? 'person' : code === 'FAM' ? 'family' : 'other'

/** EB12: W is said when the network makes no difference. */
const networks: Readonly<Record<string, NonNullable<Benefit['network']>>> = table({ Y: 'in', N: 'out', W: 'both' })
export const networkOf = (code: string): Benefit['network'] => networks[code] ?? null

type Words = Pick<Rejection, 'why' | 'next'>

const again = 'Ask again in a few minutes.'
const card = 'Compare with the card, mend what differs, and ask again.'
const set = 'The manager checks the practice’s numbers with the payer; then ask again.'
const call = 'Call the number on the card.'

/** AAA03 → why there is no answer, and what to do. */
const rejections: Readonly<Record<string, Words>> = table({
  '04': { why: 'The payer takes fewer questions at once than were sent.', next: again },
  '15': { why: 'The payer wants more than was sent to find this person.', next: card },
  '33': { why: 'The payer could not read the question.', next: call },
  '35': { why: 'The payer answers nothing about this kind of coverage here.', next: call },
  '41': { why: 'The payer does not let this practice ask.', next: set },
  '42': { why: 'The payer’s system is down or busy.', next: again },
  '43': { why: 'The payer does not know the practice’s NPI.', next: set },
  '44': { why: 'The payer does not know the practice by its name.', next: set },
  '45': { why: 'The payer wants the practice’s specialty.', next: set },
  '46': { why: 'The payer wants the practice’s telephone number.', next: set },
  '47': { why: 'The payer does not know the practice’s state.', next: set },
  '48': { why: 'The payer does not know the number of the referring provider.', next: set },
  '49': { why: 'The payer says that this practice is not the patient’s primary care office.', next: call },
  '50': { why: 'The payer answers this to the practice of another kind only.', next: call },
  '51': { why: 'The practice is not on the payer’s file.', next: set },
  '52': { why: 'The payer has no contract with the practice on this day.', next: set },
  '53': { why: 'The payer answers this question for one kind of service at a time.', next: call },
  '54': { why: 'The payer does not answer for this kind of service.', next: call },
  '55': { why: 'The payer does not know the product that was named.', next: call },
  '56': { why: 'The payer finds a date that cannot be.', next: card },
  '57': { why: 'The payer does not accept the day that was asked about.', next: card },
  '58': { why: 'The payer does not accept the birth date.', next: card },
  '60': { why: 'The birth date is after the day that was asked about.', next: card },
  '61': { why: 'The payer’s file says that this person has died before this day.', next: 'Speak with the manager before you ask anybody.' },
  '62': { why: 'The day is too far back for this payer.', next: call },
  '63': { why: 'The day is too far ahead for this payer.', next: 'Ask again closer to the visit.' },
  '64': { why: 'The payer does not accept the patient’s number.', next: card },
  '65': { why: 'The payer does not accept the patient’s name.', next: card },
  '66': { why: 'The payer does not accept the patient’s sex as it was sent.', next: card },
  '67': { why: 'The payer does not find this patient.', next: card },
  '68': { why: 'The payer has the patient’s number twice.', next: call },
  '71': { why: 'The birth date is not the one the payer has on file.', next: card },
  '72': { why: 'The payer does not accept the member number.', next: card },
  '73': { why: 'The payer does not accept the member’s name.', next: card },
  '74': { why: 'The payer does not accept the member’s sex as it was sent.', next: card },
  '75': { why: 'The payer does not find this member.', next: card },
  '76': { why: 'The payer has this member number twice.', next: call },
  '77': { why: 'The payer finds the member and not the patient.', next: card },
  '78': { why: 'The member is not in the group that was named.', next: card },
  '79': {
    why: 'The clearinghouse does not know this payer’s number.',
    next: 'The biller checks the payer’s number with the clearinghouse.',
  },
  '80': { why: 'The payer could not be reached through the clearinghouse.', next: again },
  '97': { why: 'The payer wants the practice’s address to know it.', next: set },
  '98': { why: 'The payer keeps the answer back on purpose.', next: call },
  T4: { why: 'The question does not say which payer is asked.', next: 'The biller checks the payer’s number with the clearinghouse.' },
})

/** AAA04: whether to ask again, where our words for AAA03 do not know. */
const followUps: Readonly<Record<string, string>> = table({
  C: card,
  N: 'The same question will not be answered. Call the number on the card.',
  P: again,
  R: 'The question may be asked again as it is.',
  S: 'Do not ask again yet: the answer comes by itself.',
  W: 'Do not ask again yet: wait half a minute.',
  X: 'Do not ask again yet: the answer comes by itself.',
  Y: 'Do not ask again yet: the answer comes by itself.',
})
const waits = new Set(['S', 'W', 'X', 'Y'])

export function rejectionOf(code: string, followUp: string, ofService: boolean): Rejection {
  const known = rejections[code]
  const why = known?.why ?? `The payer gives no answer and says why by a number only (${code || 'none'}).`
  const next = waits.has(followUp) ? followUps[followUp]! : (known?.next ?? followUps[followUp] ?? call)
  return { code, why, next, ofService }
}
