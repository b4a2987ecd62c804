import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { type Specimen, type Step, stateNames, stepsFrom } from './specimens.ts'
import { specimensById } from './sql.ts'

export type OnSpecimens = Subject & { specimens: Specimen[] }

const onOne = ({ patientId, visitId, id }: Specimen) => ({ patientId, visitId, objectId: id })

/** The containers an action is about; of one patient the audit names the visit, of several the patients. */
export async function specimensOf(cx: Context, ids: readonly string[]): Promise<OnSpecimens> {
  const wanted = [...new Set(ids)]
  const specimens = await specimensById(cx, wanted)
  if (specimens.length !== wanted.length) throw new Refusal('missing', 'specimen', 'There is no such container here. Scan its label again.')
  cx.saw([...new Set(specimens.map((s) => s.patientId))])
  return { ...(specimens.length === 1 ? onOne(specimens[0]!) : {}), specimens }
}

/** Refuses a step that does not follow on the state a container is in, and names the container. */
export function mustBeIn(specimens: readonly Specimen[], step: Step) {
  const from: readonly string[] = stepsFrom[step]
  const not = specimens.find((s) => !from.includes(s.state))
  if (not) throw new Refusal('conflict', 'specimen_state', `${not.number} is ${stateNames[not.state]}. Look at the list again.`)
}

export const movedMeanwhile = () =>
  new Refusal('conflict', 'specimen_state', 'Somebody has just moved one of these on. Look at the list again.')

/** Tells of containers, a fact for each patient: screens of others are left alone. */
export function tellOf(cx: Context, name: string, specimens: readonly Specimen[]) {
  for (const patientId of new Set(specimens.map((s) => s.patientId))) {
    const own = specimens.filter((s) => s.patientId === patientId)
    cx.tell({ name, patientId, visitId: own[0]!.visitId, body: { ids: own.map((s) => s.id) } })
  }
}
