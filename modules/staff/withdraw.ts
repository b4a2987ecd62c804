import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line, Nothing } from '../../core/shapes.ts'
import { signOffById, type Taken, takeBackSignOff, takeBackTraining, trainingById } from './withdraw-sql.ts'

const Reason = Line.min(3, 'Say why, in a few words.')

async function onFile(find: (cx: Context, id: string) => Promise<Taken | undefined>, cx: Context, id: string) {
  const entry = await find(cx, id)
  if (!entry) throw new Refusal('missing', 'entry', 'There is no such entry here.')
  return { objectId: id, entry }
}

function open(cx: Context, { staffId, withdrawnAt }: Taken) {
  if (staffId === cx.actor.id) throw new Refusal('forbidden', 'own_file', 'Somebody else takes back what is on your own file.')
  if (withdrawnAt) throw new Refusal('conflict', 'withdrawn', 'This was taken back already.')
}

/** A sign-off that should not be: whoever signed it takes it back, or the manager. It stays to be seen, and counts no more, at once. */
export const withdrawSignOff = action({
  name: 'signoffs.withdraw',
  kind: 'write',
  input: z.object({ signOffId: Id, reason: Reason }),
  output: Nothing,
  allow: { roles: ['provider', 'nurse', 'manager'] },
  on: (cx, { signOffId }) => onFile(signOffById, cx, signOffId),
  async run(cx, { signOffId, reason }, { entry }) {
    open(cx, entry)
    if (cx.actor.role !== 'manager' && entry.byId !== cx.actor.id)
      throw new Refusal('forbidden', 'not_signer', 'Who signed it takes it back, or the manager.', { detail: { instead: ['manager'] } })
    await takeBackSignOff(cx, signOffId, reason)
    cx.tell({ name: 'staff.sign_off_withdrawn', body: { staffId: entry.staffId, signOffId } })
    return {}
  },
})

/** A training entry that should not be: a wrong person, number or kind. It stays to be seen, and counts no more, at once. */
export const withdrawTraining = action({
  name: 'training.withdraw',
  kind: 'write',
  input: z.object({ trainingId: Id, reason: Reason }),
  output: Nothing,
  allow: { roles: ['manager', 'provider'] },
  on: (cx, { trainingId }) => onFile(trainingById, cx, trainingId),
  async run(cx, { trainingId, reason }, { entry }) {
    open(cx, entry)
    await takeBackTraining(cx, trainingId, reason)
    cx.tell({ name: 'staff.training_withdrawn', body: { staffId: entry.staffId, trainingId } })
    return {}
  },
})
