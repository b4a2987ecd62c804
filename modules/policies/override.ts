import { z } from 'zod'
import { action } from '../../core/action.ts'
import { ageOn } from '../../core/clock.ts'
import type { Actor, Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { decide, type PracticePolicy, type Task } from '../../scope/index.ts'
import { loadActor } from '../staff/index.ts'
import { type VisitSubject, visitOf } from '../visits/index.ts'
import { Reason, TaskName } from './policies.ts'
import { keepOverride } from './sql.ts'
import { taskNamed } from './state.ts'

const byDelegation = ['medical_assistant', 'student', 'front_desk']

async function personFor(cx: Context, staffId: string): Promise<Actor> {
  const person = await loadActor(cx.tx, cx.practice.id, staffId)
  if (!person) throw new Refusal('missing', 'staff', 'There is no such person here.')
  return person
}

/** The narrowings of the practice that stand in this person's way at this visit, and are not lifted yet. */
function standing(cx: Context, person: Actor, task: Task, { visitId, placeId }: VisitSubject): readonly PracticePolicy[] {
  const { policies, overrides, places } = cx.practice
  const state = places.get(placeId)?.jurisdiction
  const lifted = new Set(
    overrides.filter((o) => o.staffId === person.id && o.task === task && o.visitId === visitId).flatMap((o) => o.lifts),
  )
  return policies.filter(
    (p) => p.kind === 'narrow' && p.task === task && (p.jurisdiction == null || p.jurisdiction === state) && p.id && !lifted.has(p.id),
  )
}

/** Without any narrowing it must not be the law, or a signature that is missing, that says no. */
function checkLaw(cx: Context, person: Actor, task: Task, { placeId, birthDate, visitId }: VisitSubject) {
  const place = cx.practice.places.get(placeId)
  const { because, verdict } = decide({
    actor: person,
    task,
    subject: { jurisdiction: place?.jurisdiction ?? '', on: cx.today, patientAge: ageOn(birthDate, cx.today), visitId },
    present: place?.present.map((p) => ({ ...p, mode: 'room' as const })) ?? [],
    policies: cx.practice.policies.filter((p) => p.kind === 'adopt'),
  })
  if (verdict === 'refused') throw new Refusal('forbidden', 'law', `${because} This is not the practice's own rule; nobody here lifts it.`)
}

/** A provider lifts the practice's own narrowing for one person, one task and one visit of today. Never what the law asks. */
export const overridePolicy = action({
  name: 'policies.override',
  kind: 'write',
  input: z.object({ staffId: Id, task: TaskName, visitId: Id, reason: Reason }),
  output: z.object({ overrideId: Id }),
  allow: { roles: ['provider'] },
  async on(cx, { staffId, task, visitId }) {
    const [visit, person] = await Promise.all([visitOf(cx, visitId), personFor(cx, staffId)])
    return { ...visit, objectId: staffId, visit, person, task: taskNamed(task) }
  },
  async run(cx, { reason }, { visit, person, task }) {
    if (person.id === cx.actor.id) throw new Refusal('forbidden', 'own_override', 'Nobody lifts a rule for themselves.')
    if (!byDelegation.includes(person.role))
      throw new Refusal(
        'conflict',
        'not_bound',
        'They act under their own licence, or not at all; the practice’s narrowing does not bind them.',
      )
    if (visit.day !== cx.today || visit.signedAt)
      throw new Refusal('conflict', 'not_today', 'It is lifted for a visit of today that is not signed yet.')
    const stands = standing(cx, person, task, visit)
    if (stands.length === 0) throw new Refusal('conflict', 'nothing_to_lift', 'No policy of the practice stands in the way here.')
    checkLaw(cx, person, task, visit)
    const lifts = stands.flatMap((p) => p.id ?? [])
    const overrideId = await keepOverride(cx, {
      staffId: person.id,
      task,
      patientId: visit.patientId,
      visitId: visit.visitId,
      lifts,
      reason,
    })
    cx.tell({ name: 'practice.override_given', patientId: visit.patientId, visitId: visit.visitId, body: { overrideId, task, lifts } })
    return { overrideId }
  },
})
