import { at, type Segment } from '../segment.ts'
import { table } from '../table.ts'

/** A segment of a 270 or 271 with the loop it stands in, such as `2110C`. */
export interface Located extends Segment {
  loop: string
}

const levels: Record<string, string> = table({ '20': '2000A', '21': '2000B', '22': '2000C', '23': '2000D' })
const letter = (loop: string) => /^2\d\d\d([A-D])$/.exec(loop)?.[1] ?? ''

/** Which loop a segment opens, by the level it stands in (005010X279A1, facts 1.7). */
function opened(segment: Segment, loop: string): string | undefined {
  const level = letter(loop)
  if (segment.id === 'ST' || segment.id === 'SE') return 'header'
  if (segment.id === 'HL') return levels[at(segment, 3)]
  if (!level) return undefined
  const inBenefit = loop.startsWith('211') || loop.startsWith('212')
  if (segment.id === 'NM1') return inBenefit && (level === 'C' || level === 'D') ? `2120${level}` : `2100${level}`
  if ((segment.id === 'EB' || segment.id === 'EQ') && (level === 'C' || level === 'D')) return `2110${level}`
  return undefined
}

/** Gives every segment its loop. A segment that opens none stands in the loop before it. */
export function locate270(segments: readonly Segment[]): Located[] {
  let loop = 'header'
  return segments.map((segment) => {
    loop = opened(segment, loop) ?? loop
    return { ...segment, loop }
  })
}
