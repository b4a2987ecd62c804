/** What shows that it was done. Whatever is recorded by hand for the rule counts as well. */
export type Done =
  | { by: 'vaccine'; cvx: readonly string[] }
  | { by: 'test'; loinc: readonly string[] }
  | { by: 'reading'; kind: 'bp' }
  | { by: 'tobacco' }
  | { by: 'visit'; type: string }
  /** Nothing in this chart shows it: a person records it. */
  | { by: 'record' }
  /** A visit that was missed, with none after it and none booked. */
  | { by: 'missed' }

export type Every =
  | { months: number; soonDays: number }
  /** Once in a season that begins at `from`; asked for from `dueFrom`. Month and day, `07-01`. */
  | { season: { from: string; dueFrom: string } }
  | { lookBackDays: number }

export interface Rule {
  id: string
  title: string
  publisher: string
  year: number
  source: string
  /** Whom it is for. Codes are the beginnings of ICD-10-CM codes of the problem list. */
  who: {
    fromAge?: number
    /** Still for whoever has this age. */
    toAge?: number
    sex?: 'female' | 'male'
    required?: { codes: readonly string[]; label: string }
    excluded?: readonly string[]
  }
  done: Done
  every: Every
  /** As delivered; the practice may say otherwise. */
  on: boolean
  /** Done when they are here anyway: shown at the visit, nobody is called in for it. */
  atVisitOnly?: true
  /** The code of the visit type to book. */
  book: string | null
  /** In the letter. */
  letter: { en: string; es: string } | null
}

/** What the chart knows of one patient, as far as a rule can ask. Days are the practice's. */
export interface PatientFacts {
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  /** Codes of active problems. */
  problems: readonly string[]
  /** The newest day of each, by CVX, LOINC and visit type. */
  vaccines: Readonly<Record<string, string>>
  tests: Readonly<Record<string, string>>
  visits: Readonly<Record<string, string>>
  bp: string | null
  tobacco: string | null
  lastSeen: string | null
  missed: string | null
  /** The next visit that is booked. */
  booked: string | null
  /** Recorded by hand, by rule: the newest. `on` null: said not to have been done. */
  recorded: Readonly<Record<string, { on: string | null; next: string | null }>>
}

export type Judged =
  | { state: 'met'; last: string; next: string | null }
  | { state: 'due'; since: string | null; last: string | null }
  | { state: 'soon'; due: string; last: string | null }
  | { state: 'not_for'; because: string }
  | { state: 'unknown'; because: string }
