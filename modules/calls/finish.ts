import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line, Nothing, Prose, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { type Call, closesByDesk, Tried, triesBeforeHelp } from './calls.ts'
import { changeCall, insertStep, stepsOf } from './sql.ts'
import { callOf, notClosed } from './subject.ts'

const Which = z.object({ callId: Id, version: Version })
const isLicensed = (cx: Context) => cx.actor.role === 'provider' || cx.actor.role === 'nurse'

const toTell = (call: Call) => ({
  key: `call.${call.id}`,
  kind: 'call',
  due: call.due,
  path: `/calls/${call.id}`,
  patientId: call.patientId ?? undefined,
  objectId: call.id,
})

/** A provider or nurse writes what the caller is to be told, in the words in which it will be read out. */
export const replyCall = action({
  name: 'calls.reply',
  kind: 'write',
  input: Which.extend({ reply: Prose.min(1, 'Write what the caller is to be told.') }),
  output: Nothing,
  allow: { roles: ['provider', 'nurse'] },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { version, reply }, on) {
    const call = notClosed(on)
    if (call.state !== 'routed' && call.state !== 'answered')
      throw new Refusal('conflict', 'not_routed', 'The note of this call is not finished yet.')
    await changeCall(cx, call, version, { state: 'answered', reply, repliedBy: cx.actor.id, repliedAt: cx.now })
    await closeTask(cx, `call.${call.id}`, 'answered')
    await openTask(cx, { ...toTell(call), title: 'Tell the caller', why: '', owner: { role: 'medical_assistant' } })
    cx.tell({ name: 'call.replied', patientId: on.patientId, body: { callId: call.id } })
    return {}
  },
})

async function closed(cx: Context, call: Call, version: number, outcome: string) {
  await changeCall(cx, call, version, { state: 'closed', outcome, closedBy: cx.actor.id, closedAt: cx.now })
  await closeTask(cx, `call.${call.id}`, outcome)
  cx.tell({ name: 'call.closed', patientId: call.patientId ?? undefined, body: { callId: call.id } })
}

/** After so many tries without reaching anyone a provider says how to go on; an emergency needs somebody to look in on them. */
async function askForHelp(cx: Context, call: Call) {
  const missed = (await stepsOf(cx, call.id)).filter((s) => s.kind === 'attempt' && s.outcome !== 'reached').length
  if (missed < triesBeforeHelp) return
  const isUrgent = call.tier === 'emergency'
  await openTask(cx, {
    ...toTell(call),
    key: `call.unreached.${call.id}`,
    title: isUrgent ? 'Not reached after an emergency call: welfare check' : 'Caller not reached: how to go on',
    why: `${missed} tries`,
    owner: { role: 'provider' },
    due: cx.today,
  })
}

/** A try to tell the caller what was written, word for word. Reached: they say it back, and the call is closed. */
export const tellCaller = action({
  name: 'calls.tell',
  kind: 'write',
  input: Which.extend({ outcome: Tried, saidBack: z.boolean().default(false), note: Line.default('') }),
  output: Nothing,
  allow: { roles: desk, task: 'telephone_advice' },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { version, outcome, saidBack, note }, on) {
    const call = notClosed(on)
    if (call.state !== 'answered') throw new Refusal('conflict', 'no_reply', 'Nobody has written yet what the caller is to be told.')
    if (outcome === 'reached' && !saidBack)
      throw new Refusal('invalid', 'said_back', 'Ask them to say it back, then tick it.', {
        fields: [{ path: 'saidBack', message: 'Did they say it back?' }],
      })
    await insertStep(cx, call.id, { kind: 'attempt', outcome, toId: null, note })
    if (outcome === 'reached') {
      await closeTask(cx, `call.unreached.${call.id}`, 'reached')
      await closed(cx, call, version, 'told')
      return {}
    }
    await changeCall(cx, call, version, {})
    await askForHelp(cx, call)
    cx.tell({ name: 'call.tried', patientId: on.patientId, body: { callId: call.id } })
    return {}
  },
})

/** Ends a call that needs no telling: the desk what is the desk's, a provider or nurse the rest. */
export const closeCall = action({
  name: 'calls.close',
  kind: 'write',
  input: Which.extend({ outcome: Line.min(1, 'Say how it ended.') }),
  output: Nothing,
  allow: { roles: desk },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { version, outcome }, on) {
    const call = notClosed(on)
    const deskMay = call.kind !== null && closesByDesk.includes(call.kind) && (call.tier ?? 'routine') === 'routine'
    const neverSpoken = call.state === 'ringing'
    if (!isLicensed(cx) && !deskMay && !neverSpoken)
      throw new Refusal('forbidden', 'licensed_closes', 'A provider or nurse closes this call, or it closes when the caller was told.', {
        detail: { instead: ['provider', 'nurse'] },
      })
    await closed(cx, call, version, outcome)
    return {}
  },
})
