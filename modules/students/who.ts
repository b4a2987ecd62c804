import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { type Externship, externshipById, holdExternship, type Preceptor, preceptorsOf } from './sql.ts'

/** Providers and nurses countersign; a medical assistant when named for this student. Nobody for themselves. */
export function whyNotPreceptor(cx: Context, e: Pick<Externship, 'id' | 'studentId'>, named: readonly Preceptor[]): string | null {
  if (cx.actor.id === e.studentId) return 'Nobody countersigns for themselves.'
  if (cx.actor.role === 'provider' || cx.actor.role === 'nurse') return null
  const isNamed = named.some((p) => p.staffId === cx.actor.id && p.externshipId === e.id)
  if (cx.actor.role === 'medical_assistant' && isNamed) return null
  return 'A provider, a nurse, or the medical assistant named as preceptor countersigns.'
}

const missing = () => new Refusal('missing', 'externship', 'There is no such externship here.')

/** One externship for those whom it concerns: the student's own; for a medical assistant those they are named for. */
export async function externshipFor(cx: Context, externshipId: string) {
  const [externship, preceptors] = await Promise.all([externshipById(cx, externshipId), preceptorsOf(cx, externshipId)])
  const { role, id } = cx.actor
  if (!externship || (role === 'student' && externship.studentId !== id)) throw missing()
  if (role === 'medical_assistant' && !preceptors.some((p) => p.staffId === id)) throw missing()
  return { objectId: externshipId, externship, preceptors }
}
export type ExternshipOn = Awaited<ReturnType<typeof externshipFor>>

/** The same for whoever is about to change it: held until the act is over, and not finished yet. */
export async function openExternship(cx: Context, externshipId: string): Promise<ExternshipOn> {
  await holdExternship(cx, externshipId)
  const on = await externshipFor(cx, externshipId)
  if (on.externship.finishedAt) throw new Refusal('conflict', 'finished', 'This externship is finished; nothing is added to it any more.')
  return on
}

export const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })
