import type { Adjustment, Claim, ClaimLine, PriorPayer } from '../../../modules/claims/claim.ts'
import type { Draft, Value } from '../encode.ts'
import { amount, d8, quantity } from '../values.ts'
import { benefits, relationships, releases } from './codes.ts'
import { organization, person, place, reference } from './names.ts'

/** CAS: one group, up to six reasons with amount and quantity. */
export function adjustments(all: readonly Adjustment[]): Draft[] {
  return [...Map.groupBy(all, (adjustment) => adjustment.group)].flatMap(([group, reasons]) => {
    const sixes = Array.from({ length: Math.ceil(reasons.length / 6) }, (_, index) => reasons.slice(index * 6, index * 6 + 6))
    return sixes.map((six): Draft => {
      const values = six.flatMap((one): Value[] => [
        one.reason,
        amount(one.cents),
        one.quantity === undefined ? undefined : quantity(one.quantity),
      ])
      return ['CAS', group, ...values]
    })
  })
}

/** 2320 to 2330B: the payer that decided before (facts 1.4). */
export function otherPayer(claim: Claim, prior: PriorPayer): Draft[] {
  const { subscriber, payer } = prior
  return [
    ['SBR', 'P', relationships.to(prior.relationship), subscriber.groupNumber, subscriber.groupName, ...Array(4), payer.filing],
    ...adjustments(prior.adjustments),
    ['AMT', 'D', amount(prior.paidCents)],
    ...(prior.patientOwesCents === undefined ? [] : [['AMT', 'EAF', amount(prior.patientOwesCents)] as const]),
    ['OI', undefined, undefined, benefits.to(claim.benefitsAssigned), undefined, undefined, releases.to(claim.release)],
    person('IL', subscriber, 'MI', subscriber.memberId),
    ...(subscriber.address ? place(subscriber.address) : []),
    organization('PR', payer.name, 'PI', payer.id),
    ...(prior.decidedOn ? [['DTP', '573', 'D8', d8(prior.decidedOn)] as const] : []),
    ...reference('F8', prior.claimNumber),
  ]
}

/** 2430: what that payer decided about a line. */
export function lineDecision(line: ClaimLine, prior: PriorPayer | undefined): Draft[] {
  const decision = line.decision
  if (!decision || !prior) return []
  return [
    ['SVD', prior.payer.id, amount(decision.paidCents), ['HC', line.code, ...line.modifiers], undefined, quantity(decision.units)],
    ...adjustments(decision.adjustments),
    ['DTP', '573', 'D8', d8(decision.decidedOn)],
  ]
}
