import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, Line, May, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { withStudents } from '../practice/index.ts'
import { excursionsOf, historyOf, insertExcursion, insertRule } from './control-sql.ts'
import { KitStanding, RuleFields } from './controls.ts'
import { runControls } from './run-controls.ts'
import { findKit } from './sql.ts'
import { standingsOf } from './standings.ts'
import { allSystems } from './system-sql.ts'

const viewers: readonly Role[] = [...withStudents, 'manager']

async function systemOf(cx: Context, systemId: string) {
  const system = (await allSystems(cx)).find((s) => s.id === systemId)
  if (!system) throw new Refusal('missing', 'test', 'There is no such test here. Choose one from the list.')
  return { objectId: systemId, system }
}

/** Something may have harmed the kits: heat, a drop, an open fridge. From now on their controls are due. */
export const noteExcursion = action({
  name: 'controls.note_excursion',
  kind: 'write',
  input: z.object({ systemId: Id, kitLotId: Id.nullable(), what: Line.min(1, 'Say what happened.').max(200) }),
  output: Nothing,
  allow: { roles: viewers },
  on: (cx, { systemId }) => systemOf(cx, systemId),
  async run(cx, { systemId, kitLotId, what }) {
    if (kitLotId && (await findKit(cx, kitLotId))?.systemId !== systemId)
      throw new Refusal('missing', 'kit', 'There is no such kit of this test here.')
    await insertExcursion(cx, { systemId, kitLotId, what })
    cx.tell({ name: 'control.excursion', body: { systemId, kitLotId } })
    return {}
  },
})

/** Which controls the insert of a test asks, and when (42 CFR 493.15(e): the maker's instructions are followed). */
export const setRule = action({
  name: 'controls.set_rule',
  kind: 'write',
  input: RuleFields.extend({ systemId: Id }),
  output: Nothing,
  allow: { roles: ['manager', 'nurse', 'provider'] },
  on: (cx, { systemId }) => systemOf(cx, systemId),
  async run(cx, { systemId, ...rule }, { system }) {
    const levels = rule.controls.map((c) => c.level.toLowerCase())
    if (new Set(levels).size < levels.length) throw new Refusal('invalid', 'twice', 'Each control once.')
    const numeric = system.unit !== null
    if (rule.controls.some((c) => 'mean' in c !== numeric))
      throw new Refusal(
        'invalid',
        'control_kind',
        numeric
          ? 'A test with numbers asks mean and standard deviation of each control.'
          : 'This test answers in words: say what each control must show.',
      )
    if (!numeric && rule.controls.some((c) => 'expected' in c && !system.values.includes(c.expected)))
      throw new Refusal('invalid', 'unknown_value', `This test answers: ${system.values.join(', ')}.`)
    await insertRule(cx, systemId, rule)
    cx.tell({ name: 'control.rule_set', body: { systemId } })
    return {}
  },
})

const shown = { may: z.object({ run: May, note: May, rule: May }) }
const mayOf = (cx: Context) => ({ run: may(cx, runControls), note: may(cx, noteExcursion), rule: may(cx, setRule) })

/** Each kit in date: whether a patient's result may be read from it, and if not, what is to be run and why. */
export const controlsDue = action({
  name: 'controls.due',
  kind: 'read',
  input: Nothing,
  output: z.object({ kits: z.array(KitStanding), ...shown }),
  allow: { roles: viewers },
  async run(cx) {
    const kits = (await standingsOf(cx)).filter((k) => k.expiresOn >= cx.today)
    return { kits: kits.sort((a, b) => Number(a.standing.ok) - Number(b.standing.ok)), may: mayOf(cx) }
  },
})

const Entry = z.object({
  actId: Id,
  kitLot: z.string(),
  level: z.string(),
  controlLot: z.string(),
  controlExpiresOn: Day,
  expected: z.string().nullable(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  observed: z.string(),
  passed: z.boolean(),
  findings: z.array(z.string()),
  note: z.string(),
  at: Instant,
  by: z.string(),
})

/** The controls of one test, the newest first, and what happened to its kits: what the plot is drawn from. */
export const controlsOfSystem = action({
  name: 'controls.of_system',
  kind: 'read',
  input: z.object({ systemId: Id }),
  output: z.object({
    name: z.string(),
    unit: z.string().nullable(),
    runs: z.array(Entry),
    excursions: z.array(z.object({ what: z.string(), at: Instant, by: z.string(), kitLot: z.string().nullable() })),
  }),
  allow: { roles: viewers },
  on: (cx, { systemId }) => systemOf(cx, systemId),
  async run(cx, { systemId }, { system }) {
    const [runs, excursions] = await Promise.all([historyOf(cx, systemId, '0001-01-01', 200), excursionsOf(cx, systemId)])
    return { name: system.name, unit: system.unit, runs: runs.map(({ kitLotId: _kit, ...r }) => r), excursions }
  },
})

export const controlActions = [runControls, noteExcursion, setRule, controlsDue, controlsOfSystem] as const
