import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { staffNow } from '../staff/index.ts'
import { openTask } from '../tasks/index.ts'
import { CallTier, type Noted, Noted as NotedShape } from './calls.ts'
import { type Tier, tierOf, unanswered } from './protocol.ts'
import { answersOf, changeCall, insertStep, type NewStep } from './sql.ts'
import { type CallSubject, callOf, notClosed } from './subject.ts'

const Handover = z.object({ toId: Id.nullable(), toEms: z.boolean().default(false), note: Line.default('') })

/** The day after, Saturdays and Sundays left out. */
export function nextWorkingDay(day: string): string {
  const next = new Date(Date.parse(day) + 86_400_000)
  const at = next.toISOString().slice(0, 10)
  return next.getUTCDay() % 6 === 0 ? nextWorkingDay(at) : at
}

export const dueOf = (tier: Tier, today: string): string => (tier === 'routine' ? nextWorkingDay(today) : today)

const flagged = (tier: Tier) => tier === 'emergency' || tier === 'now'

/** A red flag goes on only with the name of whoever took it: a provider or nurse, or for an emergency the ambulance. */
async function handoverOf(cx: Context, tier: Tier, given: z.infer<typeof Handover> | null): Promise<NewStep | null> {
  if (given?.toId) {
    const taker = await staffNow(cx, given.toId)
    if (taker?.role !== 'provider' && taker?.role !== 'nurse')
      throw new Refusal('invalid', 'handover_role', 'A provider or nurse takes it over.', {
        fields: [{ path: 'handover.toId', message: 'Choose a provider or nurse.' }],
      })
    return { kind: 'handover', outcome: 'taken', toId: given.toId, note: given.note }
  }
  if (given?.toEms && tier === 'emergency') return { kind: 'handover', outcome: 'ems', toId: null, note: given.note }
  if (flagged(tier))
    throw new Refusal('conflict', 'handover', 'A red flag was said. Hand the call over now and write who took it.', {
      fields: [{ path: 'handover.toId', message: 'Who took it?' }],
    })
  return null
}

/**
 * How pressing it is. A call about how someone feels is asked the questions for everyone first, unless a yes has ended the asking. Where
 * they cannot be asked (no approval in force, the caller is gone) it goes to a provider or nurse by name, now: never nowhere.
 */
function pressing(noted: Noted, answers: readonly { question: string; yes: boolean }[], licensed: boolean, taken: boolean): Tier {
  const tier = tierOf(answers)
  const open = noted.kind === 'symptom' && !licensed && !flagged(tier) ? unanswered(answers).length : 0
  if (open === 0) return tier
  if (taken) return 'now'
  throw new Refusal(
    'conflict',
    'questions_open',
    `${open} of the questions for every such call are open. Ask them, or hand the call over by name.`,
  )
}

const titles: Record<Noted['kind'], string> = {
  symptom: 'Call back: how someone feels',
  medicine: 'Call back: medicine or refill',
  result: 'Call back: a result',
  appointment: 'Call back: appointment',
  other: 'Call back',
}

/** For a provider or nurse what needs their judgment; the rest for whoever was chosen. */
function ownerOf(noted: Noted, owner: z.infer<typeof Owner> | null) {
  if (owner) return owner
  return noted.kind === 'appointment' || noted.kind === 'other' ? ({ role: 'front_desk' } as const) : ({ role: 'nurse' } as const)
}

const Owner = z.union([z.object({ staffId: Id }), z.object({ role: z.enum(['medical_assistant', 'nurse', 'provider', 'front_desk']) })])

/** The note is whole and goes to whoever answers it, with a day by which they do. */
export const routeCall = action({
  name: 'calls.route',
  kind: 'write',
  input: z.object({
    callId: Id,
    version: Version,
    noted: NotedShape,
    owner: Owner.nullable().default(null),
    handover: Handover.nullable().default(null),
  }),
  output: z.object({ tier: CallTier, due: Day }),
  allow: { roles: desk },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { version, noted, owner, handover }, on: CallSubject) {
    const call = notClosed(on)
    if (call.state !== 'open') throw new Refusal('conflict', 'routed', 'This call has gone on already.')
    const answers = await answersOf(cx, call.id)
    const licensed = cx.actor.role === 'provider' || cx.actor.role === 'nurse'
    const tier = pressing(noted, answers, licensed, Boolean(handover?.toId))
    if (owner && 'staffId' in owner && !(await staffNow(cx, owner.staffId)))
      throw new Refusal('missing', 'staff', 'They do not work here. Choose somebody else.')
    const step = await handoverOf(cx, tier, handover)
    const due = dueOf(tier, cx.today)
    await changeCall(cx, call, version, { ...noted, state: 'routed', tier, due, routedAt: cx.now })
    if (step) await insertStep(cx, call.id, step)
    await openTask(cx, {
      key: `call.${call.id}`,
      kind: 'call',
      title: titles[noted.kind],
      why: noted.relation === 'patient' ? '' : `Caller: ${noted.callerName ?? noted.relation}`,
      owner: step?.toId ? { staffId: step.toId } : ownerOf(noted, owner),
      due,
      path: `/calls/${call.id}`,
      patientId: call.patientId ?? undefined,
      objectId: call.id,
    })
    cx.tell({ name: 'call.routed', patientId: on.patientId, body: { callId: call.id, tier } })
    return { tier, due }
  },
})
