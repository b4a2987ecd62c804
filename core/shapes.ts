import { z } from 'zod'

/** Shapes that every noun uses. */
export const Id = z.uuid()
export const Instant = z.iso.datetime({ offset: true })
export const Day = z.iso.date()
export const Version = z.int().min(1)
/** One line a person typed: trimmed, no control characters. */
export const Line = z
  .string()
  .trim()
  .max(400)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  .regex(/^[^\u0000-\u001f]*$/, 'Use one line of plain text.')
export const Prose = z.string().trim().max(20_000)
export const Nothing = z.object({})
/** What a screen is told about a button: live, or why not and who may. */
export const May = z.object({
  allowed: z.boolean(),
  because: z.string().optional(),
  unmet: z.array(z.object({ condition: z.string(), message: z.string(), how: z.string() })).optional(),
  instead: z.array(z.string()).optional(),
  rule: z.object({ id: z.string(), citation: z.string(), source: z.string(), checkedOn: z.string() }).optional(),
  /** The task that may be done all the same with somebody who is here watching: only training or competence is missing. */
  observe: z.string().optional(),
})
export type May = z.infer<typeof May>
