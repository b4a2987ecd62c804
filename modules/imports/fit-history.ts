import type { ImportedAllergy, ImportedProblem, ImportedTobacco } from '../history/index.ts'
import { keepCode } from './codes.ts'
import type { Fitted } from './kept.ts'
import type { SentAllergy, SentProblem, SentSmoking } from './plan.ts'
import { dayOf, instantOf } from './when.ts'

const over = ['resolved', 'inactive', 'remission']

export function fitProblem(p: SentProblem, visitOf: (sourceId: string | undefined) => string | null): Fitted<ImportedProblem> {
  if (p.verification === 'refuted') return { path: 'verificationStatus', why: 'was ruled out at the source' }
  const resolved = over.includes(p.clinicalStatus ?? (p.abated ? 'resolved' : 'active'))
  const { codeSystem, code } = keepCode(p, 'ICD-10-CM')
  return {
    entry: {
      codeSystem: codeSystem ?? '',
      code: code ?? '',
      label: p.text,
      state: resolved ? 'resolved' : 'active',
      onsetOn: dayOf(p.onset),
      abatedOn: resolved ? dayOf(p.abated) : null,
      visitId: visitOf(p.visitSourceId),
    },
  }
}

const categories = ['food', 'medication', 'environment', 'biologic']

/** A substance. "No known allergy" is not one of them; `allergyState` hears it. */
export function fitAllergy(a: SentAllergy): Fitted<ImportedAllergy> {
  if (a.verification === 'refuted') return { path: 'verificationStatus', why: 'was ruled out at the source' }
  return {
    entry: {
      substance: a.text,
      ...keepCode(a, 'RxNorm'),
      category: a.categories.find((one) => categories.includes(one)) ?? null,
      reaction: a.reactions.map((one) => one.text).join('; ') || null,
      severity: a.severity ?? null,
      criticality: a.criticality ?? null,
      state: over.includes(a.status ?? 'active') ? 'resolved' : 'active',
      notedOn: dayOf(a.recordedOn),
    },
  }
}

/** A list names what is known; only a statement says that nothing is. Silence is neither. */
export const allergyState = (sent: readonly SentAllergy[], fitted: readonly ImportedAllergy[]): 'known' | 'none_known' | null =>
  fitted.some((a) => a.state === 'active') ? 'known' : sent.some((a) => a.noneKnown) ? 'none_known' : null

/** SNOMED CT of the US Core smoking status value set. Heavy and light smokers and the rest keep the sender's words beside "unknown". */
const smoking: Record<string, ImportedTobacco['status']> = {
  '266919005': 'never',
  '8517006': 'former',
  '449868002': 'every_day',
  '428041000124106': 'some_days',
  '266927001': 'unknown',
}

export function fitSmoking(s: SentSmoking, zone: string): Fitted<ImportedTobacco> {
  const answeredAt = instantOf(s.observedAt, zone)
  if (!answeredAt) return { path: 'effective[x]', why: 'does not say on which day it was asked' }
  const status = s.codes.flatMap((code) => smoking[code.code] ?? [])[0]
  return { entry: { status: status ?? 'unknown', detail: status ? null : s.text, answeredAt } }
}
