import { credentialsBoard } from './board.ts'
import { printBoard } from './board-paper.ts'
import { confirmCe, logCe, withdrawCe } from './ce.ts'
import { attachToCredential, fileCredential } from './file.ts'
import { ceOf, credentialsOf, myCredentials } from './of.ts'
import { showEvidence } from './show-evidence.ts'
import { verifyCredential, withdraw } from './verify.ts'

export { credentialReminders } from './reminders.ts'
export { closeLeavers } from './tasks.ts'

export const credentialActions = [
  fileCredential,
  attachToCredential,
  verifyCredential,
  withdraw,
  credentialsOf,
  myCredentials,
  credentialsBoard,
  printBoard,
  showEvidence,
  logCe,
  confirmCe,
  withdrawCe,
  ceOf,
] as const
