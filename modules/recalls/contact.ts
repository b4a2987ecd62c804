import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { closeTask } from '../tasks/index.ts'
import { addDays } from './judge.ts'
import { ownTask } from './own-task.ts'
import { daysAfterLetter, daysToNextTry, Items, longestRest, Outcome, Way } from './recalls.ts'
import { ruleOf } from './rules.ts'
import { comingVisit, insertContact, openOwnsOf } from './sql.ts'

const Contact = z.object({
  patientId: Id,
  items: Items,
  way: Way,
  outcome: Outcome,
  reason: Line.nullable().default(null),
  visitId: Id.nullable().default(null),
  nextTry: Day.nullable().default(null),
  restUntil: Day.nullable().default(null),
  note: Line.default(''),
})
type Contact = z.output<typeof Contact>

const wrong = (path: keyof Contact, message: string) => new Refusal('invalid', path, message, { fields: [{ path, message }] })

/** What belongs to an outcome is there, and nothing that does not. */
async function checked(cx: Context, k: Contact): Promise<void> {
  if ((k.way === 'letter') !== (k.outcome === 'printed')) throw wrong('outcome', 'A letter is printed; a call is not.')
  if (k.outcome === 'booked') {
    if (!k.visitId || !(await comingVisit(cx, k.visitId, k.patientId)))
      throw wrong('visitId', 'Book the visit first, then say that it was booked.')
  } else if (k.visitId) throw wrong('visitId', 'A visit belongs to “booked” only.')
  if (k.outcome === 'declined') {
    if (!k.reason) throw wrong('reason', 'Write the reason in their words.')
    if (!k.restUntil || k.restUntil <= cx.today || k.restUntil > addDays(cx.today, longestRest))
      throw wrong('restUntil', 'Until when nobody asks again: a later day, within two years.')
  } else if (k.restUntil) throw wrong('restUntil', 'A rest belongs to “declined” only.')
  if (k.nextTry && k.nextTry <= cx.today) throw wrong('nextTry', 'A later day.')
}

/** Each item is a rule, or an open recall of this patient; another patient's is not known here. */
async function known(cx: Context, { patientId, items }: Contact): Promise<string[]> {
  const owns = await openOwnsOf(cx, patientId)
  const own = items.filter((i) => !ruleOf(i))
  if (own.some((i) => !owns.some((o) => o.id === i))) throw new Refusal('missing', 'recall', 'There is no such recall of this patient.')
  return own
}

/** When the next call is. After a booking or a no there is none; a wrong number waits for a letter. */
function nextOf(cx: Context, { outcome, nextTry }: Contact): string | null {
  if (outcome === 'no_answer' || outcome === 'left_message') return nextTry ?? addDays(cx.today, daysToNextTry)
  return outcome === 'printed' ? (nextTry ?? addDays(cx.today, daysAfterLetter)) : null
}

/** A try to bring a patient in and what came of it. Never changed: a later try stands beside it. */
export const contactRecall = action({
  name: 'recalls.contact',
  kind: 'write',
  input: Contact,
  output: z.object({ nextTry: Day.nullable() }),
  allow: { roles: desk },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, input, { patientId }) {
    await checked(cx, input)
    const own = await known(cx, input)
    const nextTry = nextOf(cx, input)
    const reason = input.outcome === 'declined' ? input.reason : null
    await insertContact(cx, { ...input, items: [...new Set(input.items)], patientId, reason, nextTry })
    if (input.outcome === 'booked' || input.outcome === 'declined') for (const id of own) await closeTask(cx, ownTask(id), input.outcome)
    cx.tell({ name: 'recall.contacted', patientId, body: { outcome: input.outcome, items: input.items } })
    return { nextTry }
  },
})
