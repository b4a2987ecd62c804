import type { AnyAction, ApiOf } from './core/action.ts'
import { fhirActions } from './edges/fhir/server/index.ts'
import { x12Actions } from './edges/x12/actions.ts'
import { all } from './modules/actions.ts'

/** Every verb of the house: the modules' and the edges'. */
const everything = [...all, ...x12Actions, ...fhirActions] as const

export const allActions: readonly AnyAction[] = everything

/** What the web client may call, by name: types only, no code of the server reaches the browser. */
export type Actions = ApiOf<typeof everything>
