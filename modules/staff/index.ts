import { addStaff, leaveStaff, setPassword } from './add.ts'
import { clientsList, issueClient, revokeClient } from './clients.ts'
import { staffFile } from './file.ts'
import { fileCredential } from './file-credential.ts'
import { listStaff, me, offer } from './me.ts'
import { endPresence, presenceToday, startPresence } from './presence.ts'
import { recordTraining } from './record-training.ts'
import { lockSession, setPin, signIn, signOut, switchUser, touchSession, whoIsHere } from './session.ts'
import { signOff } from './sign-off.ts'
import { walletMine } from './wallet.ts'

export { displayName, loadActor } from './actor.ts'
export { staffNow } from './admin-sql.ts'
export { createIdentify, nobody } from './identify.ts'
export { demoPassword, demoPin } from './me.ts'
export { hashPassword, newToken, tokenHash } from './secret.ts'
export { confirmsByPin } from './session.ts'

export const staffActions = [
  offer,
  signIn,
  switchUser,
  whoIsHere,
  me,
  lockSession,
  touchSession,
  signOut,
  setPin,
  listStaff,
  addStaff,
  setPassword,
  leaveStaff,
  staffFile,
  fileCredential,
  recordTraining,
  signOff,
  presenceToday,
  startPresence,
  endPresence,
  clientsList,
  issueClient,
  revokeClient,
  walletMine,
] as const
export * from './fhir-rows.ts'
