/** Who pays: commercial, Medicare, Medi-Cal or nobody. Numbers have the right shape and belong to nobody. */
import { mediCalNumber, medicareNumber } from './ids.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Coverage, Payer } from './types.ts'

type Kind = 'commercial' | 'medicare' | 'medicaid' | 'self_pay'

export function coveragesOf(
  person: Person,
  head: Person,
  at: number,
  from: string,
  payers: readonly Payer[],
  id: () => string,
  random: Random,
): Coverage[] {
  const [blue, coast, medicare, mediCal] = payers as [Payer, Payer, Payer, Payer]
  const own = { family: person.family, given: person.given, birthDate: person.birthDate }
  const self = { relationship: 'self', subscriber: own, validFrom: from } as const
  const kind = kindFor(person, random)
  if (kind === 'self_pay') return []
  if (kind === 'medicaid') {
    return [
      {
        ...self,
        id: id(),
        payerId: mediCal.id,
        rank: 1,
        memberId: mediCalNumber(at),
        groupNumber: null,
        planName: 'Medi-Cal',
        copayCents: 0,
      },
    ]
  }
  const plan = head.household % 2 === 0 ? blue : coast
  const subscriber = { family: head.family, given: head.given, birthDate: head.birthDate }
  const dependent = person !== head
  const commercial = (rank: 1 | 2): Coverage => ({
    id: id(),
    payerId: plan.id,
    rank,
    memberId: `${plan === blue ? 'BAH' : 'SCH'}${String(900000000 + head.household * 10)}`,
    groupNumber: `GRP${1000 + (head.household % 40)}`,
    planName: plan === blue ? 'Blue Alder PPO' : 'Sierra Coast HMO',
    relationship: !dependent ? 'self' : person.place === 'child' ? 'child' : 'spouse',
    subscriber: dependent ? subscriber : own,
    copayCents: plan === blue ? 3000 : 2000,
    validFrom: from,
  })
  if (kind === 'commercial') return [commercial(1)]
  const original: Coverage = {
    ...self,
    id: id(),
    payerId: medicare.id,
    rank: 1,
    memberId: medicareNumber(at),
    groupNumber: null,
    planName: 'Medicare Part B',
    copayCents: 0,
  }
  return random.chance(0.4) ? [original, commercial(2)] : [original]
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
