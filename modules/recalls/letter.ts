import type { Context } from '../../core/context.ts'
import { itemsOf } from './cohort.ts'
import { factsOf } from './facts-sql.ts'
import { inForce } from './in-force.ts'
import { ruleOf } from './rules.ts'

/** What a letter asks this patient back for, in both languages: what is due and not resting. An own recall stands as it was typed. */
export async function dueLetter(cx: Context, patientId: string): Promise<{ en: string; es: string }[]> {
  const [row, rules] = await Promise.all([factsOf(cx, patientId), inForce(cx)])
  if (!row) return []
  return itemsOf(row, rules, cx.today)
    .filter((i) => i.state === 'due' && !i.atVisitOnly && i.stance !== 'resting')
    .map((i) => ruleOf(i.item)?.letter ?? { en: i.title, es: i.title })
}
