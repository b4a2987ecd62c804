/**
 * Code 128 (ISO/IEC 15417), the bar code of specimen labels (CLSI AUTO02). Each symbol is eleven modules: the widths of three bars and
 * three spaces, by value; 103 to 105 start in set A, B or C.
 */
const widths =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  )
const stopWidths = '2331112'
const [toC, toB, startB, startC, stop] = [99, 100, 104, 105, 106]
/** A quiet zone of ten modules stands on each side. */
export const quietModules = 10

/** Digits from here on: pairs of them are worth set C. */
const digitsAt = (text: string, at: number) => /^\d*/.exec(text.slice(at))![0].length

/** The values that say a text: sets B and C, C for four digits and more (six in the middle), the check value and the stop. */
export function valuesOf(text: string): number[] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new Error('Code 128 says printable ASCII only')
  const values: number[] = []
  let set: 'B' | 'C' | null = null
  for (let at = 0; at < text.length; ) {
    const digits = digitsAt(text, at)
    const atEdge = at === 0 || at + digits === text.length
    const pays = digits >= (atEdge ? 4 : 6) || (digits === 2 && text.length === 2)
    if (set === 'C' ? digits >= 2 : pays && digits % 2 === 0) {
      if (set !== 'C') values.push(set ? toC : startC)
      set = 'C'
      values.push(Number(text.slice(at, at + 2)))
      at += 2
    } else {
      // An odd digit is said in set B first, so that pairs remain.
      if (set !== 'B') values.push(set ? toB : startB)
      set = 'B'
      values.push(text.charCodeAt(at) - 32)
      at += 1
    }
  }
  const check = values.reduce((total, value, i) => total + value * Math.max(1, i), 0) % 103
  return [...values, check, stop]
}

/** Bars and spaces in turn, each so many modules wide, beginning with a bar. */
export const barsOf = (text: string): number[] =>
  valuesOf(text)
    .map((v) => (v === stop ? stopWidths : widths[v]!))
    .join('')
    .split('')
    .map(Number)
