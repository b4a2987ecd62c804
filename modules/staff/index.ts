import { addStaff, leaveStaff, setPassword, setRole } from './add.ts'
import { clientsList, issueClient, revokeClient } from './clients.ts'
import { staffFile } from './file.ts'
import { listStaff, me, offer } from './me.ts'
import { endPresence, presenceToday, startPresence } from './presence.ts'
import { recordTraining } from './record-training.ts'
import { lockSession, setPin, signIn, signOut, switchUser, touchSession, whoIsHere } from './session.ts'
import { walletMine } from './wallet.ts'
import { withdrawSignOff, withdrawTraining } from './withdraw.ts'

export { displayName, loadActor } from './actor.ts'
export { person as personOf } from './add.ts'
export { staffNames, staffNow } from './admin-sql.ts'
export { CredentialKind, credentialName, healthKinds, isHealth } from './credentials.ts'
export { insertSignOff, insertTraining } from './held-sql.ts'
export { createIdentify, nobody } from './identify.ts'
export { demoPassword, demoPin } from './me.ts'
export { hashPassword, newToken, tokenHash } from './secret.ts'
export { confirmsByPin } from './session.ts'
export { stepInside } from './sql.ts'

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
  setRole,
  staffFile,
  recordTraining,
  withdrawTraining,
  withdrawSignOff,
  presenceToday,
  startPresence,
  endPresence,
  clientsList,
  issueClient,
  revokeClient,
  walletMine,
] as const
export * from './fhir-rows.ts'
