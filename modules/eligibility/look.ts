import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May } from '../../core/shapes.ts'
import { readers } from '../practice/index.ts'
import { Pending, Shown, State, Way } from './eligibility.ts'
import { wayOf } from './question.ts'
import { askAllow, keepers, lookAllow } from './roles.ts'
import { copayOf, showAnswer, showPending } from './show.ts'
import { askOfDay, type DayRow, dayRows, latestAnswer, newestAsk, sourceOf } from './sql.ts'

export async function onCoverage(cx: Context, coverageId: string) {
  const source = await sourceOf(cx, coverageId)
  if (!source) throw new Refusal('missing', 'coverage', 'There is no such plan here.')
  return { patientId: source.patientId, objectId: coverageId, source }
}

/** What is known of a plan: the newest answer, and a question that waits for one. */
export const eligibilityOfCoverage = action({
  name: 'eligibility.of_coverage',
  kind: 'read',
  input: z.object({ coverageId: Id }),
  output: z.object({
    way: Way,
    answer: Shown.nullable(),
    pending: Pending.nullable(),
    /** Asked for today already: asking anew is said so. */
    askedToday: z.boolean(),
    may: z.object({ ask: May, look: May }),
  }),
  allow: { roles: readers },
  on: (cx, { coverageId }) => onCoverage(cx, coverageId),
  async run(cx, { coverageId }, on) {
    const [way, latest, newest, today] = await Promise.all([
      wayOf(cx),
      latestAnswer(cx, coverageId),
      newestAsk(cx, coverageId),
      askOfDay(cx, coverageId, cx.today),
    ])
    return {
      way,
      answer: latest ? showAnswer(latest) : null,
      pending: newest && !newest.answeredAt ? showPending(newest) : null,
      askedToday: today !== undefined,
      may: { ask: may(cx, { allow: askAllow }, on), look: may(cx, { allow: lookAllow }, on) },
    }
  },
})

const OfVisit = z.object({
  visitId: Id,
  patientId: Id,
  from: Instant,
  stage: z.string(),
  family: z.string(),
  given: z.string(),
  preferred: z.string().nullable(),
  coverageId: Id.nullable(),
  payer: z.string().nullable(),
  memberId: z.string().nullable(),
  /** `none` pays alone, `unchecked` nobody asked for this day, `pending` no answer yet; else the answer. */
  standing: z.enum(['none', 'unchecked', 'pending', ...State.options]),
  why: z.string().nullable(),
  next: z.string().nullable(),
  copayCents: z.int().nullable(),
})

function ofVisit(r: DayRow): z.infer<typeof OfVisit> {
  const { visitId, patientId, from, stage, family, given, preferred, coverageId, payer, memberId } = r
  const standing = !coverageId ? 'none' : r.state ? r.state : r.askId ? 'pending' : 'unchecked'
  const failed = standing === 'pending' && (r.askState === 'failed' || r.overdue)
  return {
    ...{ visitId, patientId, from, stage, family, given, preferred, coverageId, payer, memberId, standing },
    why: failed ? 'No answer came, or the question could not be sent.' : r.why,
    next: failed ? 'Call the number on the card, or ask again.' : r.next,
    copayCents: copayOf(r.state, r.reply),
  }
}

/** A day's visits with what is known of their plans: who is unchecked, not active, or could not be determined. */
export const eligibilityDay = action({
  name: 'eligibility.day',
  kind: 'read',
  input: z.object({ day: Day.optional() }),
  output: z.object({ day: Day, today: Day, way: Way, visits: z.array(OfVisit), may: z.object({ ask: May, look: May }) }),
  allow: { roles: keepers },
  async run(cx, input) {
    const day = input.day ?? cx.today
    const [way, rows] = await Promise.all([wayOf(cx), dayRows(cx, day)])
    cx.saw(rows.map((r) => r.patientId))
    return {
      day,
      today: cx.today,
      way,
      visits: rows.map(ofVisit),
      may: { ask: may(cx, { allow: askAllow }), look: may(cx, { allow: lookAllow }) },
    }
  },
})
