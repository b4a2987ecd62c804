import { Refusal } from '../../core/errors.ts'
import type { VisitSubject } from '../visits/index.ts'
import { ageAt } from './age.ts'
import { check, type Last } from './check.ts'
import type { Reading } from './vitals.ts'

export interface Known {
  lasts: readonly (Last & { kind: string })[]
  takenAt: string
  day: string
}

/** Judges each reading of a set; paths are `<at>.<index>.value`, so that each message stands beside its field. */
function judge(visit: VisitSubject, readings: readonly Reading[], known: Known, path: (i: number) => string) {
  const age = ageAt(visit.birthDate, known.day)
  const last = (kind: string) => known.lasts.find((l) => l.kind === kind)
  const typed = readings.find((r) => r.kind === 'height' && r.value !== undefined)
  const height = typed?.value ? { value: typed.value, unit: typed.unit ?? '' } : last('height')
  return readings.flatMap((r, i) => {
    if (r.value === undefined) return []
    const verdict = check({
      kind: r.kind,
      value: r.value,
      unit: r.unit ?? '',
      diastolic: r.diastolic,
      age,
      at: known.takenAt,
      last: last(r.kind),
      height,
    })
    return verdict.level === 'ok' ? [] : [{ ...verdict, path: path(i), confirmed: r.confirmed === true }]
  })
}

/** Lets a set through, or refuses the impossible and asks about the unlikely: nothing of the set is written either way. */
export function mustBeSound(
  visit: VisitSubject,
  readings: readonly Reading[],
  known: Known,
  path: (i: number) => string = (i) => `readings.${i}.value`,
) {
  const found = judge(visit, readings, known, path)
  const blocked = found.filter((f) => f.level === 'impossible')
  if (blocked.length)
    throw new Refusal('invalid', 'impossible', 'A value cannot be right. Measure again, or check the unit.', {
      fields: blocked.map(({ path, message }) => ({ path, message })),
    })
  const asked = found.filter((f) => !f.confirmed)
  if (asked.length)
    throw new Refusal('conflict', 'confirm', 'A value is unlikely. Look again; if it is right, confirm it.', {
      fields: asked.map(({ path, message }) => ({ path, message })),
    })
}

/** Which last values the checks of these readings need; most need none. */
export function lastsFor(readings: readonly { kind: string; value?: unknown }[]): string[] {
  return readings.some((r) => r.kind === 'weight' && r.value !== undefined) ? ['weight', 'height'] : []
}
