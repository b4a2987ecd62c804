import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Day } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { letterheadOf, showPhone } from './letterhead.ts'
import type { Block, PaperText } from './paper.ts'
import { daySheet, type SheetLine } from './sql.ts'
import { asPdf, PaperShape } from './visit-summary.ts'
import { dayIn } from './words.ts'

const head = ['Time', 'Patient', 'Born', 'MRN', 'Phone', 'Visit', 'Reason', 'Room']
const widths = [5, 15, 8, 7, 9, 10, 22, 6]

export async function sheetOf(cx: Context, day: string): Promise<PaperText> {
  const [letterhead, lines] = await Promise.all([letterheadOf(cx), daySheet(cx, day)])
  cx.saw(lines.map((l) => l.patientId))
  const time = new Intl.DateTimeFormat('en-US', { timeZone: cx.practice.timeZone, hour: 'numeric', minute: '2-digit' })
  const row = (l: SheetLine) => [
    time.format(Date.parse(l.from)),
    [l.family.toUpperCase(), l.given].filter(Boolean).join(', '),
    dayIn('en', l.birthDate),
    l.mrn,
    showPhone(l.phone),
    l.type,
    l.reason,
    l.room ?? '',
  ]
  const providers = [...new Set(lines.map((l) => l.provider ?? 'Nurse visits'))]
  const blocks = providers.flatMap((name, i): Block[] => [
    ...(i ? [{ kind: 'page' as const }] : []),
    { kind: 'heading', text: name },
    { kind: 'table', head, widths, rows: lines.filter((l) => (l.provider ?? 'Nurse visits') === name).map(row) },
  ])
  const empty: Block[] = [{ kind: 'text', text: 'No visits are booked for this day.' }]
  return {
    title: `Day sheet, ${dayIn('en', day)}`,
    language: 'en',
    file: `day-sheet-${day}.pdf`,
    letterhead,
    about: '',
    blocks: blocks.length ? blocks : empty,
    landscape: true,
  }
}

/** The schedule of a day on paper, a page a provider: for the wall, and for when the power is out. */
export const daySheetPaper = action({
  name: 'correspondence.day_sheet',
  kind: 'document',
  input: z.object({ day: Day }),
  output: PaperShape,
  allow: { roles: desk },
  run: async (cx, input) => asPdf(await sheetOf(cx, input.day)),
})
