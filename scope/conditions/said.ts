import type { Check } from '../finding.ts'
import { isAdopted } from '../policies.ts'

export interface Statement {
  message: string
  how: string
}

type Checks<T> = { readonly [K in keyof T]: Check }

/**
 * Conditions that no record shows. fact: a person states it for this act, `facts[name]` true. standing: the signed delegation of the task
 * states it for the practice, or `facts[name]`. Absent is not met.
 */
export const said = <T extends Readonly<Record<string, Statement>>>(all: T, asks: 'fact' | 'standing'): Checks<T> =>
  Object.fromEntries(
    Object.entries(all).map(([name, { message, how }]): [string, Check] => {
      const missing = { message, how }
      const check: Check['check'] = (q) => (q.facts?.[name] === true || (asks === 'standing' && isAdopted(q)) ? null : missing)
      return [name, { asks, message, how, check }]
    }),
  ) as Checks<T>
