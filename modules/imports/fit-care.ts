import type { ImportedImmunization } from '../immunizations/index.ts'
import type { ImportedMedication } from '../medications/index.ts'
import type { ImportedVisit } from '../visits/index.ts'
import { keepCode } from './codes.ts'
import type { Fitted } from './kept.ts'
import type { SentImmunization, SentMedicine, SentVisit } from './plan.ts'
import { dayOf, instantOf } from './when.ts'

type VisitOf = (sourceId: string | undefined) => string | null

const taken = ['active', 'on-hold']
const ended = ['completed', 'stopped', 'cancelled']

export function fitMedicine(m: SentMedicine, visitOf: VisitOf): Fitted<ImportedMedication> {
  if (!taken.includes(m.status) && !ended.includes(m.status)) return { path: 'status', why: 'does not say whether it is taken' }
  return {
    entry: {
      name: m.text,
      sig: m.sig ?? null,
      ...keepCode(m, 'RxNorm'),
      state: taken.includes(m.status) ? 'active' : 'stopped',
      startedOn: dayOf(m.start),
      visitId: visitOf(m.visitSourceId),
    },
  }
}

/** CVX 999 is "unknown": the words of the sender stay the name. */
const unknownVaccine = '999'

export function fitImmunization(i: SentImmunization, zone: string, visitOf: VisitOf): Fitted<ImportedImmunization> {
  const givenAt = instantOf(i.givenOn, zone)
  if (!givenAt) return { path: 'occurrence[x]', why: 'does not say on which day' }
  if (i.status !== 'completed' && i.status !== 'not-done') return { path: 'status', why: 'does not say whether it was given' }
  const state = i.status === 'completed' ? 'given' : 'not_given'
  return { entry: { cvx: i.cvx ?? unknownVaccine, name: i.text, lot: i.lot ?? null, state, givenAt, visitId: visitOf(i.visitSourceId) } }
}

const minute = 60_000

/** A visit that is over. What lies ahead is not imported: it is booked here or nowhere. */
export function fitVisit(v: SentVisit, zone: string, now: string): Fitted<ImportedVisit> {
  const from = instantOf(v.start, zone)
  if (!from) return { path: 'period.start', why: 'does not say on which day it was' }
  if (Date.parse(from) > Date.parse(now)) return { path: 'period.start', why: 'has not happened yet; book it here' }
  const end = instantOf(v.end, zone)
  const until = end && Date.parse(end) > Date.parse(from) ? end : new Date(Date.parse(from) + minute).toISOString()
  const reason = (v.reasons.length ? v.reasons : v.type ? [v.type] : []).map((one) => one.text).join('; ')
  return { entry: { sourceId: v.sourceId, from, until, reason, cancelled: v.status === 'cancelled' } }
}
