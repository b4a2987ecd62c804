import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { compare, Identifier } from './checkin.ts'
import { findPerson, insertItems, updateIdentified } from './checkin-sql.ts'
import { staleVisit, type VisitSubject, visitOf } from './subject.ts'
import { ended } from './visits.ts'

/** A visit that check-in can still be done for: not cancelled, not over, not signed. */
export async function visitToCheckIn(cx: Context, visitId: string): Promise<VisitSubject> {
  const visit = await visitOf(cx, visitId)
  if (visit.signedAt) throw new Refusal('conflict', 'signed', 'This visit is signed. Check-in stays as it was.')
  if (ended(visit.stage))
    throw new Refusal('conflict', 'not_open', 'This visit was cancelled or missed. Take that back on the board first.')
  return visit
}

/** Compares what the patient says with the record. The right value is never answered; a mismatch is counted in the audit. */
export const identifyPatient = action({
  name: 'checkin.identify',
  kind: 'write',
  input: z
    .object({ visitId: Id, birthDate: Day, name: Line.optional(), phone: Line.optional(), mrn: Line.optional() })
    .refine((i) => Boolean(i.name || i.phone || i.mrn), {
      path: ['name'],
      message: 'Two identifiers are needed: the birth date, and the name, phone or MRN.',
    }),
  output: z.discriminatedUnion('status', [
    z.object({ status: z.literal('match'), version: Version, identifiedBy: z.array(Identifier) }),
    z.object({ status: z.literal('no_match'), which: z.array(Identifier) }),
  ]),
  allow: { roles: desk },
  on: (cx, input) => visitToCheckIn(cx, input.visitId),
  async run(cx, input, visit) {
    const { given, wrong } = compare(input, await findPerson(cx, visit.visitId))
    if (wrong.length) {
      cx.remark(`identity did not match: ${wrong.join(', ')}`)
      return { status: 'no_match' as const, which: wrong }
    }
    await insertItems(cx, visit, [{ item: 'identity', state: 'confirmed', reason: null }])
    if ((await updateIdentified(cx, visit, given)) === 0) throw staleVisit(await visitOf(cx, visit.visitId), visit.version)
    cx.tell({ name: 'visit.identified', patientId: visit.patientId, visitId: visit.visitId, body: { by: given } })
    return { status: 'match' as const, version: visit.version + 1, identifiedBy: given }
  },
})
