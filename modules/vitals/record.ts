import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { ageAt } from './age.ts'
import { flagOf } from './flags.ts'
import { lastsFor, mustBeSound } from './judge.ts'
import { insertReadings, type LatestReading, listLatest } from './sql.ts'
import { Flag, type Reading, ReadingKind, Reading as ReadingShape } from './vitals.ts'

const Input = z.object({ visitId: Id, patientId: Id, takenAt: Instant, readings: z.array(ReadingShape).min(1).max(40) })

/** Measured at this visit: not ahead of the clock, not before the day of the visit. What is older belongs to another visit. */
function mustBeOfVisit(cx: Context, visit: VisitSubject, takenAt: string) {
  const message = 'Vital signs carry the hour they were taken, at this visit. Check the time.'
  const wrong = Date.parse(takenAt) > Date.parse(cx.now) + 5 * 60_000 || dayIn(cx.practice.timeZone, takenAt) < visit.day
  if (wrong) throw new Refusal('invalid', 'taken_at', message, { fields: [{ path: 'takenAt', message }] })
}

const flagged = (visit: VisitSubject, r: Reading, day: string) =>
  flagOf({ kind: r.kind, value: r.value ?? null, diastolic: r.diastolic, unit: r.unit ?? null }, ageAt(visit.birthDate, day), visit.sex)

/** A set of vital signs as taken: all or none of it is written. Each value keeps what was typed, with its unit. */
export const recordVitals = action({
  name: 'vitals.record',
  kind: 'write',
  input: Input,
  output: z.object({ readings: z.array(z.object({ id: Id, kind: ReadingKind, flag: Flag.nullable() })) }),
  allow: { roles: withStudents, task: 'vital_signs' },
  async on(cx, input): Promise<VisitSubject & { lasts: LatestReading[] }> {
    const needed = lastsFor(input.readings)
    const [visit, lasts] = await Promise.all([
      openVisit(cx, input.visitId, input.patientId),
      needed.length ? listLatest(cx, input.patientId, needed) : [],
    ])
    return { ...visit, lasts }
  },
  async run(cx, { readings, takenAt }, visit) {
    const { patientId, visitId, lasts } = visit
    mustBeOfVisit(cx, visit, takenAt)
    const day = dayIn(cx.practice.timeZone, takenAt)
    mustBeSound(visit, readings, { lasts, takenAt, day })
    const ids = insertReadings(cx, visit, takenAt, readings)
    const done = readings.map((r, i) => ({ id: ids[i]!, kind: r.kind, flag: flagged(visit, r, day) }))
    cx.tell({
      name: 'vitals.recorded',
      patientId,
      visitId,
      body: { readings: ids, kinds: readings.map((r) => r.kind), critical: done.some((d) => d.flag === 'critical') },
    })
    return { readings: done }
  },
})
