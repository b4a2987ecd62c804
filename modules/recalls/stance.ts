import { addDays } from './judge.ts'
import { daysBookedCounts, type Outcome, type Stance, triesBeforeLetter } from './recalls.ts'

/** A try to reach the patient, as the stance needs it. */
export interface Tried {
  items: readonly string[]
  outcome: Outcome
  day: string
  nextTry: string | null
  restUntil: string | null
  /** Of the visit that was booked with it. */
  visitStage: string | null
}

export interface Standing {
  stance: Stance
  /** Until then nobody is called. */
  until: string | null
  /** Calls in a row that reached nobody. */
  tries: number
}

const missed: readonly Outcome[] = ['no_answer', 'left_message', 'wrong_number']
const comes = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout']

/** How many calls of an item reached nobody, since somebody was reached or a letter went out. */
function triesOf(newestFirst: readonly Tried[]): number {
  const end = newestFirst.findIndex((t) => !missed.includes(t.outcome))
  return end < 0 ? newestFirst.length : end
}

/**
 * Where the reaching of a patient stands for one item. A booked visit settles it while it stands, whoever booked it; when it is
 * cancelled or missed the item is open again by itself. A no rests until its day.
 */
export function stanceOf(item: string, newestFirst: readonly Tried[], booked: string | null, today: string): Standing {
  const of = newestFirst.filter((t) => t.items.includes(item))
  const [last] = of
  const tries = triesOf(of)
  if (booked && booked <= addDays(today, daysBookedCounts)) return { stance: 'booked', until: booked, tries }
  if (!last) return { stance: 'open', until: null, tries }
  if (last.outcome === 'booked' && last.visitStage && comes.includes(last.visitStage)) return { stance: 'booked', until: booked, tries }
  if (last.restUntil && last.restUntil > today) return { stance: 'resting', until: last.restUntil, tries }
  if (last.outcome === 'wrong_number' || tries >= triesBeforeLetter) return { stance: 'letter', until: null, tries }
  if (last.nextTry && last.nextTry > today) return { stance: 'waiting', until: last.nextTry, tries }
  return { stance: 'open', until: null, tries }
}
