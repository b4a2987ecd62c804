/** The four characters that give a file its structure. What we write is fixed; what we read is detected (facts 1.2). */
export interface Delimiters {
  element: string
  component: string
  repetition: string
  terminator: string
}

export const STANDARD: Delimiters = { element: '*', component: ':', repetition: '^', terminator: '~' }

/** A delimiter is one printable ASCII sign or one control character, never a letter, a digit or a space. */
export function canDelimit(character: string | undefined): character is string {
  return character !== undefined && character.length === 1 && character.charCodeAt(0) < 128 && !/[A-Za-z0-9 ]/.test(character)
}

/**
 * Reads the delimiters of the interchange that begins at `from`, by counting: the element separator follows `ISA`, the component
 * separator is the character after the sixteenth element separator, the terminator the one after that. In a fixed-width ISA
 * these are bytes 4, 105 and 106; counting also reads an ISA whose padding was lost. Answers undefined when it is no ISA.
 */
export function detect(text: string, from: number): { delimiters: Delimiters; end: number } | undefined {
  const element = text[from + 3]
  if (!text.startsWith('ISA', from) || !canDelimit(element)) return undefined
  const at: number[] = []
  for (let i = from + 3; at.length < 16 && i !== -1 && i < from + 300; i = text.indexOf(element, i + 1)) at.push(i)
  const last = at[15]
  if (last === undefined) return undefined
  const component = text[last + 1]
  const terminator = text[last + 2]
  if (!canDelimit(component) || !canDelimit(terminator)) return undefined
  if (new Set([element, component, terminator]).size !== 3) return undefined
  const eleventh = text.slice(at[10]! + 1, at[11])
  const repetition = canDelimit(eleventh) && ![element, component, terminator].includes(eleventh) ? eleventh : ''
  return { delimiters: { element, component, repetition, terminator }, end: last + 2 }
}
