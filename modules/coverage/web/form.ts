import type { InputOf, OutputOf } from '../../../app/index.ts'
import { parseMoney } from '../../../ui/index.ts'
import type { Relationship } from '../coverage.ts'
import { words } from './words.ts'

export type Plan = OutputOf<'coverage.list'>['coverages'][number]
type Fields = Omit<InputOf<'coverage.add'>, 'patientId'>

/** What the form of a plan holds while it is typed. */
export interface PlanForm {
  payerId: string
  rank: string
  memberId: string
  groupNumber: string
  planName: string
  relationship: string
  family: string
  given: string
  birthDate: string | null
  copay: string
  validFrom: string | null
  validTo: string | null
}

export const emptyPlan = (rank: number, today: string): PlanForm => ({
  payerId: '',
  rank: String(rank),
  memberId: '',
  groupNumber: '',
  planName: '',
  relationship: 'self',
  family: '',
  given: '',
  birthDate: null,
  copay: '',
  validFrom: today,
  validTo: null,
})

export const planForm = (p: Plan): PlanForm => ({
  payerId: p.payerId,
  rank: String(p.rank),
  memberId: p.memberId,
  groupNumber: p.groupNumber ?? '',
  planName: p.planName ?? '',
  relationship: p.relationship,
  family: p.subscriber?.family ?? '',
  given: p.subscriber?.given ?? '',
  birthDate: p.subscriber?.birthDate ?? null,
  copay: p.copayCents === null ? '' : String(p.copayCents / 100),
  validFrom: p.validFrom,
  validTo: p.validTo,
})

/** Why the form cannot go yet. */
export function missing(f: PlanForm): string | null {
  if (!f.payerId) return words.needPayer
  if (!f.memberId.trim()) return words.needMember
  if (!f.validFrom) return words.needFrom
  if (f.copay.trim() && parseMoney(f.copay) === null) return words.needCopay
  return f.relationship !== 'self' && (!f.family.trim() || !f.given.trim() || !f.birthDate) ? words.needSubscriber : null
}

export function fieldsOf(f: PlanForm): Fields | null {
  if (missing(f) || !f.validFrom) return null
  const { family, given, birthDate } = f
  return {
    payerId: f.payerId,
    rank: Number(f.rank),
    memberId: f.memberId.trim(),
    groupNumber: f.groupNumber,
    planName: f.planName,
    relationship: f.relationship as Relationship,
    subscriber: f.relationship !== 'self' && birthDate ? { family, given, birthDate } : null,
    copayCents: f.copay.trim() ? parseMoney(f.copay) : null,
    validFrom: f.validFrom,
    validTo: f.validTo,
  }
}
