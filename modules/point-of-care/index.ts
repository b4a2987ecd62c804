import { addSystem, systemsList } from './add-system.ts'
import { correctTest } from './correct.ts'
import { listTests, receiveKit, testMenu } from './list.ts'
import { recordTest } from './record.ts'

export { testSubject } from './record.ts'
export { allSystems } from './system-sql.ts'

export const testActions = [recordTest, correctTest, testMenu, listTests, receiveKit, addSystem, systemsList] as const
