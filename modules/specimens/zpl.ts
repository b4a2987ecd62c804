import type { Label } from './label.ts'

/** 2 by 1 inch (CLSI AUTO12) at 203 dots an inch, as label printers of this size have. */
const [width, height] = [406, 203]

/** What the printer would take for a command is sent as a code (`^FH`): a name can never steer the printer. */
const data = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[\\^~_]/g, (c) => `_${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

const fitting = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const line = (y: number, size: number, text: string) => `^FO12,${y}^A0N,${size},${size}^FH_^FD${data(text)}^FS`

/** One label in ZPL II, in UTF-8. A name too long for its line is printed smaller, and never cut; the list of tests is. */
export function zplOf(label: Label): string {
  const nameSize = Math.max(14, Math.min(28, Math.floor(700 / Math.max(1, label.name.length))))
  return [
    '^XA^CI28',
    `^PW${width}^LL${height}^LH0,0`,
    line(8, nameSize, label.name),
    line(38, 20, label.person),
    `^FO30,62^BY2^BCN,56,N,N,N,A^FD${data(label.number)}^FS`,
    `^FO240,78^A0N,26,26^FH_^FD${data(label.number)}^FS`,
    line(124, 18, fitting(label.what, 44)),
    line(146, 18, fitting(label.tests, 44)),
    line(170, 20, label.when),
    '^PQ1^XZ',
  ].join('\n')
}
