import type { Actor } from '../../core/context.ts'
import { newId } from '../../core/ids.ts'
import { staffOf } from '../../demo/staff.ts'
import type { Staff } from '../../demo/types.ts'
import type { Role } from '../../scope/index.ts'

/** In the practice clinic a student works as the assistant they are learning to be. */
export const roleInside = (role: Role): Role => (role === 'student' ? 'medical_assistant' : role)

/** The demo's best-trained person of a role: whose certificate, training and sign-offs the learner holds inside, and only there. */
export const modelOf = (role: Role, today: string): Staff | undefined => staffOf(today, newId).find((s) => s.role === roleInside(role))

/** The learner as the scope of practice meets them inside: before the practice clinic is made, to say what can be practised here. */
export function actorInside(cx: { actor: Actor; today: string }): Actor {
  const { role, id, name } = cx.actor
  const model = modelOf(role, cx.today)
  const of = (kind: 'hours' | 'reps') =>
    Object.fromEntries((model?.training ?? []).filter((t) => t.kind === kind).map((t) => [t.what, t.amount]))
  return {
    id,
    name,
    role: roleInside(role),
    npi: null,
    credentials: model?.credentials ?? [],
    signOffs: (model?.signOffs ?? []).map((s) => ({ skill: s.skill, on: s.signedOn, validTo: null, assessor: 'the practice clinic' })),
    training: {
      documented: (model?.training ?? []).filter((t) => t.kind === 'documented').map((t) => t.what),
      hours: of('hours'),
      reps: of('reps'),
    },
  } as Actor
}
