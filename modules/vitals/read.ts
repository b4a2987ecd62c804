import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, May } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { readers } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { ageAt } from './age.ts'
import { bmiOf } from './check.ts'
import { correctReading } from './correct.ts'
import { bandOf, flagOf } from './flags.ts'
import { listFlowsheet, listOfVisit, listTrends, type ReadingRow, type TrendRow } from './sql.ts'
import { Flag, ReadingKind, readingKinds } from './vitals.ts'

export const ReadingShape = z.object({
  id: Id,
  visitId: Id.nullable(),
  kind: z.string(),
  value: z.string().nullable(),
  diastolic: z.string().nullable(),
  unit: z.string().nullable(),
  site: z.string().nullable(),
  position: z.string().nullable(),
  cuff: z.string().nullable(),
  absent: z.enum(['refused', 'could_not', 'entered_in_error']).nullable(),
  note: z.string().nullable(),
  takenAt: Instant,
  recordedAt: Instant,
  corrects: Id.nullable(),
  source: z.string().nullable(),
  by: z.string().nullable(),
  flag: Flag.nullable(),
})
/** A reading among those of its visit; `correctedBy` names the row that stands in its place. */
export const VisitReading = ReadingShape.extend({ correctedBy: Id.nullable() })

interface Person {
  patientId: string
  birthDate: string
  sex: string
}

const dayOf = (cx: Context, instant: string) => dayIn(cx.practice.timeZone, instant)
const flagFor = (cx: Context, { birthDate, sex }: Person, r: Pick<ReadingRow, 'kind' | 'value' | 'diastolic' | 'unit' | 'takenAt'>) =>
  flagOf(r, ageAt(birthDate, dayOf(cx, r.takenAt)), sex)

/** All that was taken, refused or corrected at a visit, by whom. */
export async function readingsOfVisit(cx: Context, visit: Person & { visitId: string }) {
  const rows = await listOfVisit(cx, visit.patientId, visit.visitId)
  return rows.map((r) => ({ ...r, flag: flagFor(cx, visit, r) }))
}

export const vitalsOfVisit = action({
  name: 'vitals.of_visit',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: z.object({ readings: z.array(VisitReading), may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, visit) {
    return { readings: await readingsOfVisit(cx, visit), may: { correct: may(cx, correctReading, visit) } }
  },
})

/** The newest values of one kind. */
export const flowsheet = action({
  name: 'vitals.flowsheet',
  kind: 'read',
  input: z.object({ patientId: Id, kind: ReadingKind, limit: z.int().min(1).max(200).default(20) }),
  output: z.object({ readings: z.array(ReadingShape.extend({ value: z.string(), unit: z.string() })) }),
  allow: { roles: readers },
  async on(cx, input) {
    const [person, rows] = await Promise.all([patientOf(cx, input.patientId), listFlowsheet(cx, input.patientId, input.kind, input.limit)])
    return { ...person, rows }
  },
  async run(cx, _input, { rows, ...person }) {
    return { readings: rows.map((r) => ({ ...r, flag: flagFor(cx, person, r) })) }
  },
})

const Point = z.object({ takenAt: Instant, value: z.string(), diastolic: z.string().nullable(), unit: z.string(), flag: Flag.nullable() })
const Series = z.object({ kind: z.string(), band: z.object({ low: z.number(), high: z.number() }).nullable(), points: z.array(Point) })

/** BMI at each weight, with the height nearest before it, else the newest known: computed to be shown. */
function bmiPoints(weights: readonly TrendRow[], heights: readonly TrendRow[]): TrendRow[] {
  return weights.flatMap((w) => {
    const height = heights.find((h) => h.takenAt <= w.takenAt) ?? heights.at(-1)
    const bmi = height && bmiOf(w, height)
    return bmi ? [{ kind: 'bmi', value: String(Math.round(bmi * 10) / 10), diastolic: null, unit: 'kg/m2', takenAt: w.takenAt }] : []
  })
}

/** The last values of every kind, for the chart; with the BMI that follows from them. */
export const vitalsTrends = action({
  name: 'vitals.trends',
  kind: 'read',
  input: z.object({ patientId: Id, limit: z.int().min(1).max(100).default(30) }),
  output: z.object({ series: z.array(Series) }),
  allow: { roles: readers },
  async on(cx, input) {
    const [person, rows] = await Promise.all([patientOf(cx, input.patientId), listTrends(cx, input.patientId, readingKinds, input.limit)])
    return { ...person, rows }
  },
  async run(cx, _input, { rows, ...person }) {
    const of = (kind: string) => rows.filter((r) => r.kind === kind)
    const age = ageAt(person.birthDate, cx.today)
    const all = [
      ...readingKinds.map((kind) => [kind, of(kind)] as const),
      ['bmi', age.years >= 2 ? bmiPoints(of('weight'), of('height')) : []] as const,
    ]
    const series = all.flatMap(([kind, points]) => {
      if (points.length === 0) return []
      const band = bandOf(kind, age)
      return [
        {
          kind,
          band: band ? { low: band[0], high: band[1] } : null,
          points: points.map(({ kind: _, ...p }) => ({ ...p, flag: flagFor(cx, person, { ...p, kind }) })),
        },
      ]
    })
    return { series }
  },
})
