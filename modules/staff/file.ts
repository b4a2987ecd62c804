import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, May } from '../../core/shapes.ts'
import { loadActor } from './actor.ts'
import { person } from './add.ts'
import { fileCredential } from './file-credential.ts'
import { listCredentials } from './held-sql.ts'
import { recordTraining } from './record-training.ts'
import { signOff } from './sign-off.ts'
import { daysLeft, placeOf, WalletShape, walletOf } from './wallet.ts'

const Credential = z.object({
  id: Id,
  kind: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  verifiedOn: Day.nullable(),
  verifiedBy: z.string().nullable(),
  daysLeft: z.int().nullable(),
})

/** Nobody adds to their own file, whatever their role. */
const unlessOwn = (cx: Context, staffId: string, act: Parameters<typeof may>[1]): May =>
  staffId === cx.actor.id ? { allowed: false, because: 'This is your own file; someone else adds to it.' } : may(cx, act)

/** A person's file: credentials, training, sign-offs, and what these let them do here today. */
export const staffFile = action({
  name: 'staff.file',
  kind: 'read',
  input: z.object({ staffId: Id, placeId: Id.optional() }),
  output: WalletShape.extend({ credentials: z.array(Credential), may: z.object({ credential: May, training: May, signOff: May }) }),
  allow: { roles: ['manager', 'provider', 'nurse'] },
  on: async (cx, input) => ({ ...(await person(cx, input)), placeId: placeOf(cx, input.placeId).id }),
  async run(cx, { staffId }, { placeId }) {
    const [actor, credentials] = await Promise.all([loadActor(cx.tx, cx.practice.id, staffId), listCredentials(cx, staffId)])
    return {
      ...walletOf(cx, actor!, placeId),
      credentials: credentials.map((c) => ({ ...c, daysLeft: daysLeft(cx.today, c.validTo) })),
      may: {
        credential: unlessOwn(cx, staffId, fileCredential),
        training: unlessOwn(cx, staffId, recordTraining),
        signOff: unlessOwn(cx, staffId, signOff),
      },
    }
  },
})
