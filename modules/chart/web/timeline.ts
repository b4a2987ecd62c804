import type { OutputOf } from '../../../app/index.ts'
import { dateOf } from '../../../ui/index.ts'

type Visit = OutputOf<'chart.visits'>['visits'][number]
type Result = OutputOf<'tests.list'>['results'][number]
type Immunization = OutputOf<'immunizations.list'>['immunizations'][number]

/** One line of the timeline: what happened on a day. */
export type Entry = { id: string; at: string; day: string; actId?: string } & (
  | { kind: 'visit'; visit: Visit }
  | { kind: 'result'; result: Result }
  | { kind: 'vaccine'; vaccine: Immunization }
)

/** Visits, results and doses in one order, the latest first; what was taken back is left to its own list. */
export function timelineOf(
  { visits, results, vaccines }: { visits: readonly Visit[]; results: readonly Result[]; vaccines: readonly Immunization[] },
  timeZone: string,
): Entry[] {
  const entries: Entry[] = [
    ...visits.map((visit) => ({ kind: 'visit' as const, id: visit.id, at: visit.from, day: visit.day, visit })),
    ...results
      .filter((r) => r.state !== 'entered_in_error')
      .map((result) => ({
        kind: 'result' as const,
        id: result.id,
        at: result.performedAt,
        day: dateOf(result.performedAt, timeZone),
        actId: result.actId,
        result,
      })),
    ...vaccines
      .filter((v) => v.state === 'given')
      .map((vaccine) => ({
        kind: 'vaccine' as const,
        id: vaccine.id,
        at: vaccine.givenAt,
        day: dateOf(vaccine.givenAt, timeZone),
        actId: vaccine.actId,
        vaccine,
      })),
  ]
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
