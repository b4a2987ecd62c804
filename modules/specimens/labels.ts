import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { PaperShape } from '../correspondence/index.ts'
import { withStudents } from '../practice/index.ts'
import { sites } from './containers.ts'
import { type Label, labelOf } from './label.ts'
import { labelsPdf } from './label-pdf.ts'
import { countMoreLabels } from './labels-sql.ts'
import { specimensOf, tellOf } from './of-specimens.ts'
import { sendTo } from './printer.ts'
import { printerOf } from './printers.ts'
import type { Specimen } from './specimens.ts'
import { insertEvents, specimensOfDraw } from './sql.ts'
import { zplOf } from './zpl.ts'

/** One draw's labels, or one container's. */
const Which = z.union([z.object({ drawId: Id }), z.object({ specimenId: Id })])

async function onWhich(cx: Context, which: z.output<typeof Which>) {
  const ids = 'specimenId' in which ? [which.specimenId] : (await specimensOfDraw(cx, which.drawId)).map((s) => s.id)
  if (!ids.length) throw new Refusal('missing', 'specimen', 'Nothing was collected there: a label is printed when the container is filled.')
  const on = await specimensOf(cx, ids)
  const [{ patientId, visitId, placeId }] = on.specimens as [Specimen]
  return { ...on, patientId, visitId, placeId }
}

interface More {
  id: string
  family: string
  given: string
  fasting: string
  site: string | null
}

/** The labels as printed for the nth time; `ahead` counts the one that is being printed now. */
async function labelsOf(cx: Context, specimens: readonly Specimen[], ahead: 0 | 1): Promise<Label[]> {
  const rows = await cx.tx.rows<More>(countMoreLabels, [cx.practice.id, specimens.map((s) => s.id)])
  return specimens.map((s) => {
    const { family, given, fasting, site } = rows.find((r) => r.id === s.id)!
    const at = site ? (sites[site as keyof typeof sites]?.name ?? site) : null
    const { number, birthDate, mrn, container, tests, collectedAt } = s
    const facts = { number, family, given, birthDate, mrn, container, tests, collectedAt, fasting, site: at }
    return labelOf({ ...facts, collector: s.collectedBy, copy: s.labels + ahead }, cx.practice.timeZone)
  })
}

/** Sent within the act: whoever stands at the chair hears at once when no label comes, and then none is counted. */
async function toPrinter(cx: Context, placeId: string, labels: readonly Label[]) {
  const printer = await printerOf(cx, placeId)
  if (!printer) throw new Refusal('conflict', 'no_printer', 'This place has no label printer. Print as PDF, or have the manager enter one.')
  const why = await sendTo(printer, labels.map(zplOf).join('\n'))
  if (why)
    throw new Refusal(
      'conflict',
      'printer',
      `The label printer at ${printer.host} did not print: ${why}. Look at it and print again, or print as PDF.`,
    )
}

/** Prints labels of what was collected, as often as it takes; how often is counted and stands on the label. */
export const printLabels = action({
  name: 'labels.print',
  kind: 'write',
  input: z.object({ which: Which, way: z.enum(['printer', 'pdf']) }),
  output: z.object({ labels: z.array(z.object({ specimenId: Id, number: z.string(), printed: z.int() })) }),
  allow: { roles: withStudents },
  on: (cx, input) => onWhich(cx, input.which),
  async run(cx, input, { specimens, placeId }) {
    if (input.way === 'printer') await toPrinter(cx, placeId, await labelsOf(cx, specimens, 1))
    await insertEvents(cx, specimens, 'labelled', input.way)
    tellOf(cx, 'specimen.labelled', specimens)
    return { labels: specimens.map(({ id, number, labels }) => ({ specimenId: id, number, printed: labels + 1 })) }
  },
})

/** The labels as PDF, a page of 2 by 1 inch each; `labels.print` has counted them. */
export const labelPaper = action({
  name: 'labels.paper',
  kind: 'document',
  input: Which,
  output: PaperShape,
  allow: { roles: withStudents },
  on: onWhich,
  run: async (cx, _input, { specimens }) => ({
    type: 'application/pdf',
    name: 'specimen-labels.pdf',
    bytes: await labelsPdf(await labelsOf(cx, specimens, 0)),
  }),
})
