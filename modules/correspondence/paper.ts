/** A paper before it is drawn: what it says, in order. Tests read this; `draw.ts` makes the PDF of it. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; strong?: boolean }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** `goesOn`: the same table as the block before; its head is drawn again only on a new page. */
  | { kind: 'table'; head: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[]; goesOn?: boolean }
  | { kind: 'notice'; text: string }
  | { kind: 'page' }

export interface Letterhead {
  name: string
  lines: readonly string[]
  /** From the practice clinic: the word stands across each page. */
  practice?: boolean
}

export interface PaperText {
  title: string
  language: string
  /** For the file name: no patient in it. */
  file: string
  letterhead: Letterhead
  /** Whom the paper is about, on every page. */
  about: string
  blocks: readonly Block[]
  landscape?: boolean
}

/** All the words of a paper in reading order. */
export function textOf(paper: PaperText): string {
  const of = (b: Block): string => {
    if (b.kind === 'list') return b.items.join('\n')
    if (b.kind === 'facts') return b.rows.map((r) => r.join(' ')).join('\n')
    if (b.kind === 'table') return [b.head, ...b.rows].map((r) => r.join(' ')).join('\n')
    return b.kind === 'page' ? '' : b.text
  }
  return [paper.letterhead.name, ...paper.letterhead.lines, paper.about, paper.title, ...paper.blocks.map(of)].join('\n')
}
