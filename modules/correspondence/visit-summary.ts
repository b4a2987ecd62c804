import { z } from 'zod'
import { action, type Paper } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Id } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { draw } from './draw.ts'
import { aboutOf, letterheadOf } from './letterhead.ts'
import type { Block, PaperText } from './paper.ts'
import { type Content, contentOf, type PaperVisit, visitForPaper } from './sql.ts'
import { amount, dateIn, dayIn, type Language, languageOf, words } from './words.ts'

type Words = (typeof words)[Language]

function measured(c: Content, w: Words): [string, string][] {
  return c.readings.map((r) => {
    const label = w.kinds[r.kind as keyof Words['kinds']] ?? r.kind
    if (r.absent) return [label, r.absent === 'refused' ? w.refused : w.couldNot]
    const value = r.diastolic ? `${Number(r.value)}/${amount(r.diastolic, r.unit)}` : amount(r.value ?? '', r.unit)
    return [label, value]
  })
}

const allergyWords = (c: Content, w: Words): string[] =>
  c.allergies.length
    ? c.allergies.map((a) => (a.reaction ? `${a.substance} (${a.reaction})` : a.substance))
    : [{ none_known: w.noneKnown, unavailable: w.unavailable }[c.allergyState] ?? w.notRecorded]

const vaccineWords = (c: Content, w: Words, language: Language): string[] =>
  c.vaccines.map((v) =>
    v.state === 'not_given'
      ? `${v.name}: ${w.notGiven}${v.reason ? ` (${v.reason})` : ''}`
      : `${v.name}, ${w.lot} ${v.lot ?? '–'}${v.visEdition ? `, ${w.statement} ${dayIn(language, v.visEdition)}` : ''}`,
  )

const section = (heading: string, items: readonly string[]): Block[] =>
  items.length
    ? [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ]
    : []

/** The visit in plain words, for the patient to take home. Says so when the provider has not signed yet. */
export async function summaryOf(cx: Context, v: PaperVisit): Promise<PaperText> {
  const language = languageOf(v.language)
  const w = words[language]
  const [letterhead, c] = await Promise.all([letterheadOf(cx), contentOf(cx, v)])
  const zone = cx.practice.timeZone
  const facts = measured(c, w)
  const next = c.next ? [dateIn(language, zone, c.next.from), c.next.provider].filter(Boolean).join(', ') : w.noNext
  const blocks: Block[] = [
    ...(v.synthetic ? [{ kind: 'notice' as const, text: w.demo }] : []),
    ...(v.signedAt ? [] : [{ kind: 'notice' as const, text: w.notSigned }]),
    { kind: 'text', text: `${w.seenBy} ${v.provider ?? letterhead.name} ${w.on} ${dateIn(language, zone, v.from)}.` },
    ...section(w.why, v.reason ? [v.reason] : []),
    ...(facts.length
      ? ([
          { kind: 'heading', text: w.measured },
          { kind: 'facts', rows: facts },
        ] as Block[])
      : []),
    ...section(
      w.found,
      c.diagnoses.map((d) => d.label),
    ),
    ...section(
      w.tests,
      c.tests.map((t) => `${t.name}: ${t.value}`),
    ),
    ...section(w.vaccines, vaccineWords(c, w, language)),
    ...section(w.allergies, allergyWords(c, w)),
    ...section(
      w.medicines,
      c.medicines.length
        ? c.medicines.map((m) => [[m.name, m.strength, m.form].filter(Boolean).join(' '), m.sig].filter(Boolean).join(' — '))
        : [w.noMedicines],
    ),
    ...(v.plan
      ? ([
          { kind: 'heading', text: w.plan },
          { kind: 'text', text: v.plan },
        ] as Block[])
      : []),
    { kind: 'heading', text: w.next },
    { kind: 'text', text: next },
    { kind: 'text', text: `${w.call} ${letterhead.phone}. ${w.emergency}`, strong: true },
    ...(v.signedAt && v.signedBy
      ? [{ kind: 'text' as const, text: `${w.signed} ${v.signedBy}, ${dateIn(language, zone, v.signedAt)}.` }]
      : []),
  ]
  return { title: w.summary, language, file: 'visit-summary.pdf', letterhead, about: aboutOf(v, language), blocks }
}

export const asPdf = async (paper: PaperText): Promise<Paper> => ({ type: 'application/pdf', name: paper.file, bytes: await draw(paper) })

export const PaperShape = z.object({ type: z.string(), name: z.string(), bytes: z.instanceof(Uint8Array) })

export const visitSummary = action({
  name: 'correspondence.visit_summary',
  kind: 'document',
  input: z.object({ visitId: Id }),
  output: PaperShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  run: async (cx, input) => asPdf(await summaryOf(cx, (await visitForPaper(cx, input.visitId))!)),
})
