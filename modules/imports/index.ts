import { listImports, showImport } from './list.ts'

export { mostCharacters } from './imports.ts'
export type { ChartPlan } from './plan.ts'
export { storeChart } from './store.ts'

export const importActions = [listImports, showImport] as const
