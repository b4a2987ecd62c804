import type { Context } from '../../core/context.ts'
import type { SectionCount, Span } from './binder.ts'
import type { Line, Section } from './section.ts'
import { sections } from './sections.ts'

const firstAt = '-infinity'
const firstId = '00000000-0000-0000-0000-000000000000'

const spanParams = (cx: Context, { by }: Section, { from, to }: Span) =>
  by === 'day' ? [cx.practice.id, from, to] : [cx.practice.id, from, to, cx.practice.timeZone]

export async function countsOf(cx: Context, span: Span): Promise<SectionCount[]> {
  const rows = await Promise.all(sections.map((s) => cx.tx.row<{ n: number }>(s.count, spanParams(cx, s, span))))
  return sections.map(({ key, title, about }, i) => ({ key, title, about, count: rows[i]?.n ?? 0 }))
}

/** The lines of a section, a page at a time; of the files of the practice all at once. Names the patients it shows for the audit. */
export async function* pagesOf(cx: Context, section: Section, span: Span, size: number): AsyncGenerator<Line[]> {
  const params = spanParams(cx, section, span)
  if (section.by !== 'hour') {
    yield await cx.tx.rows<Line>(section.rows, params)
    return
  }
  let after: readonly [string, string] = [firstAt, firstId]
  for (;;) {
    const page = await cx.tx.rows<Line>(section.rows, [...params, ...after, size])
    yield page
    const last = page.at(-1)
    if (page.length < size || !last?.at || !last.id) return
    after = [last.at, last.id]
  }
}
