/** Who pays: commercial, Medicare, Medi-Cal or nobody. Numbers have the right shape and belong to nobody. */
import { mediCalNumber, medicareNumber } from './ids.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Coverage, Payer } from './types.ts'

type Kind = 'commercial' | 'medicare' | 'medicaid' | 'self_pay'

type Setting = { readonly at: number; readonly from: string; readonly payers: readonly Payer[]; readonly id: () => string }

export function coveragesOf(person: Person, head: Person, setting: Setting, random: Random): Coverage[] {
  const kind = kindFor(person, random)
  if (kind === 'self_pay') return []
  if (kind === 'commercial') return [commercial(person, head, 1, setting)]
  const original = publicPlan(person, kind, setting)
  return kind === 'medicare' && random.chance(0.4) ? [original, commercial(person, head, 2, setting)] : [original]
}

const named = ({ family, given, birthDate }: Person) => ({ family, given, birthDate })

function publicPlan(person: Person, kind: 'medicare' | 'medicaid', { at, from, payers, id }: Setting): Coverage {
  const medicare = kind === 'medicare'
  return {
    id: id(),
    payerId: payers[medicare ? 2 : 3]!.id,
    rank: 1,
    memberId: medicare ? medicareNumber(at) : mediCalNumber(at),
    groupNumber: null,
    planName: medicare ? 'Medicare Part B' : 'Medi-Cal',
    relationship: 'self',
    subscriber: named(person),
    copayCents: 0,
    validFrom: from,
  }
}

/** A household has one of the two commercial plans; its first grown-up is the subscriber. */
function commercial(person: Person, head: Person, rank: 1 | 2, { from, payers, id }: Setting): Coverage {
  const blue = head.household % 2 === 0
  return {
    id: id(),
    payerId: payers[blue ? 0 : 1]!.id,
    rank,
    memberId: `${blue ? 'BAH' : 'SCH'}${String(900000000 + head.household * 10)}`,
    groupNumber: `GRP${1000 + (head.household % 40)}`,
    planName: blue ? 'Blue Alder PPO' : 'Sierra Coast HMO',
    relationship: person === head ? 'self' : person.place === 'child' ? 'child' : 'spouse',
    subscriber: named(head),
    copayCents: blue ? 3000 : 2000,
    validFrom: from,
  }
}

function kindFor(person: Person, random: Random): Kind {
  if (person.years >= 65)
    return random.weighted([
      ['medicare', 93],
      ['commercial', 5],
      ['self_pay', 2],
    ])
  if (person.years < 19)
    return random.weighted([
      ['commercial', 54],
      ['medicaid', 42],
      ['self_pay', 4],
    ])
  return random.weighted([
    ['commercial', 64],
    ['medicaid', 25],
    ['medicare', 2],
    ['self_pay', 9],
  ])
}
