import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Day } from '../../core/shapes.ts'
import { dueOf, scheduleHere } from '../forecast/index.ts'
import { clinical } from '../practice/index.ts'
import { letterheadOf } from './letterhead.ts'
import type { PaperText } from './paper.ts'
import { asPdf, PaperShape } from './visit-summary.ts'

const head = ['Time', 'Patient', 'Born', 'MRN', 'Visit', 'Due', 'Here']
const widths = [6, 17, 9, 9, 11, 32, 16]

async function sheetOf(cx: Context, day: string): Promise<PaperText> {
  const [letterhead, visits] = await Promise.all([letterheadOf(cx), dueOf(cx, day)])
  const { publisher, version, notes } = scheduleHere(cx.practice.settings)
  const time = new Intl.DateTimeFormat('en-US', { timeZone: cx.practice.timeZone, hour: 'numeric', minute: '2-digit' })
  const rows = visits.flatMap((v) => {
    const who = [time.format(Date.parse(v.from)), `${v.family.toUpperCase()}, ${v.given}`, v.birthDate, v.mrn, v.type]
    const lines = v.lines.length ? v.lines : [null]
    return lines.map((l, i) => [
      ...(i ? ['', '', '', '', ''] : who),
      l === null ? 'nothing is due' : l.status === 'contraindicated' ? `NOT NOW: ${l.name}. ${l.because}` : `${l.name}. ${l.because}`,
      l === null
        ? ''
        : l.products.map((p) => `${p.name} (${p.onHand})`).join(', ') || (l.status === 'contraindicated' ? '' : 'not kept here'),
    ])
  })
  return {
    title: `Vaccines due, ${day}`,
    language: 'en',
    file: `vaccines-due-${day}.pdf`,
    letterhead,
    about: '',
    blocks: [
      { kind: 'text', text: `By ${publisher}, ${version}. ${notes} Not a substitute for clinical judgment.` },
      ...(rows.length
        ? [{ kind: 'table' as const, head, widths, rows }]
        : [{ kind: 'text' as const, text: 'No visits are booked for this day.' }]),
    ],
    landscape: true,
  }
}

/** What is due of vaccines on a day, on paper: for the huddle. */
export const vaccinesDuePaper = action({
  name: 'correspondence.vaccines_due',
  kind: 'document',
  input: z.object({ day: Day }),
  output: PaperShape,
  allow: { roles: [...clinical, 'manager'] },
  run: async (cx, input) => asPdf(await sheetOf(cx, input.day)),
})
