import { addRecall, closeRecall } from './add.ts'
import { contactRecall } from './contact.ts'
import { listRecalls } from './list.ts'
import { recallsOfPatient } from './of-patient.ts'
import { recordRecall } from './record.ts'
import { setRecallRule } from './settings.ts'

export { recallListener, recallReminders } from './daily.ts'
export { dueLetter } from './letter.ts'
export { recallsNow } from './list.ts'
export { Item as RecallItem, Show as RecallShow } from './recalls.ts'
export const recallActions = [listRecalls, recallsOfPatient, addRecall, closeRecall, recordRecall, contactRecall, setRecallRule] as const
