import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import type { May } from '../../core/shapes.ts'
import { credentialById, type OneCredential } from './sql.ts'

/** Nobody files, checks or takes back their own: whatever their role, somebody else looks. */
export function notOwn(cx: Context, staffId: string) {
  if (staffId === cx.actor.id)
    throw new Refusal('forbidden', 'own_file', 'Another manager does this with your credentials; nobody does it with their own.')
}

export const unlessOwn = (cx: Context, staffId: string, act: Parameters<typeof may>[1]): May =>
  staffId === cx.actor.id ? { allowed: false, because: 'This is your own file; another manager does it.' } : may(cx, act)

export const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** A credential on file that was not taken back. */
export async function credentialOf(cx: Context, credentialId: string): Promise<{ objectId: string; credential: OneCredential }> {
  const credential = await credentialById(cx, credentialId)
  if (!credential) throw new Refusal('missing', 'credential', 'There is no such credential here.')
  if (credential.withdrawnAt) throw new Refusal('conflict', 'withdrawn', 'This credential was taken off the file.')
  return { objectId: credential.id, credential }
}
