import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import type { ActiveProblem } from './conditions.ts'
import { conditionsOf } from './conditions.ts'
import { evaluate, forecast, type Question } from './engine/index.ts'
import type { Line } from './forecast.ts'
import { scheduleOf } from './schedule/index.ts'
import type { GivenRow, ProductRow } from './sql.ts'

export interface Whose {
  birthDate: string
  sex: string
}

/** The engine's question of a patient, with what the chart says. */
export function questionOf(
  cx: Context,
  who: Whose,
  doses: readonly GivenRow[],
  problems: readonly ActiveProblem[],
  today = cx.today,
): Question {
  return {
    birthDate: who.birthDate,
    sex: who.sex,
    today,
    doses: doses.map((d) => ({ cvx: d.cvx, on: dayIn(cx.practice.timeZone, d.givenAt) })),
    conditions: conditionsOf(problems),
    schedule: scheduleOf(cx.practice.settings),
  }
}

const monthsOn = (birthDate: string, day: string): number => {
  const [by = 0, bm = 0, bd = 0] = birthDate.split('-').map(Number)
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  return (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0)
}

/** The lines with the vaccines of this practice that fit: by product and by the age on its box. */
export function linesOf(q: Question, products: readonly ProductRow[]): Line[] {
  const months = monthsOn(q.birthDate, q.today)
  const ofAge = products.filter((p) => months >= (p.minAgeMonths ?? 0) && months <= (p.maxAgeMonths ?? Number.POSITIVE_INFINITY))
  return forecast(q).map((line) => ({
    ...line,
    products: ofAge
      .filter((p) => line.products.includes(p.cvx))
      .sort((a, b) => line.products.indexOf(a.cvx) - line.products.indexOf(b.cvx))
      .map(({ id, name, cvx, onHand, standing }) => ({ id, name, cvx, onHand, standing })),
  }))
}

/** What was given, newest first, each dose with its verdict. */
export function pastOf(q: Question, doses: readonly GivenRow[]) {
  const judged = evaluate(q)
  return doses.map((d, i) => ({ id: d.id, name: d.name, cvx: d.cvx, on: q.doses[i]!.on, source: d.source, judged: judged[i]! }))
}
