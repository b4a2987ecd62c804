import { lockSession, setPin, signIn, signOut, switchUser, touchSession, whoIsHere } from './session.ts'
import { listStaff, me, offer } from './me.ts'

export { displayName, loadActor } from './actor.ts'
export { createIdentify, nobody } from './identify.ts'
export { demoPassword, demoPin } from './me.ts'
export { hashPassword, newToken, tokenHash } from './secret.ts'
export { confirmsByPin } from './session.ts'

export const staffActions = [offer, signIn, switchUser, whoIsHere, me, lockSession, touchSession, signOut, setPin, listStaff] as const
