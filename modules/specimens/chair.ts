import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { type VisitSubject, visitOf } from '../visits/index.ts'
import { insertIdentity, newestIdentity } from './draw-sql.ts'

/**
 * A visit at which something can be collected: the patient has come. Other than for the rest of the chart, a signature does not end
 * it: the provider often signs while the patient goes on to have blood drawn.
 */
export async function chairOf(cx: Context, visitId: string, patientId?: string): Promise<VisitSubject> {
  const visit = await visitOf(cx, visitId)
  if (patientId && patientId !== visit.patientId)
    throw new Refusal(
      'conflict',
      'other_patient',
      'This form is for another patient than the visit. Nothing was saved; reload and check who is in the chair.',
    )
  if (['expected', 'cancelled', 'no_show'].includes(visit.stage))
    throw new Refusal('conflict', 'not_open', 'This visit has not begun, or was cancelled. Check the patient in first.')
  return visit
}

/**
 * The two identifiers asked at the chair (Joint Commission NPSG.01.01.01: a room number never counts): the patient says the full name
 * aloud and the collector hears that it is right; the birth date they say is typed and compared here. The right one is never answered.
 */
export const identifyAtChair = action({
  name: 'draws.identify',
  kind: 'write',
  input: z.object({
    visitId: Id,
    patientId: Id,
    saidName: z.literal(true, 'Ask for the full name first: the patient says it, you do not read it out.'),
    birthDate: Day,
  }),
  output: z.discriminatedUnion('status', [z.object({ status: z.literal('match') }), z.object({ status: z.literal('no_match') })]),
  allow: { roles: withStudents },
  on: (cx, input) => chairOf(cx, input.visitId, input.patientId),
  async run(cx, input, { visitId, patientId, birthDate }) {
    if (input.birthDate !== birthDate) {
      cx.remark('identity at the chair did not match: birth_date')
      return { status: 'no_match' as const }
    }
    await insertIdentity(cx, visitId, patientId)
    cx.tell({ name: 'draw.identified', patientId, visitId, body: {} })
    return { status: 'match' as const }
  },
})

/** The caller's newest identification, when it is this patient's, of today. Whoever has been at another chair since asks again. */
export async function identifiedBy(cx: Context, visitId: string): Promise<string | null> {
  const newest = await newestIdentity(cx)
  if (!newest || newest.visitId !== visitId || dayIn(cx.practice.timeZone, newest.at) !== cx.today) return null
  return newest.id
}

export async function mustBeIdentified(cx: Context, visitId: string): Promise<string> {
  const id = await identifiedBy(cx, visitId)
  if (!id)
    throw new Refusal(
      'conflict',
      'not_identified',
      'Ask the patient for name and birth date first. Whoever has been at another chair since asks again.',
    )
  return id
}

/** Whose order it is, as the scope of practice asks; without an order nobody draws. */
export const orderedFor = (visit: VisitSubject, first: { orderId: string; orderedBy: string } | undefined): Subject => ({
  ...visit,
  order: first ? { kind: 'patient_specific', id: first.orderId, by: first.orderedBy } : null,
})
