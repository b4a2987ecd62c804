import { z } from 'zod'
import { isNpi } from '../../core/npi.ts'
import { Day, Line, Version } from '../../core/shapes.ts'

export const cliaKinds = ['waiver', 'ppm', 'compliance', 'accreditation'] as const
const orEmpty = (shape: z.ZodType<string>) => z.union([z.literal(''), shape])
const Npi = Line.refine(isNpi, 'Ten digits with the right check digit; one of them is wrong.')

/** Who the practice is to payers and laboratories. Empty means: not known yet. */
export const Identity = z.object({
  npi: orEmpty(Npi),
  /** Tax number, nine digits (45 CFR 162.605: the employer identification number). */
  ein: orEmpty(Line.regex(/^\d{2}-?\d{7}$/, 'Nine digits.')),
  /** NUCC taxonomy code: ten characters ending in X. */
  taxonomy: orEmpty(Line.regex(/^[0-9A-Z]{9}X$/, 'Ten characters, the last an X.')),
  phone: Line.max(24),
  /** What the clearinghouse calls us, and who it is: without both no claim goes out. */
  submitterId: Line.max(15),
  receiverName: Line.max(35),
  receiverId: Line.max(15),
  /** The laboratory certificate of the place (42 CFR 493): without a current one no patient test is run. */
  clia: orEmpty(Line.regex(/^\d{2}D\d{7}$/, 'Two digits, D, seven digits.')),
  cliaExpires: orEmpty(Day),
  /** What that certificate covers: waived tests, also microscopy by a provider, or more (42 CFR 493 subparts B, C and E). */
  cliaKind: z.enum(cliaKinds).default('waiver'),
})
export type Identity = z.infer<typeof Identity>

export const IdentityRead = Identity.extend({ version: Version, name: z.string(), placeName: z.string() })
