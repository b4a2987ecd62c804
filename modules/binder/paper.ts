import type { Context } from '../../core/context.ts'
import { isTask, tasks } from '../../scope/index.ts'
import { type Block, letterheadOf, type PaperText } from '../correspondence/index.ts'
import { summary } from './acts-sql.ts'
import { fileOf, mostInPdf, type SectionCount, type Span } from './binder.ts'
import { countsOf, pagesOf } from './read.ts'
import type { Line, Section } from './section.ts'
import { sections } from './sections.ts'

interface Sum {
  person: string
  role: string
  task: string
  rule: string
  version: string
  n: number
  standing: number
  watched: number
  lifted: number
}

/** So that drawing gives way to others between two of them. */
const rowsInBlock = 10

function inBlocks(head: readonly string[], widths: readonly number[], rows: readonly string[][]): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < rows.length; i += rowsInBlock)
    blocks.push({ kind: 'table', head, widths, rows: rows.slice(i, i + rowsInBlock), goesOn: i > 0 })
  return blocks
}

const summed = ['Person', 'Role', 'Task', 'Rule', 'Acts', 'On standing order', 'Watched', 'Lifted']
const sumRow = (s: Sum) => [
  ...[s.person, s.role.replaceAll('_', ' '), isTask(s.task) ? tasks[s.task].label : s.task, `${s.rule} (${s.version})`],
  ...[s.n, s.standing, s.watched, s.lifted].map(String),
]

function sumBlocks(sums: readonly Sum[]): Block[] {
  if (sums.length === 0) return []
  return [{ kind: 'heading', text: 'Who did what, under which rule' }, ...inBlocks(summed, [18, 14, 20, 20, 6, 10, 8, 6], sums.map(sumRow))]
}

/** A cell longer than this would not fit a page beside the others. */
const longest = 600
const fitted = (text: string) => (text.length > longest ? `${text.slice(0, longest)} … (whole in the CSV set)` : text)

const listed = (count: number) => Math.min(count, mostInPdf)

function sectionBlocks(section: Section, count: number, lines: readonly Line[]): Block[] {
  const at = section.pdf.map(([column]) => section.head.indexOf(column))
  const head = section.pdf.map(([column]) => `${column[0]!.toUpperCase()}${column.slice(1)}`)
  const more: Block[] =
    count > lines.length
      ? [
          {
            kind: 'notice',
            text: `The first ${lines.length} of ${count} lines. All are in ${section.key}.csv of the CSV set of the same span.`,
          },
        ]
      : []
  return [
    { kind: 'heading', text: `${section.title} (${count})` },
    { kind: 'text', text: `${section.about}.` },
    ...more,
    ...(lines.length ? [] : [{ kind: 'text' as const, text: 'None in this span.' }]),
    ...inBlocks(
      head,
      section.pdf.map(([, width]) => width),
      lines.map((l) => at.map((i) => fitted(l.cells[i] ?? ''))),
    ),
  ]
}

function firstPage(cx: Context, span: Span, counts: readonly SectionCount[]): Block[] {
  const made = new Intl.DateTimeFormat('en-US', { timeZone: cx.practice.timeZone, dateStyle: 'long', timeStyle: 'short' })
  return [
    {
      kind: 'facts',
      rows: [
        ['From', span.from],
        ['To', `${span.to}, both days included`],
        ['Made', `${made.format(Date.parse(cx.now))} by ${cx.actor.name}`],
        ['Hours', `local, ${cx.practice.timeZone}`],
      ],
    },
    {
      kind: 'notice',
      text: 'Patients are named by record number only. Laws are cited as this software reads them; this is not legal advice.',
    },
    {
      kind: 'table',
      head: ['Section', 'What it holds', 'Lines', 'Listed here'],
      widths: [20, 60, 8, 10],
      rows: counts.map((c) => [c.title, c.about, String(c.count), String(listed(c.count))]),
    },
  ]
}

const firstLines = async (cx: Context, section: Section, span: Span): Promise<Line[]> => {
  for await (const page of pagesOf(cx, section, span, mostInPdf)) return page.slice(0, mostInPdf)
  return []
}

/** The binder of a span of days: counts, who did what, then each section. */
export async function binderOf(cx: Context, span: Span): Promise<PaperText> {
  const zoned = [cx.practice.id, span.from, span.to, cx.practice.timeZone]
  const [letterhead, counts, sums, lines] = await Promise.all([
    letterheadOf(cx),
    countsOf(cx, span),
    cx.tx.rows<Sum>(summary, zoned),
    Promise.all(sections.map((s) => firstLines(cx, s, span))),
  ])
  cx.saw([...new Set(lines.flat().flatMap((l) => l.patientId ?? []))])
  return {
    title: 'Inspection binder',
    language: 'en',
    file: fileOf(span, 'pdf'),
    letterhead,
    about: `Inspection binder  ·  ${span.from} to ${span.to}`,
    blocks: [
      ...firstPage(cx, span, counts),
      ...sumBlocks(sums),
      ...sections.flatMap((s, i) => sectionBlocks(s, counts[i]!.count, lines[i]!)),
    ],
    landscape: true,
  }
}
