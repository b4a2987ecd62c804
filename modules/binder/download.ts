import { setImmediate as nextTurn } from 'node:timers/promises'
import { action, type Paper } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { PaperShape } from '../correspondence/index.ts'
import { fileOf, mostActs, Span } from './binder.ts'
import { lineOf, openZip } from './csv.ts'
import { countsOf, pagesOf } from './read.ts'
import { sections } from './sections.ts'

const pageSize = 400

/** Each section as a file, and one that lists them with the number of lines each really has. */
export async function zipOf(cx: Context, span: Span): Promise<Uint8Array<ArrayBuffer>> {
  const zip = openZip()
  const contents: string[][] = []
  const patients = new Set<string>()
  for (const section of sections) {
    const file = zip.file(`${section.key}.csv`)
    file.write(lineOf(section.head))
    let lines = 0
    for await (const page of pagesOf(cx, section, span, pageSize)) {
      for (const { patientId } of page) if (patientId) patients.add(patientId)
      if (page.length) file.write(page.map((l) => lineOf(l.cells)).join(''))
      lines += page.length
      // Others are served between two pages.
      await nextTurn()
    }
    file.end()
    contents.push([`${section.key}.csv`, section.title, String(lines), section.about])
  }
  cx.saw([...patients])
  const index = zip.file('contents.csv')
  index.write(lineOf(['file', 'section', 'lines', 'what it holds']))
  index.write(contents.map(lineOf).join(''))
  index.end()
  return zip.end()
}

/** Everything of the span as tables, one zip. */
export const binderCsv = action({
  name: 'binder.csv',
  kind: 'document',
  input: Span,
  output: PaperShape,
  allow: { roles: ['manager', 'provider'] },
  async run(cx, span): Promise<Paper> {
    const acts = (await countsOf(cx, span)).find((s) => s.key === 'acts')
    if (acts && acts.count > mostActs)
      throw new Refusal('invalid', 'too_long', `These are ${acts.count} acts; one set holds ${mostActs}. Choose a shorter span.`)
    return { type: 'application/zip', name: fileOf(span, 'zip'), bytes: await zipOf(cx, span) }
  },
})
