import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { type KitSeen, readSeen } from './control-sql.ts'
import { defaultRule, type KitStanding, namesOfControls, type Rule, standingOf } from './controls.ts'

type Seen = Awaited<ReturnType<typeof readSeen>>

const numberOf = ({ unit, decimals, possibleLow, possibleHigh }: KitSeen): KitStanding['number'] =>
  unit === null ? null : { unit, decimals: decimals!, possibleLow: possibleLow!, possibleHigh: possibleHigh! }

interface Answers {
  values: readonly string[]
  abnormalValues: readonly string[]
  unit: string | null
}

/** The rule that was set for a test, or what holds until one is. */
export function ruleOf(systemId: string, answers: Answers, rules: Seen['rules']): Rule | null {
  const found = rules.find((r) => r.systemId === systemId)
  if (!found) return answers.unit === null ? defaultRule(answers) : null
  const { systemId: _system, ...rule } = found
  return rule
}

function standing(cx: Context, kit: KitSeen, seen: Seen): KitStanding {
  const rule = ruleOf(kit.systemId, kit, seen.rules)
  const ofSystem = seen.runs.filter((r) => r.systemId === kit.systemId)
  const ofKit = ofSystem.filter((r) => r.kitLotId === kit.kitLotId)
  const noted = seen.noted
    .filter((e) => e.systemId === kit.systemId && (e.kitLotId === null || e.kitLotId === kit.kitLotId))
    .sort((a, b) => a.at.localeCompare(b.at))
  const { systemId, systemName, kitLotId, lot, expiresOn, values } = kit
  return {
    ...{ systemId, systemName, kitLotId, lot, expiresOn, values, rule, number: numberOf(kit) },
    standing: standingOf(rule, {
      today: cx.today,
      runs: rule?.newLot === false ? ofSystem : ofKit,
      ofKit,
      receivedAt: kit.receivedAt,
      excursion: noted.at(-1) ?? null,
      passedByOperator: seen.passed.filter((p) => p.systemId === kit.systemId).map((p) => p.level),
    }),
  }
}

/** Each kit of a test, or of every test, and whether this person may read a patient's result from it. */
export async function standingsOf(cx: Context, systemId: string | null = null): Promise<KitStanding[]> {
  const seen = await readSeen(cx, systemId)
  return seen.kits.map((kit) => standing(cx, kit, seen))
}

export async function standingOfKit(cx: Context, systemId: string, kitLotId: string): Promise<KitStanding> {
  return (await standingsOf(cx, systemId)).find((k) => k.kitLotId === kitLotId)!
}

/** Why no patient's result is read from this kit now: what to run and who may. */
export function controlDue({ standing: { reasons }, rule, lot }: KitStanding): Refusal {
  const todo = rule
    ? `Run ${namesOfControls(rule)} on kit ${lot} first; a medical assistant, nurse or provider may.`
    : 'A manager, nurse or provider enters what the insert asks at quality control.'
  return new Refusal('conflict', 'qc_due', `${reasons.map((r) => r.text).join(' ')} ${todo}`, {
    detail: { reasons, kit: lot },
    fields: [{ path: 'kitLotId', message: reasons[0]?.text ?? '' }],
  })
}
