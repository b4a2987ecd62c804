import type { Query, QueryClient } from '@tanstack/react-query'

export interface News {
  /** `visit.moved` */
  name: string
  visitId?: string | undefined
  patientId?: string | undefined
}

/** Reads that show more than their own noun: when the fact on the left happens, the reads on the right are asked again. */
const SHOWN_IN: Record<string, readonly string[]> = {
  appointment: ['schedule', 'scheduling', 'visits'],
  allergy: ['history', 'patients', 'rooming', 'visits'],
  checkin: ['visits'],
  charge: ['charges', 'claims', 'visits', 'billing'],
  claim: ['claims', 'billing', 'charges'],
  coverage: ['coverage', 'visits', 'patients', 'billing'],
  immunization: ['immunizations', 'orders', 'stock', 'rooming', 'visits', 'patients'],
  control: ['controls', 'tests'],
  critical: ['tests', 'tasks'],
  kit: ['tests', 'controls'],
  medication: ['medications', 'history', 'rooming', 'visits'],
  // Who watches decides what may be done now.
  observation: ['observations', 'immunizations', 'tests', 'rooming', 'skills', 'wallet'],
  order: ['orders', 'visits', 'tasks', 'rooming'],
  patient: ['patients', 'visits', 'schedule'],
  // What the practice signed decides what may be done.
  practice: ['policies', 'immunizations', 'tests', 'vitals', 'rooming', 'wallet'],
  // Who supervises here decides what may be done now.
  presence: ['immunizations', 'tests', 'vitals', 'rooming'],
  payment: ['payments', 'billing', 'claims'],
  result: ['results', 'visits', 'tasks'],
  rooming: ['rooming', 'visits'],
  screening: ['screenings', 'rooming', 'visits'],
  specimen: ['specimens', 'draws', 'orders', 'visits', 'tasks', 'rooming'],
  // What somebody holds decides what they may do now.
  staff: ['credentials', 'wallet', 'skills', 'immunizations', 'tests', 'vitals', 'rooming', 'visits'],
  stock: ['immunizations', 'orders'],
  task: ['tasks', 'visits'],
  test: ['tests', 'critical', 'controls', 'orders', 'rooming', 'visits'],
  visit: ['visits', 'rooming', 'schedule', 'scheduling', 'checkin', 'orders'],
  vitals: ['vitals', 'rooming', 'visits', 'patients'],
  reading: ['vitals', 'rooming', 'visits', 'patients'],
}

export const nounOf = (name: string) => name.slice(0, name.indexOf('.'))
const one = (noun: string) => noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')

/** True when a fact's noun changes what a read shows. */
export function touches(factNoun: string, read: string, on: readonly string[] = []): boolean {
  const noun = nounOf(read)
  if (one(noun) === one(factNoun) || on.some((o) => one(o) === one(factNoun))) return true
  return (SHOWN_IN[factNoun] ?? SHOWN_IN[one(factNoun)] ?? []).includes(noun)
}

/** A fact about one patient leaves the reads of another alone. */
function isAboutAnother(input: unknown, { patientId, visitId }: News): boolean {
  const asked = (input ?? {}) as { patientId?: unknown; visitId?: unknown }
  if (patientId && typeof asked.patientId === 'string') return asked.patientId !== patientId
  return Boolean(visitId && typeof asked.visitId === 'string' && asked.visitId !== visitId)
}

function isTouched(query: Query, news: News): boolean {
  const [read, input] = query.queryKey
  if (typeof read !== 'string' || nounOf(read) === 'session') return false
  const on = (query.meta?.['on'] ?? []) as readonly string[]
  return touches(nounOf(news.name), read, on) && !isAboutAnother(input, news)
}

/** Asks again for what the news has made stale. */
export function refresh(client: QueryClient, news: readonly News[]): void {
  void client.invalidateQueries({ predicate: (query) => news.some((n) => isTouched(query, n)) })
}

/** After an own write: at once, without waiting for the live event. */
export function refreshAfter(client: QueryClient, action: string): void {
  refresh(client, [{ name: action }])
}
