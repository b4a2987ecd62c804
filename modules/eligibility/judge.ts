import type { Benefit, Question, Reply, State } from './eligibility.ts'

export interface Judgment {
  state: State
  why: string | null
  next: string | null
}

const undetermined = (why: string, next: string): Judgment => ({ state: 'undetermined', why, next })

const call = 'Call the number on the card, and see the patient all the same.'
const compare = 'Compare with the card, mend what differs, and ask again.'

/** Service type 30 is the plan as a whole, 98 an office visit. */
const ofPlan = (b: Benefit) => b.services.length === 0 || b.services.includes('30')
const ofOffice = (b: Benefit) => b.services.includes('98')

/** What is said of the plan as a whole; where nothing is, of an office visit; where nothing is, of anything. */
function weightiest(benefits: readonly Benefit[]): readonly Benefit[] {
  const said = benefits.filter((b) => b.kind === 'active' || b.kind === 'inactive' || b.kind === 'pending')
  for (const which of [ofPlan, ofOffice]) {
    const some = said.filter(which)
    if (some.length > 0) return some
  }
  return said
}

/** Letters and digits only: payers write names and numbers in their own hand. */
const plain = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()

/** Whether the answer is about whom and what was asked; else what differs. */
export function differs(q: Question, reply: Reply): string | null {
  const patient = q.dependent ?? q.subscriber
  const { payer, person } = reply
  if (person.birthDate && patient.birthDate && person.birthDate !== patient.birthDate)
    return 'The answer is about somebody with another birth date.'
  const otherPayer = plain(payer.id) !== plain(q.payer.id) && plain(payer.name) !== plain(q.payer.name)
  if (payer.name && payer.id && otherPayer) return 'The answer comes from another payer than the one that was asked.'
  const otherNumber = person.memberId && plain(person.memberId) !== plain(q.subscriber.memberId)
  const otherName = person.last && plain(person.last) !== plain(patient.last) && plain(person.last) !== plain(q.subscriber.last)
  return otherNumber && otherName ? 'The answer is about another member: number and name differ.' : null
}

/** A plan that is active and does not hold on the day of the visit has not answered what was asked. */
function byDates(day: string, { from, to }: Reply['plan']): Judgment | null {
  if (from && from > day) return undetermined(`The payer says active, from ${from} on: after the day of the visit.`, call)
  if (to && to < day && to !== from) return undetermined(`The payer says active, until ${to}: before the day of the visit.`, call)
  return null
}

/**
 * One of three answers. Only a plain yes is active and only a plain no is not; what contradicts itself, waits, or is about somebody
 * else could not be determined, with why and what to do. None of them keeps a patient from being seen.
 */
export function judge(q: Question, reply: Reply): Judgment {
  const different = differs(q, reply)
  if (different) return undetermined(different, compare)
  const refused = reply.rejections.find((r) => !r.ofService)
  if (refused) return undetermined(refused.why, refused.next)
  const said = new Set(weightiest(reply.benefits).map((b) => b.kind))
  if (said.size === 1 && said.has('inactive')) return { state: 'inactive', why: null, next: null }
  if (said.size === 1 && said.has('active')) return byDates(q.serviceDay, reply.plan) ?? { state: 'active', why: null, next: null }
  if (said.has('pending')) return undetermined('The payer is still looking into this coverage.', call)
  if (said.size > 1) return undetermined('The payer says both active and not active.', call)
  const ofService = reply.rejections[0]
  if (ofService) return undetermined(ofService.why, ofService.next)
  if (reply.benefits.some((b) => b.kind === 'not_processed' || b.kind === 'contact'))
    return undetermined('The payer does not answer this by machine.', call)
  return undetermined('The answer does not say whether the plan is active.', call)
}

/** What an office visit asks of the patient, when the answer names one amount and only one. */
export function officeCopay(benefits: readonly Benefit[]): number | null {
  const copays = benefits.filter((b) => b.kind === 'copay' && b.cents !== null && b.network !== 'out')
  const office = copays.filter(ofOffice)
  const amounts = new Set((office.length ? office : copays.filter(ofPlan)).map((b) => b.cents))
  return amounts.size === 1 ? [...amounts][0]! : null
}
