import { z } from 'zod'
import { action } from '../../core/action.ts'
import { ageOn } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Version } from '../../core/shapes.ts'
import { patientOf, phoneDigits } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { PhoneNumber } from './calls.ts'
import { changeCall, findCall, insertCall, whoHasNumber } from './sql.ts'
import { callOf, notClosed } from './subject.ts'

/** What the telephone system says the number is; a hidden or garbled one is none, and the call rings all the same. */
const SaidNumber = z
  .string()
  .max(200)
  .nullable()
  .transform((said) => PhoneNumber.safeParse(said).data ?? null)

/** A telephone system says that it rings: any that can send a web request when a call comes in, with a token of `clients.issue`. */
export const ring = action({
  name: 'calls.ring',
  kind: 'write',
  input: z.object({ number: SaidNumber, line: Line.nullable().default(null) }),
  output: z.object({ callId: Id }),
  allow: { roles: ['client'] },
  async run(cx, { number, line }) {
    const callId = await insertCall(cx, { state: 'ringing', number, line, takenBy: null })
    cx.tell({ name: 'call.ringing', body: { callId } })
    return { callId }
  },
})

/** The telephone rings and somebody picks it up: the note begins here, whatever comes of it. */
export const beginCall = action({
  name: 'calls.begin',
  kind: 'write',
  input: z.object({ number: PhoneNumber.nullable().default(null) }),
  output: z.object({ callId: Id }),
  allow: { roles: desk },
  async run(cx, { number }) {
    const callId = await insertCall(cx, { state: 'open', number, line: null, takenBy: cx.actor.id })
    cx.tell({ name: 'call.begun', body: { callId } })
    return { callId }
  },
})

/** Picks up one that rings. */
export const takeCall = action({
  name: 'calls.take',
  kind: 'write',
  input: z.object({ callId: Id, version: Version }),
  output: z.object({ version: Version }),
  allow: { roles: desk },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { version }, { call }) {
    if (call.state !== 'ringing') throw new Refusal('conflict', 'taken', `${call.takenBy ?? 'Someone'} has it already.`)
    const next = await changeCall(cx, call, version, { state: 'open', takenBy: cx.actor.id })
    cx.tell({ name: 'call.taken', body: { callId: call.id } })
    return { version: next }
  },
})

const Candidate = z.object({ id: Id, name: z.string(), birthDate: Day, age: z.int() })

/** Whom the caller's number belongs to, on file. It is a hint and identifies nobody: a phone is shared, borrowed, forged. */
export const whoCalls = action({
  name: 'calls.who',
  kind: 'read',
  input: z.object({ callId: Id }),
  output: z.object({ patients: z.array(Candidate) }),
  allow: { roles: desk },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, _input, { call }) {
    const found = await whoHasNumber(cx, phoneDigits(call.number))
    cx.saw(found.map((p) => p.id))
    return { patients: found.map((p) => ({ ...p, age: Math.max(0, ageOn(p.birthDate, cx.today)) })) }
  },
})

/** Name and birth date as the caller says them: what is typed is compared here, and only whether it fits goes back. */
export const identifyCaller = action({
  name: 'calls.identify',
  kind: 'write',
  input: z.object({ callId: Id, version: Version, patientId: Id, birthDate: Day }),
  output: z.object({ status: z.enum(['identified', 'no_match']), version: Version }),
  allow: { roles: desk },
  async on(cx, { callId, patientId }) {
    const [on, patient] = await Promise.all([callOf(cx, callId), patientOf(cx, patientId)])
    return { ...on, patientId, patient }
  },
  async run(cx, { version, patientId, birthDate }, { call, patient }) {
    notClosed({ call })
    if (call.patientId && call.patientId !== patientId)
      throw new Refusal('conflict', 'other_patient', 'This call is about another patient. Begin a call for each.')
    if (patient.birthDate !== birthDate) {
      cx.remark('birth date does not match')
      return { status: 'no_match' as const, version: (await findCall(cx, call.id))!.version }
    }
    const next = await changeCall(cx, call, version, { patientId, identifiedBy: ['name', 'birth_date'] })
    cx.tell({ name: 'call.identified', patientId, body: { callId: call.id } })
    return { status: 'identified' as const, version: next }
  },
})
