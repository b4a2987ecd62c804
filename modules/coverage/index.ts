import { addCoverage } from './add.ts'
import { addPayer } from './add-payer.ts'
import { changeCoverage, endCoverage } from './change.ts'
import { listCoverage, payersList } from './list.ts'

export { activeCoverage, confirmCoverage } from './confirm.ts'
export { isMbi } from './coverage.ts'
export type { Coverage } from './sql.ts'

export const coverageActions = [listCoverage, payersList, addPayer, addCoverage, changeCoverage, endCoverage] as const
