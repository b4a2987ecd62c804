import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Instant } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { findProvider, listOpenings } from './sql.ts'
import { openHours, openingDays } from './visits.ts'

interface Wish {
  providerId: string | null
  minutes: number
  day: string
  /** Nothing before this instant; never before now. */
  from?: string | undefined
  limit: number
}

/** The next free starts on the practice's grid, from a day on. */
export async function nextOpenings(cx: Context, { providerId, minutes, day, from, limit }: Wish): Promise<string[]> {
  const notBefore = from && from > cx.now ? from : cx.now
  const rows = await listOpenings(cx, { providerId, day, minutes, notBefore, hours: openHours, within: openingDays, limit })
  return rows.map((r) => r.from)
}

export const noSuchProvider = () =>
  new Refusal('invalid', 'no_such_provider', 'Choose a provider who works here.', {
    fields: [{ path: 'providerId', message: 'Choose a provider.' }],
  })

/** When a provider is free next: what booking offers, and what it offers instead of a start that is taken. */
export const visitOpenings = action({
  name: 'visits.openings',
  kind: 'read',
  input: z.object({
    providerId: Id.nullable(),
    day: Day,
    minutes: z.int().min(5).max(480),
    after: Instant.optional(),
    limit: z.int().min(1).max(60).default(12),
  }),
  output: z.object({ openings: z.array(z.object({ from: Instant, until: Instant })) }),
  allow: { roles: desk },
  async run(cx, input) {
    const { providerId, minutes, limit } = input
    // Whoever is not on staff has no visits here and would look free all day.
    if (providerId && !(await findProvider(cx, providerId))) throw noSuchProvider()
    const day = input.day > cx.today ? input.day : cx.today
    const from = input.after && new Date(input.after).toISOString()
    const starts = await nextOpenings(cx, { providerId, minutes, day, from, limit })
    return { openings: starts.map((start) => ({ from: start, until: after(start, input.minutes) })) }
  },
})

export const after = (start: string, minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()
