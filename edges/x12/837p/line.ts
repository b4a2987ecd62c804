import type { Claim, ClaimLine } from '../../../modules/claims/claim.ts'
import type { Draft } from '../encode.ts'
import { amount, d8, quantity } from '../values.ts'
import { provider, reference } from './names.ts'
import { lineDecision } from './other-payer.ts'

function procedure(line: ClaimLine): (string | undefined)[] {
  const modifiers = Array.from({ length: 4 }, (_, index) => line.modifiers[index])
  return ['HC', line.code, ...modifiers, line.description]
}

function drug(line: ClaimLine): Draft[] {
  if (!line.drug) return []
  return [
    ['LIN', undefined, 'N4', line.drug.code11],
    ['CTP', undefined, undefined, undefined, quantity(line.drug.quantity), [line.drug.unit]],
  ]
}

/** 2400 to 2430: one service. The order within is the guide's (facts 1.3). */
export function lineSegments(line: ClaimLine, number: number, claim: Claim): Draft[] {
  const pointers = line.pointers.map(String)
  return [
    ['LX', String(number)],
    ['SV1', procedure(line), amount(line.chargeCents), 'UN', quantity(line.units), line.place, undefined, pointers],
    ['DTP', '472', 'D8', d8(line.date)],
    ...reference('6R', line.id),
    ...reference('BT', line.vaccineLot),
    ...(line.note ? [['NTE', 'ADD', line.note] as const] : []),
    ...drug(line),
    ...provider('82', line.rendering),
    ...lineDecision(line, claim.priorPayer),
  ]
}
