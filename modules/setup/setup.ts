import { z } from 'zod'
import { isNpi } from '../../core/npi.ts'
import { Line } from '../../core/shapes.ts'

/** The first run: what has to be known before there is a practice. The form and the server check it with the same schema. */
export const shortestPassword = 15

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }))
  } catch {
    return false
  }
}

const Phone = Line.regex(/^\+?[\d\s().-]{7,24}$/, 'A telephone number has digits only.')
const Npi = Line.refine((npi) => npi === '' || isNpi(npi), 'Ten digits with the right check digit; one of them is wrong.')

export const SetupInput = z.object({
  name: Line.min(1, 'Name the practice.'),
  timeZone: z.string().refine(isZone, 'A time zone such as America/Los_Angeles.'),
  jurisdiction: z.string().regex(/^[A-Z]{2}$/, 'The state as two letters.'),
  address: z.object({
    line1: Line.min(1, 'Street and number.'),
    line2: Line.optional(),
    city: Line.min(1, 'The town.'),
    state: z.string().regex(/^[A-Z]{2}$/, 'The state as two letters.'),
    zip: Line.regex(/^\d{5}(-?\d{4})?$/, 'Five or nine digits.'),
  }),
  phone: Phone,
  npi: Npi.optional(),
  rooms: z.array(Line.min(1)).min(1, 'At least one room.').max(60),
  manager: z.object({
    given: Line.min(1, 'Given name.'),
    family: Line.min(1, 'Family name.'),
    login: Line.regex(/^[A-Za-z0-9._@-]{2,60}$/, 'Letters, digits and . _ @ - without spaces.'),
    password: z.string().min(shortestPassword, `At least ${shortestPassword} characters: a few words are easy to keep.`).max(200),
  }),
})
export type SetupInput = z.output<typeof SetupInput>
