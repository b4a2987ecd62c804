import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, May, Nothing } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { answerCall } from './answer.ts'
import { beginCall, takeCall } from './begin.ts'
import { type Call, CallShape, WholeCall } from './calls.ts'
import { closeCall, replyCall, tellCaller } from './finish.ts'
import { routeCall } from './route.ts'
import { answersOf, callsBetween, openCalls, stepsOf, sumsBetween } from './sql.ts'
import { type CallSubject, callOf } from './subject.ts'

const seen = (cx: Context, calls: readonly Call[]) => cx.saw(calls.flatMap((c) => (c.patientId ? [c.patientId] : [])))

/** The calls that are not closed: the most pressing first, then the longest waiting. */
export const listCalls = action({
  name: 'calls.list',
  kind: 'read',
  input: Nothing,
  output: z.object({ calls: z.array(CallShape), may: z.record(z.string(), May) }),
  allow: { roles: desk },
  async run(cx) {
    const calls = await openCalls(cx)
    seen(cx, calls)
    return { calls, may: { begin: may(cx, beginCall), take: may(cx, takeCall) } }
  },
})

/** One call with what was asked, who took it over, and each try to call back. */
export const showCall = action({
  name: 'calls.show',
  kind: 'read',
  input: z.object({ callId: Id }),
  output: z.object({ call: WholeCall, may: z.record(z.string(), May) }),
  allow: { roles: desk },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { callId }, on: CallSubject) {
    const [answers, steps] = await Promise.all([answersOf(cx, callId), stepsOf(cx, callId)])
    const verbs = { answer: answerCall, route: routeCall, reply: replyCall, tell: tellCaller, close: closeCall }
    return {
      call: { ...on.call, answers: [...answers], steps: [...steps] },
      may: Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, may(cx, verb, on)])),
    }
  },
})

const longestLog = 92

/** The log of a span of days: what came in, how pressing, and how long until it was closed. */
export const callLog = action({
  name: 'calls.log',
  kind: 'read',
  input: z.object({ from: Day, to: Day }),
  output: z.object({
    calls: z.array(CallShape),
    sums: z.object({
      calls: z.int(),
      closed: z.int(),
      emergency: z.int(),
      now: z.int(),
      sameDay: z.int(),
      routine: z.int(),
      medianMinutes: z.number().nullable(),
    }),
  }),
  allow: { roles: desk },
  async run(cx, { from, to }) {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
    if (days < 0 || days > longestLog)
      throw new Refusal('invalid', 'range', `Choose a range of ${longestLog} days or fewer.`, {
        fields: [{ path: 'to', message: 'Too far away, or before the first day.' }],
      })
    const [calls, sums] = await Promise.all([callsBetween(cx, from, to), sumsBetween(cx, from, to)])
    seen(cx, calls)
    return { calls, sums }
  },
})
