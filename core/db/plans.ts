import { sql } from './statement.ts'
import type { Tx } from './tx.ts'

const anew = sql('plan_anew', 'set local plan_cache_mode = force_custom_plan')

/**
 * For statements with optional filters (`$2 is null or …`): planned for the filters that are there. All others are planned once a
 * connection, since they look things up by key and planning one takes longer than running it.
 */
export function planAnew(tx: Tx): void {
  tx.send(anew)
}
