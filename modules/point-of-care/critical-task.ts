import type { Context } from '../../core/context.ts'
import { closeTask, openTask } from '../tasks/index.ts'

const keyOf = (resultId: string) => `critical.${resultId}`

interface Critical {
  id: string
  name: string
  owner: string | null
  patientId: string
  visitId: string
}

/** A critical value waits for the ordering provider from the moment it is read, until somebody has told them by voice. */
export const openCritical = (cx: Context, { id, name, owner, patientId, visitId }: Critical) =>
  openTask(cx, {
    key: keyOf(id),
    kind: 'critical',
    title: `Critical value: ${name}`,
    why: 'Nobody has confirmed yet that the provider was told.',
    owner: owner ? { staffId: owner } : { role: 'provider' },
    due: cx.today,
    path: `/visits/${visitId}/rooming`,
    patientId,
    visitId,
    objectId: id,
  })

export const closeCritical = (cx: Context, resultId: string, how: string) => closeTask(cx, keyOf(resultId), how)
