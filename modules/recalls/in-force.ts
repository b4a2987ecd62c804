import type { Context } from '../../core/context.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'
import { type SettingRow, settingsNow } from './sql.ts'

export interface RuleHere {
  rule: Rule
  isOn: boolean
  ownerRole: string | null
  version: number
}

const here = (rule: Rule, said: SettingRow | undefined): RuleHere => ({
  rule,
  isOn: said?.isOn ?? rule.on,
  ownerRole: said?.ownerRole ?? null,
  version: said?.version ?? 0,
})

/** Every rule with what this practice made of it. */
export async function rulesHere(cx: Context): Promise<RuleHere[]> {
  const said = await settingsNow(cx)
  return rules.map((r) =>
    here(
      r,
      said.find((s) => s.ruleId === r.id),
    ),
  )
}

export const inForce = async (cx: Context): Promise<Rule[]> => (await rulesHere(cx)).filter((r) => r.isOn).map((r) => r.rule)
