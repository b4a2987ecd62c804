import { addSystem, systemsList } from './add-system.ts'
import { controlActions } from './control-verbs.ts'
import { correctTest } from './correct.ts'
import { criticalOpen, criticalTold } from './critical.ts'
import { listTests, receiveKit, testMenu } from './list.ts'
import { recordTest } from './record.ts'

export { excursionsOf, historyOf } from './control-sql.ts'
export { testSubject } from './record.ts'
export { allSystems } from './system-sql.ts'

export const testActions = [
  recordTest,
  correctTest,
  testMenu,
  listTests,
  receiveKit,
  addSystem,
  systemsList,
  ...controlActions,
  criticalTold,
  criticalOpen,
] as const
