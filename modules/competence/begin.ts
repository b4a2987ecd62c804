import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context, Observation } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant } from '../../core/shapes.ts'
import { allTasks, mayByLicence, type Role, type Task } from '../../scope/index.ts'
import { confirmsByPin } from '../staff/index.ts'
import { openVisit } from '../visits/index.ts'
import { observedMinutes } from './competence.ts'
import { insertObservation } from './sql.ts'

const learners: readonly Role[] = ['medical_assistant', 'student']

const Input = z.object({
  observerId: Id,
  pin: z.string().regex(/^\d{6}$/, 'The PIN has 6 digits.'),
  task: z.enum(allTasks as [Task, ...Task[]]),
  visitId: Id.nullable().default(null),
  patientId: Id.nullable().default(null),
})
type Input = z.output<typeof Input>

/** Where it happens: the place of the visit, or the practice's first. */
async function whereOf(cx: Context, { visitId, patientId }: Input) {
  if (visitId && patientId) return openVisit(cx, visitId, patientId)
  const placeId = [...cx.practice.places.keys()][0]
  if (!placeId || visitId || patientId) throw new Refusal('missing', 'visit', 'There is no such visit or place here.')
  return { placeId, visitId: undefined, patientId: undefined }
}

/** Their own PIN, here in person, and able to do it themselves. */
async function observerOf(cx: Context, { observerId, pin, task }: Input, placeId: string) {
  const confirmed = await confirmsByPin(cx, observerId, pin)
  if (!confirmed)
    throw new Refusal('invalid', 'observer_pin', 'That PIN was not right. Whoever watches enters their own.', {
      fields: [{ path: 'pin', message: 'Not their PIN.' }],
    })
  if ((confirmed.role !== 'provider' && confirmed.role !== 'nurse') || !mayByLicence(confirmed.role, task))
    throw new Refusal('forbidden', 'observer_skill', 'Whoever watches is a provider or nurse who may do this themselves.')
  const here = cx.practice.places.get(placeId)?.present.find((p) => p.id === observerId && p.mode !== 'live_video')
  if (!here)
    throw new Refusal('conflict', 'observer_not_here', 'They are not checked in as present here. They say so first, or the manager does.')
  return { by: observerId, name: here.name, role: confirmed.role }
}

/**
 * Somebody who is still learning a task does it with a provider or nurse beside them, who says so by their PIN. For half an hour and
 * this task only; what law prohibits stays so.
 */
export const beginObservation = action({
  name: 'observations.begin',
  kind: 'write',
  input: Input,
  output: z.object({ observationId: Id, until: Instant, observer: z.string() }),
  allow: { roles: learners },
  on: whereOf,
  async run(cx, input, { placeId, visitId = null, patientId = null }) {
    const { task, observerId } = input
    const observer = await observerOf(cx, input, placeId)
    const until = new Date(Date.parse(cx.now) + observedMinutes * 60_000).toISOString()
    const wished: Observation = { ...observer, id: cx.actId, task, placeId, visitId, until }
    const answer = may({ ...cx, observation: wished }, { allow: { roles: learners, task } }, { placeId, ...(visitId ? { visitId } : {}) })
    if (!answer.allowed && !answer.unmet?.length) throw new Refusal('forbidden', 'scope', answer.because ?? '', { detail: answer })
    const observationId = await insertObservation(cx, { observerId, task, placeId, patientId, visitId, until })
    const about = { patientId: patientId ?? undefined, visitId: visitId ?? undefined }
    cx.tell({ name: 'observation.begun', ...about, body: { observationId, task, observerId } })
    return { observationId, until, observer: observer.name }
  },
})
