/** Signs and letters that no decomposition turns into ASCII. */
const REPLACED: Record<string, string> = Object.fromEntries(
  [
    ['SS', 'ẞß'],
    ['AE', 'Æ'],
    ['OE', 'Œ'],
    ['TH', 'Þ'],
    ['O', 'Ø'],
    ['L', 'Ł'],
    ['D', 'ĐÐ'],
    ['N', 'Ŋ'],
    ['H', 'Ħ'],
    ['T', 'Ŧ'],
    ['I', 'Ɨı'],
    ["'", '‘’‛ʻʼʹ`´′'],
    ['"', '“”„'],
    ['-', '‐‑‒–—―−'],
    ['/', '⁄'],
  ].flatMap(([ascii = '', signs = '']) => Array.from(signs, (sign) => [sign, ascii])),
)

/** What may stand in any element: the extended set without the four delimiters we write (facts 1.2). */
const WRITABLE = /^[A-Za-z0-9 !"&'()+,\-./;?=%@[\]_{}\\|<>#$]*$/

/** Whether a value can be written as it is. */
export const isWritable = (value: string): boolean => WRITABLE.test(value)

/**
 * Names and addresses as payers take them: Latin letters without accents, upper case, single spaces. Signs that carry no name
 * (emoji, zero-width and direction marks, controls) are left out. Letters of other scripts stay, so that the caller refuses them
 * by name instead of billing for somebody else.
 */
export function fold(value: string): string {
  const replaced = Array.from(value.toUpperCase(), (character) => REPLACED[character] ?? character).join('')
  return replaced
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{M}|\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}|\p{So}|(?!\^)\p{Sk}/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}

/** The first character that cannot be written, with its code point: a character, so no patient data. */
export function unwritable(value: string): string | undefined {
  const character = Array.from(value).find((candidate) => !isWritable(candidate))
  if (character === undefined) return undefined
  return /[!-~]/.test(character) ? character : `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
