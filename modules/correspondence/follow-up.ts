import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { aboutOf, letterheadOf } from './letterhead.ts'
import type { PaperText } from './paper.ts'
import { nextVisit, type PaperVisit, visitForPaper } from './sql.ts'
import { asPdf, PaperShape } from './visit-summary.ts'
import { dateIn, languageOf, words } from './words.ts'

/** The letter about the next visit, in the patient's language. There must be one. */
export async function followUpOf(cx: Context, v: PaperVisit): Promise<PaperText> {
  const language = languageOf(v.language)
  const w = words[language]
  const [letterhead, next] = await Promise.all([letterheadOf(cx), nextVisit(cx, v)])
  if (!next)
    throw new Refusal('conflict', 'no_next_visit', 'No follow-up is booked for this patient. Book one first, then print the letter.')
  const { address } = v
  return {
    title: w.letter,
    language,
    file: 'follow-up-letter.pdf',
    letterhead,
    about: aboutOf(v, language),
    blocks: [
      ...(v.synthetic ? [{ kind: 'notice' as const, text: w.demo }] : []),
      {
        kind: 'text',
        text: [`${v.given} ${v.family}`, address.line1, [address.city, address.state, address.zip].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join('\n'),
      },
      { kind: 'text', text: `${w.dear} ${v.given} ${v.family},` },
      { kind: 'text', text: w.letterBody },
      { kind: 'text', text: [dateIn(language, cx.practice.timeZone, next.from), next.provider].filter(Boolean).join('\n'), strong: true },
      { kind: 'text', text: w.letterBring },
      { kind: 'text', text: w.letterChange },
      { kind: 'text', text: `${w.call} ${letterhead.phone}.` },
      { kind: 'text', text: letterhead.name },
    ],
  }
}

export const followUpLetter = action({
  name: 'correspondence.follow_up',
  kind: 'document',
  input: z.object({ visitId: Id }),
  output: PaperShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  run: async (cx, input) => asPdf(await followUpOf(cx, (await visitForPaper(cx, input.visitId))!)),
})
