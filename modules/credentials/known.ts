/** What is known of a kind of credential: who issues it, how long it lasts, what a renewal asks. Data, with its confidence and source. */
export type Sure = 'high' | 'medium' | 'low'

export interface Category {
  id: string
  label: string
  /** The fewest that must come from here; null when the issuer sets none that we know. */
  least: number | null
}

export interface Renewal {
  unit: 'points' | 'credits' | 'hours'
  need: number
  categories: readonly Category[]
  /** Of all, at least so many from courses that the issuer has approved. */
  approvedLeast?: number
  /** Days after the end in which it can still be renewed by continuing education; until then it does not count as current. */
  afterDays?: number
  /** How sure we are of the number, apart from the credential itself. */
  sure: Sure
}

export type Group = 'assistant' | 'technician' | 'state' | 'licence' | 'life_support' | 'health'

export interface Known {
  group: Group
  issuer: string
  /** Months from the first day to the last; null without a known end. */
  months: number | null
  /** It lasts to the end of the calendar month in which it would run out. */
  toMonthEnd?: true
  renewal: Renewal | null
  /** In our words: how it is renewed, and what is not settled. */
  how: string
  /** Where its issuer can be asked: the first place to look for a primary-source verification. */
  askAt?: { source: string; address: string }
  sure: Sure
  sources: readonly string[]
}

/** When the research behind these entries was written down. An entry is checked again before somebody relies on it. */
export const knownOn = '2026-11-01'

const any = (label = 'Any subject'): readonly Category[] => [{ id: 'any', label, least: null }]
const ce = (unit: Renewal['unit'], need: number, sure: Sure, categories = any()): Renewal => ({ unit, need, categories, sure })

export { any, ce }
