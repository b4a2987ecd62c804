import { correctTest } from './correct.ts'
import { listTests, receiveKit, testMenu } from './list.ts'
import { recordTest } from './record.ts'

export const testActions = [recordTest, correctTest, testMenu, listTests, receiveKit] as const
