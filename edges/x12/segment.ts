import type { Delimiters } from './delimiters.ts'

/** One line of a file. `number` counts from 1 in the whole file; `byte` is where it begins, from 0. */
export interface Segment {
  id: string
  /** As sent, `elements[0]` being position 01. */
  elements: readonly string[]
  number: number
  byte: number
  delimiters: Delimiters
}

/** Element `position` (from 1), or one `component` of it (from 1); '' when absent. */
export function at(segment: Segment, position: number, component?: number): string {
  const value = segment.elements[position - 1] ?? ''
  return component === undefined ? value : (value.split(segment.delimiters.component)[component - 1] ?? '')
}

/** All components of an element; none when it is empty. */
export function components(segment: Segment, position: number): string[] {
  const value = at(segment, position)
  return value === '' ? [] : value.split(segment.delimiters.component)
}
