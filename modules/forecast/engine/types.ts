import type { Caution, Give, Schedule, Status } from '../schedule/shape.ts'

export interface Dose {
  cvx: string
  /** yyyy-mm-dd, in the practice's days. */
  on: string
}

export interface Question {
  birthDate: string
  sex: string
  doses: readonly Dose[]
  today: string
  /** What speaks against live vaccines, in the words of the chart. */
  conditions?: Partial<Record<Caution, string>>
  schedule?: Schedule
}

export interface Line {
  series: string
  name: string
  status: Status
  /** The dose that is next, and how many there will be; null where no number fits. */
  doseNumber: number | null
  doses: number | null
  earliest: string | null
  recommended: string | null
  overdueFrom: string | null
  because: string
  source: string
  /** CVX codes that can be given for it at this age. */
  products: string[]
}

export type Verdict = { verdict: 'valid' | 'invalid' | 'extra'; because: string }

/** A dose as it is read; `place` is where it stands in the question. */
export interface Given {
  cvx: string
  day: number
  place: number
}

export interface Person {
  birth: number
  today: number
  male: boolean
  given: readonly Given[]
  schedule: Schedule
  conditions: Partial<Record<Caution, string>>
}

/** The line before its name, source and products are put to it; days as numbers. */
export interface Finding {
  status: Status
  number: number | null
  total: number | null
  earliest: number | null
  recommended: number | null
  overdueFrom: number | null
  because: string
  /** Other products than the series names. */
  give?: readonly Give[]
}

export interface Outcome {
  finding: Finding
  verdicts: ReadonlyMap<Given, Verdict>
}

export const settled = (status: Status, because: string): Finding => ({
  status,
  number: null,
  total: null,
  earliest: null,
  recommended: null,
  overdueFrom: null,
  because,
})
