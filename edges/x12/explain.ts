import { locate } from './837p/loops.ts'
import { levelMeanings, qualifiedMeanings, type SegmentLabels, segmentLabels } from './labels.ts'
import { at, type Segment } from './segment.ts'
import { tokenize } from './tokenize.ts'

export interface ExplainedElement {
  /** `CLM02`, or `CLM05-1` for a component. */
  position: string
  value: string
  /** Our own words; '' for an element we never write. */
  label: string
}

export interface ExplainedSegment {
  id: string
  /** Loop of an 837P such as `2010AA`; `envelope` or `header` outside of loops. */
  loop: string
  meaning: string
  elements: ExplainedElement[]
  /** As sent, without the end mark. */
  text: string
}

const ENVELOPE = new Set(['ISA', 'GS', 'GE', 'IEA', 'TA1'])

/** The words of one kind of file: by segment, by its first element, by level. */
export interface Words {
  labels: Readonly<Record<string, SegmentLabels>>
  qualified: Readonly<Record<string, string>>
  levels: Readonly<Record<string, string>>
}

const ofClaims: Words = { labels: segmentLabels, qualified: qualifiedMeanings, levels: levelMeanings }

function meaningOf(segment: Segment, loop: string, { labels, qualified, levels }: Words): string {
  const first = `${segment.id}*${at(segment, 1)}`
  const level = segment.id === 'HL' ? levels[at(segment, 3)] : undefined
  return level ?? qualified[`${loop} ${first}`] ?? qualified[first] ?? labels[segment.id]?.meaning ?? 'not explained here'
}

function explainElement(segment: Segment, index: number, labels: Words['labels']): ExplainedElement[] {
  const value = segment.elements[index]!
  const position = `${segment.id}${(index + 1).toString().padStart(2, '0')}`
  const label = labels[segment.id]?.elements[index] ?? ''
  if (typeof label === 'string') return value.trim() === '' ? [] : [{ position, value: value.trim(), label }]
  return value.split(segment.delimiters.component).flatMap((part, component) => {
    if (part === '') return []
    return [{ position: `${position}-${component + 1}`, value: part, label: label[component] ?? '' }]
  })
}

/** Every segment with its loop and meaning, every element that holds something with its label. */
export function explainWith(segments: readonly (Segment & { loop: string })[], words: Words): ExplainedSegment[] {
  return segments.map((segment) => {
    const loop = ENVELOPE.has(segment.id) ? 'envelope' : segment.loop
    return {
      id: segment.id,
      loop,
      meaning: meaningOf(segment, loop, words),
      elements: segment.elements.flatMap((_, index) => explainElement(segment, index, words.labels)),
      text: [segment.id, ...segment.elements].join(segment.delimiters.element),
    }
  })
}

/** A file of claims for reading on screen. Throws only the `x12.…` refusals of a file that breaks. */
export const explain = (input: string | Uint8Array): ExplainedSegment[] => explainWith(locate(tokenize(input)), ofClaims)
