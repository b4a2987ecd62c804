import { type ExplainedSegment, explainWith } from '../explain.ts'
import { tokenize } from '../tokenize.ts'
import { labels271, levels271, qualified271 } from './labels.ts'
import { locate270 } from './loops.ts'

/** A question or an answer for reading on screen. Throws only the `x12.…` refusals of a file that breaks. */
export const explain271 = (input: string | Uint8Array): ExplainedSegment[] =>
  explainWith(locate270(tokenize(input)), { labels: labels271, qualified: qualified271, levels: levels271 })
