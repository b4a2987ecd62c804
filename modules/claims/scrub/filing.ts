import type { Claim } from '../claim.ts'
import { addDays, addYears, daysBetween } from './dates.ts'
import { type Context, type Edit, firstDay, isMedicare } from './edit.ts'

/**
 * Last day to file: for Medicare a calendar year after the first service (42 CFR 424.44; 29 February counts to 28 February), else
 * the contract's days. Undefined when no limit is known.
 */
export function lastFilingDay(claim: Claim, context: Pick<Context, 'filingLimitDays'>): string | undefined {
  const day = firstDay(claim)
  if (!day) return undefined
  if (isMedicare(claim)) return addYears(day, 1)
  return context.filingLimitDays === undefined ? undefined : addDays(day, context.filingLimitDays)
}

export const filingEdits: readonly Edit[] = [
  {
    id: 'filing.too-late',
    severity: 'block',
    source: 'facts 1.8 Timely filing; 42 CFR 424.44; adjustment reason 29 in 1.5',
    check: (claim, context) => {
      const last = lastFilingDay(claim, context)
      return [
        last !== undefined &&
          context.today > last && {
            field: 'lines',
            message: `Filing ended on ${last}: send it only with proof that it was accepted before, as its 277CA.`,
          },
      ]
    },
  },
  {
    id: 'filing.soon-late',
    severity: 'warn',
    source: 'facts 1.8 Timely filing (work by days left; the number of days is the practice’s own)',
    check: (claim, context) => {
      const last = lastFilingDay(claim, context)
      if (last === undefined || context.filingWarnDays === undefined) return []
      const left = daysBetween(context.today, last)
      return [left >= 0 && left <= context.filingWarnDays && { field: 'lines', message: `File it by ${last}: ${left} days are left.` }]
    },
  },
]
