import { readClearinghouse, setClearinghouse } from './clearinghouse.ts'
import { eligibilityDay, eligibilityOfCoverage } from './look.ts'
import { lookedInto, looseAnswers } from './loose.ts'

export {
  type Benefit,
  type BenefitKind,
  type Person,
  type Question,
  type Rejection,
  Reply,
  type State,
  type Way,
  withinReach,
} from './eligibility.ts'
export { type Judgment, judge } from './judge.ts'
export { onCoverage } from './look.ts'
export { onAnswer } from './loose.ts'
export { forgetEarlier, remindOverdue, takeDue, wasNotSent, wasSent } from './mail.ts'
export { type Asker, askerOf, questionOf, wayOf } from './question.ts'
export { askAllow, lookAllow } from './roles.ts'
export { keepGarbled, type Settled, takeReceipt, takeReply } from './settle.ts'
export { type Ask, askOfDay, dayRows, keepAsk, type Parcel, type Setting, type Source, settingOf, sourcesOf } from './sql.ts'

export const eligibilityActions = [
  eligibilityOfCoverage,
  eligibilityDay,
  looseAnswers,
  lookedInto,
  readClearinghouse,
  setClearinghouse,
] as const
