import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, May } from '../../core/shapes.ts'
import { loadActor } from './actor.ts'
import { person, setRole } from './add.ts'
import { recordTraining } from './record-training.ts'
import { labelOf, placeOf, WalletShape, walletOf } from './wallet.ts'
import { withdrawSignOff, withdrawTraining } from './withdraw.ts'
import { signOffEntries, trainingEntries } from './withdraw-sql.ts'

const Entry = z.object({ id: Id, what: z.string(), on: Day, withdrawnReason: z.string().nullable() })

/** Nobody adds to their own file, whatever their role. */
const unlessOwn = (cx: Context, staffId: string, act: Parameters<typeof may>[1]): May =>
  staffId === cx.actor.id ? { allowed: false, because: 'This is your own file; someone else adds to it.' } : may(cx, act)

/** A person's file: training and sign-offs entry by entry, and what all of it lets them do here today. */
export const staffFile = action({
  name: 'staff.file',
  kind: 'read',
  input: z.object({ staffId: Id, placeId: Id.optional() }),
  output: WalletShape.extend({
    entries: z.object({
      training: z.array(Entry.extend({ kind: z.enum(['documented', 'hours', 'reps']), amount: z.number() })),
      signOffs: z.array(Entry.extend({ label: z.string(), validTo: Day.nullable(), assessor: z.string() })),
    }),
    may: z.object({ training: May, withdrawTraining: May, withdrawSignOff: May, role: May }),
  }),
  allow: { roles: ['manager', 'provider', 'nurse'] },
  on: async (cx, input) => ({ ...(await person(cx, input)), placeId: placeOf(cx, input.placeId).id }),
  async run(cx, { staffId }, { placeId }) {
    const [actor, training, signOffs] = await Promise.all([
      loadActor(cx.tx, cx.practice.id, staffId),
      trainingEntries(cx, staffId),
      signOffEntries(cx, staffId),
    ])
    const allowed = (act: Parameters<typeof may>[1]) => unlessOwn(cx, staffId, act)
    return {
      ...walletOf(cx, actor!, placeId),
      entries: { training, signOffs: signOffs.map((s) => ({ ...s, label: labelOf(s.what) })) },
      may: {
        training: allowed(recordTraining),
        withdrawTraining: allowed(withdrawTraining),
        withdrawSignOff: allowed(withdrawSignOff),
        role: allowed(setRole),
      },
    }
  },
})
