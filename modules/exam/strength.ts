import { type CardRow, known } from './card.ts'
import { type ExamId, outlineOf, type Question } from './exam.ts'
import { byArea } from './sample.ts'

/** How one person stands in one area. */
export interface Standing {
  id: string
  label: string
  /** Share of the examination, in percent. */
  share: number
  questions: number
  answered: number
  due: number
  /** From 0 to 1: how much of the area's questions would likely be answered right now; an unseen one counts nothing. */
  strength: number
}

/** How a person stands in each area of an outline, from their cards alone. */
export function standings(
  exam: ExamId,
  all: readonly Question[],
  cards: ReadonlyMap<string, CardRow>,
  now: string,
  isDue: (due: string) => boolean,
): Standing[] {
  const { areas } = outlineOf(exam)
  const sum = areas.reduce((n, a) => n + a.weight, 0)
  return byArea(exam, all).map((questions, i) => {
    const held = questions.flatMap((q) => cards.get(q.id) ?? [])
    const { id, label, weight } = areas[i]!
    return {
      id,
      label,
      share: (100 * weight) / sum,
      questions: questions.length,
      answered: held.length,
      due: held.filter((c) => isDue(c.due)).length,
      strength: questions.length ? held.reduce((n, c) => n + known(c, now), 0) / questions.length : 0,
    }
  })
}

/** Days in a row with an answer, until today or yesterday; `days` newest first. */
export function streakOf(days: readonly string[], today: string): number {
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  let expected = days[0] === today ? today : before(today)
  let n = 0
  for (const day of days) {
    if (day !== expected) break
    n++
    expected = before(day)
  }
  return n
}
