import { type Adjustment, type Claim, formatCents, total } from './claim.ts'

const sum = (adjustments: readonly Adjustment[]): number => adjustments.reduce((all, adjustment) => all + adjustment.cents, 0)

/**
 * An earlier payer's decision must add up before it is sent on (facts 1.4): each line's charge is what was paid plus its adjustments,
 * and the claim's total is the payment plus all adjustments.
 */
export function unbalanced(claim: Claim): ([path: string, message: string] | false)[] {
  const prior = claim.priorPayer
  if (!prior) return []
  const decisions = claim.lines.flatMap((line) => line.decision ?? [])
  const lineAdjustments = decisions.reduce((all, decision) => all + sum(decision.adjustments), 0)
  const explained = prior.paidCents + sum(prior.adjustments) + lineAdjustments
  const paidByLine = decisions.reduce((all, decision) => all + decision.paidCents, 0) - sum(prior.adjustments)
  return [
    ...claim.lines.map((line, index): [string, string] | false => {
      const told = line.decision && line.decision.paidCents + sum(line.decision.adjustments)
      if (told === undefined || told === line.chargeCents) return false
      return [
        `lines.${index}.decision`,
        `Charge ${formatCents(line.chargeCents)}, payment and adjustments ${formatCents(told)}: make them equal.`,
      ]
    }),
    decisions.length > 0 && decisions.length < claim.lines.length && ['lines', 'The first payer decided only some of the lines.'],
    decisions.length === 0 && !prior.decidedOn && ['priorPayer.decidedOn', 'Give the day the first payer decided.'],
    explained !== total(claim) && [
      'priorPayer',
      `Total ${formatCents(total(claim))}, first payer’s payment and adjustments ${formatCents(explained)}: make them equal.`,
    ],
    decisions.length > 0 && paidByLine !== prior.paidCents && ['priorPayer.paidCents', 'The payment is not the sum of its lines.'],
  ]
}
