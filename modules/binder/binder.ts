import { z } from 'zod'
import { Day } from '../../core/shapes.ts'

/** The span of days an inspection asks about; both ends belong to it. */
export const Span = z
  .object({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is not before the first.' })
export type Span = z.infer<typeof Span>

/** As many single lines of a section as the PDF lists: with more it is no longer read. All of them are in the CSV set. */
export const mostInPdf = 1_000

/** As many acts as one CSV set holds: about five years of a busy practice. Beyond it, choose a shorter span. */
export const mostActs = 400_000

export const CountShape = z.object({ key: z.string(), title: z.string(), about: z.string(), count: z.int() })
export type SectionCount = z.infer<typeof CountShape>

export const fileOf = ({ from, to }: Span, ending: string) => `binder-${from}-${to}.${ending}`
