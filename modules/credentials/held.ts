import type { ListedCheck, ListedCredential, ListedEntry } from './list-sql.ts'
import { clockOf, missingOf } from './renewal.ts'
import { daysLeftOf, type Held, standingOf } from './shapes.ts'

const countable = (e: ListedEntry) => ({ ...e, confirmed: e.confirmedBy !== null })

function clockWithWords(c: ListedCredential, entries: readonly ListedEntry[]): Held['clock'] {
  const clock = clockOf(c, entries.filter((e) => e.withdrawnReason === null).map(countable))
  return clock ? { ...clock, categories: [...clock.categories], missing: missingOf(clock) } : null
}

/** A person's credentials as they are shown: with their standing today, what their sources said, and how far a renewal is. */
export function heldOf(
  credentials: readonly ListedCredential[],
  checks: readonly ListedCheck[],
  entries: readonly ListedEntry[],
  today: string,
): Held[] {
  return credentials.map((c) => {
    const its = entries.filter((e) => e.credentialId === c.id)
    const standing = standingOf(c, credentials, today)
    const { id, kind, number, issuer, validFrom, validTo, verifiedOn } = c
    return {
      ...{ id, kind, number, issuer, validFrom, validTo, verifiedOn, standing },
      daysLeft: daysLeftOf(validTo, today),
      evidence: c.evidenceId ? { id: c.evidenceId, name: c.evidenceName ?? '' } : null,
      withdrawn: c.withdrawnWhy ? { why: c.withdrawnWhy, reason: c.withdrawnReason ?? '' } : null,
      checks: checks.filter((k) => k.credentialId === c.id).map(({ credentialId: _c, ...check }) => check),
      clock: ['replaced', 'withdrawn', 'refuted'].includes(standing) ? null : clockWithWords(c, its),
      entries: its.map(({ staffId: _s, ...entry }) => entry),
    }
  })
}
