import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Id } from '../../core/shapes.ts'
import { asPdf, type Block, letterheadOf, PaperShape, type PaperText } from '../correspondence/index.ts'
import { earlierHours, type HoursRow, hoursNow, type ShownRow, shownNow } from './entries-sql.ts'
import { askedWith, sumOf } from './progress.ts'
import { accreditorNames, howNames, showMinutes } from './students.ts'
import { type ExternshipOn, externshipFor } from './who.ts'

const showDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

type SignedEntry = Pick<HoursRow, 'state' | 'signedBy' | 'signedAt'>

/** `Ana Lopez, MD, Nov 24, 2026`, or what is still open. */
const signature = (cx: Context, e: SignedEntry): string =>
  e.state === 'confirmed' && e.signedAt
    ? `${e.signedBy}, ${showDay(dayIn(cx.practice.timeZone, e.signedAt))}`
    : e.state === 'returned'
      ? 'given back'
      : 'not countersigned'

function hoursTable(cx: Context, hours: readonly HoursRow[]): Block[] {
  if (hours.length === 0) return [{ kind: 'text', text: 'No hours are entered.' }]
  const row = (h: HoursRow) => [
    showDay(h.day),
    `${h.from}–${h.to}`,
    h.breakMinutes ? `${h.breakMinutes} min` : '',
    showMinutes(h.minutes),
    h.what + (h.corrects ? ` (corrected: ${h.reason})` : ''),
    signature(cx, h),
  ]
  return [
    {
      kind: 'table',
      head: ['Day', 'From–to', 'Break', 'Time', 'Work', 'Countersigned'],
      widths: [8, 8, 5, 8, 20, 15],
      rows: hours.map(row),
    },
  ]
}

function competencyTable(cx: Context, asked: ReturnType<typeof askedWith>): Block {
  const row = ({ area, title, entry }: (typeof asked)[number], i: number) => [
    asked[i - 1]?.area === area ? '' : area,
    title,
    entry ? `${showDay(entry.on)}, ${howNames[entry.how]}` : 'not shown',
    entry ? signature(cx, entry) : '',
  ]
  return { kind: 'table', head: ['Area', 'Competency', 'Shown', 'Countersigned'], widths: [12, 20, 14, 14], rows: asked.map(row) }
}

/** The externship as the school wants it: terms, hours by day, competencies with date and preceptor, room to sign. No patient is in it. */
export async function reportOf(cx: Context, { externship: e, preceptors }: ExternshipOn): Promise<PaperText> {
  const [letterhead, hours, shown, earlier] = await Promise.all([
    letterheadOf(cx),
    hoursNow(cx, e.id),
    shownNow(cx, e.id),
    earlierHours(cx, e.id),
  ])
  const sum = sumOf(e, hours, shown)
  const days = new Set(hours.filter((h) => h.state === 'confirmed').map((h) => h.day)).size
  const state = e.finishedAt ? `Finished ${showDay(dayIn(cx.practice.timeZone, e.finishedAt))}, ${e.finishedBy}` : 'Under way; not final'
  return {
    title: 'Externship report',
    language: 'en',
    file: 'externship-report.pdf',
    letterhead,
    about: `${e.student}  ·  ${e.school}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Student', e.student],
          ['School', [e.school, e.coordinator].filter(Boolean).join(', ')],
          ['Accreditor', accreditorNames[e.accreditor]],
          ['From, to', `${showDay(e.startsOn)} to ${showDay(e.endsOn)}`],
          ['Preceptors', preceptors.map((p) => p.name).join('; ')],
          ['Hours countersigned', `${showMinutes(sum.confirmedMinutes)} of ${e.requiredHours} h asked, on ${days} days`],
          ['Competencies countersigned', `${sum.passed} of ${sum.asked}`],
          ['State', state],
        ],
      },
      { kind: 'heading', text: 'Hours by day' },
      ...hoursTable(cx, hours),
      ...(earlier.length
        ? [{ kind: 'text' as const, text: `${earlier.length} earlier entries were corrected; they are kept with their reasons.` }]
        : []),
      { kind: 'heading', text: 'Competencies' },
      competencyTable(cx, askedWith(e, shown as ShownRow[])),
      {
        kind: 'text',
        text: 'Only what a preceptor has countersigned counts. Signatures here are of people signed in under their own name.',
      },
      { kind: 'heading', text: 'Signatures' },
      {
        kind: 'table',
        head: ['', 'Name', 'Signature', 'Date'],
        widths: [8, 14, 20, 8],
        rows: ['Student', 'Preceptor', 'School'].map((who) => [who, '', '', '']),
      },
    ],
  }
}

export const studentReport = action({
  name: 'students.report',
  kind: 'document',
  input: z.object({ externshipId: Id }),
  output: PaperShape,
  allow: { roles: ['student', 'manager', 'provider', 'nurse', 'medical_assistant'] },
  on: (cx, { externshipId }) => externshipFor(cx, externshipId),
  run: async (cx, _input, on) => asPdf(await reportOf(cx, on)),
})
