/** What a training says, in our own words, and how it is checked. Read by the server alone: the right answers stay there. */
export interface Content {
  topic: string
  /** Changes with the text, so that an entry says what was read. */
  edition: string
  minutes: number
  /** The rules it rests on. */
  cites: readonly string[]
  sections: readonly { heading: string; says: readonly string[] }[]
  questions: readonly Question[]
  /** Someone who knows the subject must be there to answer questions. */
  needsTeacher?: string
}

export interface Question {
  ask: string
  options: readonly string[]
  /** Position of the right option. */
  right: number
  /** Heading of the section that answers it. */
  read: string
}
