import type { Adjustment, BillingProvider, Claim, ClaimLine, PriorPayer, Provider, Subscriber } from '../../../modules/claims/claim.ts'
import { type Finding, normalTexts } from './text.ts'

type Shared = Pick<Claim, 'place' | 'rendering' | 'billing' | 'priorPayer'>

const withoutTaxonomy = ({ taxonomy: _, ...provider }: Provider): Provider => provider
const thousandths = (value: number): number => Math.round(value * 1000) / 1000

function identity({ address: _a, birthDate: _b, sex: _s, ...identity }: Subscriber): Subscriber {
  return identity
}

function billedSelf(billing: BillingProvider, rendering: Provider | undefined): boolean {
  return billing.kind === 'person' && billing.npi === rendering?.npi
}

/** A line says only what differs from its claim: place and rendering provider (facts 1.3, SV105 and 2420A). */
function normalLine(line: ClaimLine, claim: Shared): ClaimLine {
  const { place, rendering, decision, drug, ...rest } = line
  const usual = claim.rendering?.npi ?? claim.billing.npi
  return {
    ...rest,
    units: thousandths(line.units),
    modifiers: line.modifiers.filter((modifier) => modifier !== ''),
    ...(place && place !== claim.place && { place }),
    ...(rendering && rendering.npi !== usual && { rendering }),
    ...(decision && claim.priorPayer && { decision: { ...decision, adjustments: byGroup(decision.adjustments) } }),
    ...(drug && { drug: { ...drug, quantity: thousandths(drug.quantity) } }),
  }
}

/** The earlier payer's subscriber carries no birth date or sex; the day of decision stands at the lines or at the claim, not both. */
function normalPriorPayer(prior: PriorPayer, claim: Claim): PriorPayer {
  const { decidedOn, subscriber, ...rest } = prior
  const byLine = claim.lines.some((line) => line.decision)
  const { address } = subscriber
  return {
    ...rest,
    adjustments: byGroup(prior.adjustments),
    subscriber: { ...identity(subscriber), ...(address && { address }) },
    ...(decidedOn && !byLine && { decidedOn }),
  }
}

/** A facility need not have a number of its own; everyone else does. */
function withoutEmptyNpi(claim: Claim): Claim {
  if (claim.facility?.npi !== '') return claim
  const { npi: _, ...facility } = claim.facility
  return { ...claim, facility }
}

/** One CAS segment holds one group: adjustments are told group by group. */
const byGroup = (adjustments: readonly Adjustment[]): Adjustment[] =>
  [...Map.groupBy(adjustments, (adjustment) => adjustment.group).values()].flat()

/**
 * The claim exactly as a file can carry it: `read837p(write837p(claim))` gives this. A subscriber who is not the patient
 * sends no address, birth date or sex; a biller who rendered is not named twice; a reference goes only with a replacement or void.
 */
export function normalize(claim: Claim, where: string): { claim: Claim; findings: Finding[] } {
  const findings: Finding[] = []
  const text = normalTexts(withoutEmptyNpi(claim), where, findings)
  const { rendering, supervising, referring, originalReference, accident, patientPaidCents, priorPayer, ...rest } = text
  const normal: Claim = {
    ...rest,
    subscriber: text.patient.relationship === 'self' ? text.subscriber : identity(text.subscriber),
    ...(rendering && !billedSelf(text.billing, rendering) && { rendering }),
    ...(supervising && { supervising: withoutTaxonomy(supervising) }),
    ...(referring && { referring: withoutTaxonomy(referring) }),
    ...(originalReference && text.frequency !== 'original' && { originalReference }),
    ...(accident && { accident: normalAccident(accident) }),
    ...(patientPaidCents && { patientPaidCents }),
    ...(priorPayer && { priorPayer: normalPriorPayer(priorPayer, text) }),
    lines: [],
  }
  return { claim: { ...normal, lines: text.lines.map((line) => normalLine(line, normal)) }, findings }
}

/** The state is told for an accident on the road only (facts 1.3, CLM11). */
function normalAccident({ state, ...accident }: NonNullable<Claim['accident']>): NonNullable<Claim['accident']> {
  return { ...accident, ...(state && accident.causes.includes('auto') && { state }) }
}
