import { buildClaim } from './build.ts'
import { getClaim, listClaimFiles, listClaims, listToBuild } from './list.ts'

export type { Claim } from './claim.ts'
export { fileClaims, findFile, keepFile, readyClaims } from './sql.ts'

export const claimActions = [buildClaim, listToBuild, listClaims, getClaim, listClaimFiles] as const
