import type { Context } from '../../core/context.ts'
import { answered } from './card.ts'
import { type MockRow, markFinished, marksOf } from './mock-sql.ts'
import { questionById } from './shapes.ts'
import { cardsOf, type Given, keepCardRows, keepGiven } from './sql.ts'

/** The withdrawn do not count: of the rest, what was marked. */
export async function givenOn(cx: Context, mock: MockRow): Promise<{ given: Given[]; of: number }> {
  const asked = mock.questionIds.map((id) => questionById(id))
  const given = (await marksOf(cx, mock.id)).flatMap(({ place, choice }) => {
    const q = asked[place]
    return q && choice !== null ? [{ questionId: q.id, choice, right: choice === q.answer }] : []
  })
  return { given, of: asked.filter((q) => q !== undefined).length }
}

/** Scores a paper, keeps its answers among all others, and lets each card learn from them. */
export async function handIn(cx: Context, mock: MockRow): Promise<{ right: number; of: number }> {
  const { given, of } = await givenOn(cx, mock)
  const right = given.filter((g) => g.right).length
  const before = new Map(
    (
      await cardsOf(
        cx,
        given.map((g) => g.questionId),
      )
    ).map((c) => [c.questionId, c]),
  )
  const cards = given.map((g) => answered(g.questionId, before.get(g.questionId), g.right, cx.now))
  await Promise.all([markFinished(cx, mock.id, right), keepCardRows(cx, cards), keepGiven(cx, mock.exam, mock.id, given)])
  return { right, of }
}
