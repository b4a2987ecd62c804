import { type Card, createEmptyCard, fsrs, Rating, type State } from 'ts-fsrs'

/** The memory of one question as it is kept. */
export interface CardRow {
  questionId: string
  due: string
  stability: number
  difficulty: number
  scheduledDays: number
  learningSteps: number
  reps: number
  lapses: number
  state: number
  lastReview: string
  lastRight: boolean
}

/**
 * FSRS with the library's own weights and its 90 % retention. No fuzz, so that the same answers give the same days. An examination
 * is weeks off, not years: nothing rests longer than 60 days.
 */
const scheduler = fsrs({ enable_fuzz: false, maximum_interval: 60 })

const cardOf = (row: CardRow): Card => ({
  due: new Date(row.due),
  stability: row.stability,
  difficulty: row.difficulty,
  elapsed_days: 0,
  scheduled_days: row.scheduledDays,
  learning_steps: row.learningSteps,
  reps: row.reps,
  lapses: row.lapses,
  state: row.state as State,
  last_review: new Date(row.lastReview),
})

/** What an answer does to the memory of its question. A choice of four is known or not: Good or Again. */
export function answered(questionId: string, before: CardRow | undefined, right: boolean, now: string): CardRow {
  const at = new Date(now)
  const { card } = scheduler.next(before ? cardOf(before) : createEmptyCard(at), at, right ? Rating.Good : Rating.Again)
  return {
    questionId,
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: now,
    lastRight: right,
  }
}

/** How likely a question is still known now, from 0 to 1; one last answered wrong is not known, however fresh the correction. */
export const known = (row: CardRow, now: string): number =>
  row.lastRight ? scheduler.get_retrievability(cardOf(row), new Date(now), false) : 0
