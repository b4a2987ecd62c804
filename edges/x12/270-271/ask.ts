import { z } from 'zod'
import { action } from '../../../core/action.ts'
import type { Context } from '../../../core/context.ts'
import { Refusal } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { Day, Id } from '../../../core/shapes.ts'
import {
  type Asker,
  askAllow,
  askerOf,
  askOfDay,
  dayRows,
  forgetEarlier,
  keepAsk,
  onCoverage,
  questionOf,
  type Source,
  sourcesOf,
  withinReach,
} from '../../../modules/eligibility/index.ts'
import { nextNumber } from '../../../modules/practice/index.ts'
import { wallClock } from '../wall-clock.ts'
import { type Written, write270 } from './write.ts'

interface Asking {
  source: Source
  asker: Asker
  serviceDay: string
  turn: number
}

/** Writes the question and lays it out to be sent. Its numbers are taken in this transaction; none is ever used twice. */
async function ask(cx: Context, { source, asker, serviceDay, turn }: Asking): Promise<{ askId: string; written: Written }> {
  const askId = newId()
  const trace = askId.replaceAll('-', '').toUpperCase()
  const question = questionOf(source, asker, serviceDay)
  const [isa, gs] = await Promise.all([nextNumber(cx, 'x12.isa'), nextNumber(cx, 'x12.gs')])
  const demo = asker.way === 'demo'
  const at = wallClock(cx.practice.timeZone, cx.now)
  const written = write270({ question, control: { isa, gs, st: 1 }, at, usage: demo ? 'T' : 'P', trace })
  if (!written.ok) return { askId, written }
  const { patientId, coverageId } = source
  await keepAsk(cx, { id: askId, patientId, coverageId, serviceDay, turn, trace, isa, group: gs, question, body: written.text, demo })
  cx.tell({ name: 'eligibility.asked', patientId, body: { askId, coverageId, serviceDay } })
  return { askId, written }
}

/** What of a person cannot be written, in one line. */
const whyNot = (written: Written) =>
  written.ok ? '' : written.findings.map((f) => `${f.where.replace(/^question\./, '')}: ${f.message}`).join(' ')

function reachable(cx: Context, day: string) {
  if (withinReach(day, cx.today)) return day
  const message = 'Payers are asked about the past year and the next two months.'
  throw new Refusal('invalid', 'out_of_reach', message, { fields: [{ path: 'day', message }] })
}

/**
 * Asks the payer whether a plan is active on a day. Once a plan and day: who asks again hears the same answer, unless they say that it
 * is to be asked anew.
 */
export const askEligibility = action({
  name: 'eligibility.ask',
  kind: 'write',
  input: z.object({ coverageId: Id, day: Day.optional(), anew: z.boolean().default(false) }),
  output: z.object({ askId: Id, asked: z.boolean() }),
  allow: askAllow,
  on: (cx, { coverageId }) => onCoverage(cx, coverageId),
  async run(cx, { coverageId, day, anew }, { source }) {
    const serviceDay = reachable(cx, day ?? cx.today)
    const [asker, before] = await Promise.all([askerOf(cx), askOfDay(cx, coverageId, serviceDay)])
    if (before && !anew) return { askId: before.id, asked: false }
    const { askId, written } = await ask(cx, { source, asker, serviceDay, turn: (before?.turn ?? 0) + 1 })
    if (!written.ok)
      throw new Refusal('invalid', 'cannot_ask', `This plan cannot be asked about as it is on file. ${whyNot(written)}`, {
        fields: written.findings.map((f) => ({ path: f.where, message: f.message })),
      })
    if (before) await forgetEarlier(cx, before.id)
    return { askId, asked: true }
  },
})

/** A day holds no more than this for one practice; the rest is asked by the next press. */
const mostAtOnce = 200

/** Asks for everybody of a day who was not asked about yet. Whoever cannot be asked is named, and keeps nobody else. */
export const askDay = action({
  name: 'eligibility.ask_day',
  kind: 'write',
  input: z.object({ day: Day.optional() }),
  output: z.object({ asked: z.int(), left: z.array(z.object({ patientId: Id, why: z.string() })) }),
  allow: askAllow,
  async run(cx, input) {
    const serviceDay = reachable(cx, input.day ?? cx.today)
    const [asker, rows] = await Promise.all([askerOf(cx), dayRows(cx, serviceDay)])
    const open = new Set(rows.flatMap((r) => (r.coverageId && !r.askId ? [r.coverageId] : [])))
    const sources = await sourcesOf(cx, [...open].slice(0, mostAtOnce))
    const done = await Promise.all(sources.map(async (source) => ({ source, ...(await ask(cx, { source, asker, serviceDay, turn: 1 })) })))
    cx.saw(sources.map((s) => s.patientId))
    return {
      asked: done.filter((d) => d.written.ok).length,
      left: done.flatMap(({ source, written }) => (written.ok ? [] : [{ patientId: source.patientId, why: whyNot(written) }])),
    }
  },
})
