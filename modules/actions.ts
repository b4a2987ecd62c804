import type { ApiOf, AnyAction } from '../core/action.ts'
import type { Consumer } from '../core/facts.ts'
import { paperActions } from './correspondence/index.ts'
import { draftActions } from './drafts/index.ts'
import { orderActions } from './orders/index.ts'
import { immunizationActions } from './immunizations/index.ts'
import { testActions } from './point-of-care/index.ts'
import { listPractice } from './practice/index.ts'
import { staffActions } from './staff/index.ts'
import { visitActions } from './visits/index.ts'

/** Every verb of the product, module by module. To add a module, add its line here and in graph.json. */
const all = [listPractice, ...staffActions, ...draftActions, ...visitActions, ...orderActions, ...immunizationActions, ...testActions, ...paperActions] as const

export const moduleActions: readonly AnyAction[] = all

/** Who listens to facts. */
export const consumers: readonly Consumer[] = []

/** What the web client may call, by name: types only, no code of the server reaches the browser. */
export type Actions = ApiOf<typeof all>
