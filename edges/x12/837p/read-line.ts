import { Adjustment, type ClaimLine, type Drug, type LineDecision } from '../../../modules/claims/claim.ts'
import { at, components } from '../segment.ts'
import { cents } from '../values.ts'
import type { Located } from './loops.ts'
import { date, type Part, provider, told } from './read-parts.ts'

/** CAS triplets back to adjustments; what is not one is left out. */
export function readAdjustments(all: readonly Located[]): Adjustment[] {
  return all.flatMap((cas) =>
    [2, 5, 8, 11, 14, 17].flatMap((position): Adjustment[] => {
      const quantity = at(cas, position + 2)
      const parsed = Adjustment.safeParse({
        group: at(cas, 1),
        reason: at(cas, position),
        cents: cents(at(cas, position + 1)),
        ...(quantity !== '' && { quantity: Number(quantity) }),
      })
      return parsed.success ? [parsed.data] : []
    }),
  )
}

function drug(part: Part): Drug | undefined {
  const unit = part.value(5, '2410', 'CTP') as Drug['unit']
  const code11 = part.value(3, '2410', 'LIN')
  return code11 === '' ? undefined : { code11, quantity: Number(part.value(4, '2410', 'CTP')), unit }
}

function decision(part: Part): LineDecision | undefined {
  const svd = part.one('2430', 'SVD')
  if (!svd) return undefined
  return {
    paidCents: cents(at(svd, 2)) ?? 0,
    units: Number(at(svd, 5)),
    decidedOn: date(part, '2430', '573') ?? '',
    adjustments: readAdjustments(part.all('2430', 'CAS')),
  }
}

/** 2400: one service line, from its LX on. */
export function readLine(part: Part): ClaimLine {
  const sv1 = part.one('2400', 'SV1')
  const [, code = '', ...rest] = sv1 ? components(sv1, 1) : []
  return {
    id: part.value(2, '2400', 'REF', '6R'),
    code,
    modifiers: rest.slice(0, 4).filter((modifier) => modifier !== ''),
    chargeCents: cents(part.value(2, '2400', 'SV1')) ?? 0,
    units: Number(part.value(4, '2400', 'SV1')),
    date: date(part, '2400', '472') ?? '',
    pointers: sv1 ? components(sv1, 7).map(Number) : [],
    ...told({
      description: rest[4],
      place: part.value(5, '2400', 'SV1'),
      drug: drug(part),
      vaccineLot: part.value(2, '2400', 'REF', 'BT'),
      rendering: provider(part, '2420A'),
      note: part.value(2, '2400', 'NTE', 'ADD'),
      decision: decision(part),
    }),
  }
}
