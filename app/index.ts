/** The shell's front door for screens in modules/<noun>/web: how they read, write, go and keep drafts. */

export { Ask } from './Ask.tsx'
export type { ActionName, Actions, InputOf, OutputOf } from './actions-type.ts'
export { call } from './api.ts'
export { type Draft, useDraft } from './drafts.ts'
export { type Key, useKeys } from './keys.ts'
export { To, useGo, useParam, usePath } from './navigate.tsx'
export { askObservation, onObserved, underObservation, useObservation } from './observation.ts'
export { fieldMessage, Problem } from './problem.ts'
export { type Act, paint, useAct, useRead } from './queries.ts'
export { Refusal, Shown } from './Shown.tsx'
export { stepAs, useMe, useSession } from './session.ts'
export { uuid } from './uuid.ts'
