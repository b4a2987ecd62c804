import { z } from 'zod'
import type { Claim, ClaimLine } from '../claim.ts'

/** `block`: it would be refused or paid wrong; `warn`: look at it; `info`: good to know. */
export const Severity = z.enum(['block', 'warn', 'info'])
export type Severity = z.infer<typeof Severity>

/** `field` is a path in the claim such as `lines.1.pointers`. The message names no patient: it says what is wrong and what to do. */
export const Finding = z.object({ edit: z.string(), severity: Severity, message: z.string(), field: z.string() })
export type Finding = z.infer<typeof Finding>

/** A line that was sent before, on another claim for the same patient. */
export interface PriorLine {
  controlNumber: string
  code: string
  modifiers: readonly string[]
  units: number
  date: string
  renderingNpi: string
  /** Whether the same specialty of the same group gave it. */
  sameSpecialty: boolean
}

/** What the edits need to know beyond the claim. What is left out is not checked. */
export interface Context {
  today: string
  codes: { isBillableDiagnosis(code: string, on: string): boolean | 'unknown' }
  priorClaims?: readonly PriorLine[]
  /** Control numbers of other claims of this practice. */
  usedControlNumbers?: ReadonlySet<string>
  /** Whether the practice has a price for this code. */
  feeScheduleKnown?: (code: string) => boolean
  /** The policy's dates, and when the payer last confirmed it; `maxAgeDays` is the practice's own rule. */
  coverage?: { from?: string; to?: string; checkedOn?: string; maxAgeDays?: number }
  /** What this payer asks for on this service. */
  demands?: { authorization?: boolean; referral?: boolean }
  clia?: { certificate: 'waiver' | 'microscopy' | 'compliance' | 'accreditation'; expiresOn?: string }
  /** The contract's days from service to filing; Medicare's is law and needs none. */
  filingLimitDays?: number
  /** Warn when this few days are left. */
  filingWarnDays?: number
  /** Edits this payer or practice has switched off, such as `labs.waived-modifier` for a payer that ignores it. */
  off?: readonly string[]
}

export interface Hit {
  field: string
  message: string
}

/** One rule as data: its name, its weight, where it comes from, and what it finds. */
export interface Edit {
  id: string
  severity: Severity
  /** A section of the project's facts, a regulation, or a CMS document. */
  source: string
  check(claim: Claim, context: Context): readonly (Hit | false | undefined)[]
}

/** A check of each line by itself; what it finds is in a field of the line, or the line itself for ''. */
export function eachLine(check: (line: ClaimLine, claim: Claim, context: Context) => Hit | false | undefined): Edit['check'] {
  return (claim, context) =>
    claim.lines.map((line, index) => {
      const hit = check(line, claim, context)
      return hit && { ...hit, field: hit.field === '' ? `lines.${index}` : `lines.${index}.${hit.field}` }
    })
}

/** The provider who did the line's service, by NPI. */
export const renderedBy = (line: ClaimLine, claim: Claim): string => line.rendering?.npi ?? claim.rendering?.npi ?? claim.billing.npi

export const isMedicare = (claim: Pick<Claim, 'payer'>): boolean => claim.payer.filing === 'MB' || claim.payer.filing === 'MA'

/** First day of service on the claim; undefined when it has no lines. */
export const firstDay = (claim: Claim): string | undefined => claim.lines.map((line) => line.date).sort()[0]
