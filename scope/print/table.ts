import { jurisdictions } from '../jurisdictions/index.ts'

export const codes = Object.keys(jurisdictions)

/** Every state's rules were checked by this day; the page is of this day, so that it is the same on every machine. */
export const day =
  codes
    .flatMap((c) => jurisdictions[c as keyof typeof jurisdictions].map((j) => j.checkedOn))
    .toSorted()
    .at(-1) ?? ''

/** A word of the data as code; the bar that joins alternatives would end the cell. */
export const word = (w: string): string => `\`${w.replaceAll('|', ' or ')}\``

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
