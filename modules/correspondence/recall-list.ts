import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { desk } from '../practice/index.ts'
import { RecallItem, RecallShow, recallsNow } from '../recalls/index.ts'
import { letterheadOf, showPhone } from './letterhead.ts'
import type { PaperText } from './paper.ts'
import { asPdf, PaperShape } from './visit-summary.ts'
import { dayIn } from './words.ts'

const head = ['Patient', 'Born', 'MRN', 'Phone', 'Due', 'Since', 'Tries']
const widths = [17, 8, 8, 9, 26, 9, 4]
/** More are not printed in one go; the paper says how many there are. */
const most = 400

/** The list as it stands on the screen, for whoever calls from paper. */
export async function recallListOf(cx: Context, wish: Parameters<typeof recallsNow>[1]): Promise<PaperText> {
  const [letterhead, { people, all }] = await Promise.all([letterheadOf(cx), recallsNow(cx, wish)])
  const shown = people.slice(0, most)
  cx.saw(shown.map((p) => p.patientId))
  const title = all.find((r) => r.rule.id === wish.item)?.rule.title ?? 'All recalls'
  const rows = shown.flatMap((p) =>
    p.items.map((i, at) => [
      ...(at ? ['', '', '', ''] : [p.name, dayIn('en', p.birthDate), p.mrn, showPhone(p.phone)]),
      ...[i.title, i.day ? dayIn('en', i.day) : (i.because ?? 'never recorded'), String(i.tries)],
    ]),
  )
  return {
    title: `Recalls, ${dayIn('en', cx.today)}`,
    language: 'en',
    file: `recalls-${cx.today}.pdf`,
    letterhead,
    about: '',
    landscape: true,
    blocks: [
      { kind: 'heading', text: `${title}: ${people.length === 1 ? '1 patient' : `${people.length} patients`}` },
      ...(people.length > most ? [{ kind: 'notice' as const, text: `The first ${most} are printed.` }] : []),
      rows.length ? { kind: 'table', head, widths, rows } : { kind: 'text', text: 'Nobody is on this list.' },
    ],
  }
}

export const recallList = action({
  name: 'correspondence.recall_list',
  kind: 'document',
  input: z.object({ show: RecallShow.default('to_contact'), item: RecallItem.nullable().default(null) }),
  output: PaperShape,
  allow: { roles: desk },
  run: async (cx, wish) => asPdf(await recallListOf(cx, wish)),
})
