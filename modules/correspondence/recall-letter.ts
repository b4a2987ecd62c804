import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { dueLetter } from '../recalls/index.ts'
import { aboutOf, letterheadOf } from './letterhead.ts'
import type { PaperText } from './paper.ts'
import { patientForPaper } from './sql.ts'
import { asPdf, PaperShape } from './visit-summary.ts'
import { dayIn, languageOf, words } from './words.ts'

/** The letter that asks a patient back, in their language: what is due, and whom to call. Somebody to whom nothing is due gets none. */
export async function recallLetterOf(cx: Context, patientId: string): Promise<PaperText> {
  const [letterhead, found, due] = await Promise.all([letterheadOf(cx), patientForPaper(cx, patientId), dueLetter(cx, patientId)])
  if (due.length === 0) throw new Refusal('conflict', 'nothing_due', 'Nothing is due for this patient that a letter could ask for.')
  const p = found!
  const language = languageOf(p.language)
  const w = words[language]
  const { address } = p
  const town = [address.city, address.state, address.zip].filter(Boolean).join(' ')
  return {
    title: w.recall,
    language,
    file: 'recall-letter.pdf',
    letterhead,
    about: aboutOf(p, language),
    blocks: [
      ...(p.synthetic ? [{ kind: 'notice' as const, text: w.demo }] : []),
      { kind: 'text', text: dayIn(language, cx.today) },
      { kind: 'text', text: [`${p.given} ${p.family}`.trim(), address.line1, town].filter(Boolean).join('\n') },
      { kind: 'text', text: `${w.dear} ${`${p.given} ${p.family}`.trim()},` },
      { kind: 'text', text: w.recallBody },
      { kind: 'list', items: due.map((d) => d[language]) },
      { kind: 'text', text: w.recallWhy },
      { kind: 'text', text: `${w.recallCall} ${letterhead.phone}`, strong: true },
      { kind: 'text', text: letterhead.name },
    ],
  }
}

export const recallLetter = action({
  name: 'correspondence.recall',
  kind: 'document',
  input: z.object({ patientId: Id }),
  output: PaperShape,
  allow: { roles: desk },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  run: async (cx, { patientId }) => asPdf(await recallLetterOf(cx, patientId)),
})
