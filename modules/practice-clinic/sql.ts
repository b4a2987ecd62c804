import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { JudgedStep, Outcome } from './practice-clinic.ts'
import type { Scene } from './scenario.ts'
import type { Rows } from './world.ts'

export interface Sandbox {
  sandboxId: string
  staffId: string
}
export interface Attempt {
  id: string
  scenario: string
  version: number
  scene: Scene
  begunAt: string
  endedAt: string | null
  outcome: Outcome | null
  points: number | null
  most: number | null
  steps: JudgedStep[] | null
}

const find = sql(
  'sandbox_of',
  'select sandbox_id as "sandboxId", sandbox_staff_id as "staffId" from sandbox where practice_id = $1 and staff_id = $2',
)
const insert = sql(
  'sandbox_insert',
  'insert into sandbox (practice_id, staff_id, sandbox_id, sandbox_staff_id, made_at, act_id) values ($1, $2, $3, $4, $5, $6)',
)
// The door of the fence opens to the caller's own practice clinic and to nothing else: its id is read here, not told.
const stepIn = sql(
  'sandbox_step_in',
  "select set_config('app.practice_id', sandbox_id::text, true) as at from sandbox where practice_id = $1 and staff_id = $2",
)
const stepBack = sql('sandbox_step_back', "select set_config('app.practice_id', $1::text, true) as at")
const columns = `id, scenario, version, cast_of as scene, begun_at as "begunAt", ended_at as "endedAt", outcome, points, most, steps`
const attempts = sql(
  'scenario_attempts',
  `select ${columns} from scenario_attempt where practice_id = $1 and staff_id = $2 order by begun_at, id`,
)
const begin = sql(
  'scenario_attempt_begin',
  'insert into scenario_attempt (practice_id, id, staff_id, scenario, version, cast_of, begun_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const end = sql(
  'scenario_attempt_end',
  `update scenario_attempt set ended_at = $4, outcome = $5, points = $6, most = $7, steps = $8, act_id = $9
    where practice_id = $1 and staff_id = $2 and id = $3 and ended_at is null`,
)
const leaveOpen = sql(
  'scenario_attempt_leave',
  "update scenario_attempt set ended_at = $3, outcome = 'left', act_id = $4 where practice_id = $1 and staff_id = $2 and ended_at is null",
)
const learner = sql('sandbox_learner', 'select given, family, title from staff where practice_id = $1 and id = $2')

export const sandboxOf = (cx: Context) => cx.tx.row<Sandbox>(find, [cx.practice.id, cx.actor.id])
export const insertSandbox = (cx: Context, s: Sandbox) =>
  cx.tx.run(insert, [cx.practice.id, cx.actor.id, s.sandboxId, s.staffId, cx.now, cx.actId])
export const learnerName = (cx: Context) =>
  cx.tx.row<{ given: string; family: string; title: string | null }>(learner, [cx.practice.id, cx.actor.id])
export const attemptsOf = (cx: Context) => cx.tx.rows<Attempt>(attempts, [cx.practice.id, cx.actor.id])
export const insertAttempt = (cx: Context, a: { id: string; scenario: string; version: number; scene: Scene; begunAt: string }) =>
  cx.tx.run(begin, [cx.practice.id, a.id, cx.actor.id, a.scenario, a.version, JSON.stringify(a.scene), a.begunAt, cx.actId])
export const endAttempt = (
  cx: Context,
  id: string,
  { outcome, points, most, steps }: { outcome: Outcome; points: number; most: number; steps: readonly JudgedStep[] },
) => cx.tx.run(end, [cx.practice.id, cx.actor.id, id, cx.now, outcome, points, most, JSON.stringify(steps), cx.actId])
export const leaveAttempts = (cx: Context) => cx.tx.run(leaveOpen, [cx.practice.id, cx.actor.id, cx.now, cx.actId])

/**
 * Work on the rows of the learner's own practice clinic, in this transaction: the fence is moved there for the length of `work` and
 * back. Nothing of the real practice can be seen or written meanwhile, and nothing of the other one before or after.
 */
export async function inside<T>(cx: Context, work: () => Promise<T>): Promise<T> {
  if (!(await cx.tx.row(stepIn, [cx.practice.id, cx.actor.id]))) throw new Error('there is no practice clinic of this person')
  try {
    return await work()
  } finally {
    await cx.tx.row(stepBack, [cx.practice.id])
  }
}

/** Writes rows table by table; keys are columns. Only ever `inside`. */
export async function writeRows(cx: Context, rows: Rows): Promise<void> {
  for (const [table, list] of Object.entries(rows)) {
    if (!list.length) continue
    const names = Object.keys(list[0]!)
      .map((c) => `"${c}"`)
      .join(', ')
    const text = `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1)`
    await cx.tx.run({ text }, [JSON.stringify(list)])
  }
}
