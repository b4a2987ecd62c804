import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { historyOf, insertRuns, type NewRun } from './control-sql.ts'
import { type ControlKind, type KitStanding, Standing } from './controls.ts'
import { readNumber } from './numbers.ts'
import { findKit } from './sql.ts'
import { standingOfKit } from './standings.ts'
import { isInvalid } from './tests.ts'
import { type Run, rejects, westgard, zOf } from './westgard.ts'

const Read = z.object({
  level: z.string(),
  controlLot: Line.min(1, 'The lot of the control is needed.').max(30),
  controlExpiresOn: Day,
  /** What the device showed, as read. */
  observed: Line.min(1, 'Read what it showed.').max(40),
})
type Read = z.output<typeof Read>

const Result = z.object({
  level: z.string(),
  observed: z.string(),
  expected: z.string(),
  passed: z.boolean(),
  findings: z.array(z.string()),
})

const wrong = (at: number, field: string, code: string, message: string) =>
  new Refusal('invalid', code, message, { fields: [{ path: `controls.${at}.${field}`, message }] })

/** Earlier numeric controls with the same lot of control, oldest first: the multirule looks back over nine. */
async function earlier(cx: Context, kit: KitStanding, reads: readonly Read[]): Promise<Run[]> {
  if (!kit.number) return []
  const rows = (await historyOf(cx, kit.systemId, '0001-01-01', 60)).filter((r) =>
    reads.some((c) => c.level === r.level && c.controlLot.toUpperCase() === r.controlLot),
  )
  const acts = [...new Set(rows.map((r) => r.actId))].reverse()
  return acts.map((actId) =>
    rows.filter((r) => r.actId === actId && r.mean !== null).map((r) => ({ level: r.level, z: zOf(Number(r.observed), r.mean!, r.sd!) })),
  )
}

const checked = (cx: Context, kit: KitStanding, kinds: readonly ControlKind[], reads: readonly Read[]) =>
  reads.map((read, i) => {
    const kind = kinds.find((k) => k.level === read.level)!
    if (read.controlExpiresOn < cx.today) throw wrong(i, 'controlExpiresOn', 'control_expired', `This control expired. Open another.`)
    if (kit.number) readNumber(kit.number, read.observed, `controls.${i}.observed`)
    // A control whose own line stays white is a failed control, and said so.
    else if (!isInvalid(read.observed) && !kit.values.includes(read.observed))
      throw wrong(i, 'observed', 'unknown_value', `This test answers: ${kit.values.join(', ')}.`)
    return { read, kind }
  })

const whole = (kinds: readonly ControlKind[], reads: readonly Read[]) =>
  reads.length === kinds.length && kinds.every((k) => reads.some((r) => r.level === k.level))

async function judge(
  cx: Context,
  kit: KitStanding,
  kinds: readonly ControlKind[],
  reads: readonly Read[],
  note: string,
): Promise<NewRun[]> {
  const all = checked(cx, kit, kinds, reads)
  const now = all.map(({ read, kind }) => ({ level: read.level, z: 'mean' in kind ? zOf(Number(read.observed), kind.mean, kind.sd) : 0 }))
  const findings = kit.number ? westgard([...(await earlier(cx, kit, reads)), now]) : []
  return all.map(({ read, kind }) => ({
    systemId: kit.systemId,
    kitLotId: kit.kitLotId,
    level: read.level,
    controlLot: read.controlLot.toUpperCase(),
    controlExpiresOn: read.controlExpiresOn,
    expected: 'expected' in kind ? kind.expected : null,
    mean: 'mean' in kind ? kind.mean : null,
    sd: 'sd' in kind ? kind.sd : null,
    observed: read.observed,
    passed: 'expected' in kind ? read.observed === kind.expected : !rejects(findings),
    findings,
    note,
  }))
}

const shown = (r: NewRun) => ({
  level: r.level,
  observed: r.observed,
  expected: r.expected ?? `${r.mean} ± ${r.sd}`,
  passed: r.passed,
  findings: [...r.findings],
})

/**
 * The external controls of a kit, all of them together. Pass or fail is worked out, never ticked. No patient is tested here, so no
 * sign-off is asked: running controls is how one learns. A kit whose control failed stays closed until all have passed again.
 */
export const runControls = action({
  name: 'controls.run',
  kind: 'write',
  input: z.object({ kitLotId: Id, controls: z.array(Read).min(1).max(4), note: Line.max(200).default('') }),
  output: z.object({ passed: z.boolean(), results: z.array(Result), standing: Standing }),
  allow: { roles: withStudents },
  async on(cx, { kitLotId }) {
    const found = await findKit(cx, kitLotId)
    if (!found) throw new Refusal('missing', 'kit', 'There is no such kit here. Scan the box again.')
    return { objectId: kitLotId, kit: await standingOfKit(cx, found.systemId, kitLotId) }
  },
  async run(cx, { controls, note }, { kit }) {
    const { rule, expiresOn, lot, systemId, kitLotId } = kit
    if (!rule) throw new Refusal('conflict', 'no_rule', 'A manager, nurse or provider first enters which controls the insert asks.')
    if (expiresOn < cx.today) throw new Refusal('conflict', 'expired', `Kit ${lot} has expired. Put it aside and open another.`)
    if (!whole(rule.controls, controls))
      throw new Refusal('invalid', 'all_controls', `Run them together: ${rule.controls.map((c) => c.level).join(', ')}.`)
    const runs = await judge(cx, kit, rule.controls, controls, note)
    await insertRuns(cx, runs)
    const passed = runs.every((r) => r.passed)
    cx.tell({ name: 'control.run', body: { systemId, kitLotId, passed } })
    return { passed, results: runs.map(shown), standing: (await standingOfKit(cx, systemId, kitLotId)).standing }
  },
})
