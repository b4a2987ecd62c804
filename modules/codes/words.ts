/** How text is compared in a code search: lower case, no accents, no punctuation; "swimmer's" is "swimmers". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'\u2019]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export function wordsOf(text: string): string[] {
  const clean = plain(text)
  return clean === '' ? [] : clean.split(' ')
}

/** A code without its dot, in capitals, as files and claims carry it. */
export function undotted(code: string): string {
  return code.replace(/[\s.]/g, '').toUpperCase()
}

/** An ICD-10-CM code with its dot after the third character, as people read it. */
export function dotted(code: string): string {
  const bare = undotted(code)
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare
}

/** The half-open range of a sorted list whose items start with `prefix`. */
export function prefixRange(sorted: readonly string[], prefix: string): [from: number, to: number] {
  return [firstAtOrAfter(sorted, prefix), firstAtOrAfter(sorted, `${prefix}\uffff`)]
}

function firstAtOrAfter(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < text) low = middle + 1
    else high = middle
  }
  return low
}
