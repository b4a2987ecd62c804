import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Day } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { DueVisit, isDue, ScheduleShown } from './forecast.ts'
import { linesOf, questionOf } from './lines.ts'
import { scheduleOf } from './schedule/index.ts'
import { dosesOf, problemsOf, productsHere, visitsOf } from './sql.ts'

const allow = { roles: [...clinical, 'manager' as const] }

function grouped<Row extends { patientId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const by = new Map<string, Row[]>()
  for (const row of rows) by.set(row.patientId, [...(by.get(row.patientId) ?? []), row])
  return by
}

/** The day's visits with what each patient is due for on that day; what speaks against a vaccine stands with it. */
export async function dueOf(cx: Context, day: string): Promise<DueVisit[]> {
  const visits = await visitsOf(cx, day)
  const patients = [...new Set(visits.map((v) => v.patientId))]
  const [doses, problems, products] = await Promise.all([dosesOf(cx, patients), problemsOf(cx, patients), productsHere(cx)])
  cx.saw(patients)
  const [given, active] = [grouped(doses), grouped(problems)]
  return visits
    .filter((v) => v.birthDate <= day)
    .map(({ sex, ...v }) => {
      const q = questionOf(cx, { birthDate: v.birthDate, sex }, given.get(v.patientId) ?? [], active.get(v.patientId) ?? [], day)
      const lines = linesOf(q, products).filter((l) => isDue(l) || l.status === 'contraindicated')
      return {
        ...v,
        lines: lines.map(({ series, name, status, because, products: p }) => ({ series, name, status, because, products: p })),
      }
    })
}

/** For the huddle: who comes on a day and which vaccines are due. */
export const dueList = action({
  name: 'forecast.due_list',
  kind: 'read',
  input: z.object({ day: Day.optional() }),
  output: z.object({ day: Day, schedule: ScheduleShown, visits: z.array(DueVisit) }),
  allow,
  async run(cx, input) {
    const day = input.day ?? cx.today
    const { id, publisher, version, source, checkedOn, notes } = scheduleOf(cx.practice.settings)
    return { day, schedule: { id, publisher, version, source, checkedOn, notes }, visits: await dueOf(cx, day) }
  },
})
