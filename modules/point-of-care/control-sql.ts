import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Rule } from './controls.ts'

export interface KitSeen {
  systemId: string
  systemName: string
  kitLotId: string
  lot: string
  expiresOn: string
  values: string[]
  abnormalValues: string[]
  unit: string | null
  decimals: number | null
  possibleLow: number | null
  possibleHigh: number | null
  receivedAt: string | null
}

export interface RunRow {
  systemId: string
  kitLotId: string
  level: string
  passed: boolean
  at: string
  on: string
}

const kits = sql(
  'control_kits',
  `select k.system_id as "systemId", s.name as "systemName", k.id as "kitLotId", k.lot, k.expires_on as "expiresOn", s.values,
          s.abnormal_values as "abnormalValues", s.unit, s.decimals, s.possible_low::float8 as "possibleLow", s.possible_high::float8 as "possibleHigh",
          (select max(h.received_at) from kit_shipment h where h.practice_id = $1 and h.kit_lot_id = k.id) as "receivedAt"
     from kit_lot k join test_system s on s.practice_id = $1 and s.id = k.system_id
    where k.practice_id = $1 and ($2::uuid is null or k.system_id = $2) order by s.name, k.expires_on, k.lot`,
)
const rules = sql(
  'control_rules',
  `select distinct on (system_id) system_id as "systemId", controls, every_days as "everyDays", new_lot as "newLot", new_shipment as "newShipment",
          new_operator as "newOperator", source from control_rule
    where practice_id = $1 and ($2::uuid is null or system_id = $2) order by system_id, id desc`,
)
// The newest pass and the newest failure of each level and kit: all that a standing asks.
const newest = sql(
  'control_newest',
  `select * from (
     select distinct on (kit_lot_id, level, passed) id, system_id as "systemId", kit_lot_id as "kitLotId", level, passed, run_at as "at", run_on as "on"
       from control_run where practice_id = $1 and ($2::uuid is null or system_id = $2) order by kit_lot_id, level, passed, run_at desc, id desc) r
   order by r.at, r.id`,
)
const excursions = sql(
  'control_excursions',
  `select distinct on (system_id, kit_lot_id) system_id as "systemId", kit_lot_id as "kitLotId", what, noted_at as "at" from control_excursion
    where practice_id = $1 and ($2::uuid is null or system_id = $2) order by system_id, kit_lot_id, noted_at desc, id desc`,
)
const mine = sql(
  'control_mine',
  `select distinct system_id as "systemId", level from control_run where practice_id = $1 and ($2::uuid is null or system_id = $2) and run_by = $3 and passed`,
)

export const readRules = (cx: Context, systemId: string | null) =>
  cx.tx.rows<Rule & { systemId: string }>(rules, [cx.practice.id, systemId])

/** All that the standing of the kits of a test, or of every test, is worked out from. */
export async function readSeen(cx: Context, systemId: string | null) {
  const at = [cx.practice.id, systemId]
  const [allKits, allRules, runs, noted, passed] = await Promise.all([
    cx.tx.rows<KitSeen>(kits, at),
    readRules(cx, systemId),
    cx.tx.rows<RunRow>(newest, at),
    cx.tx.rows<{ systemId: string; kitLotId: string | null; what: string; at: string }>(excursions, at),
    cx.tx.rows<{ systemId: string; level: string }>(mine, [...at, cx.actor.id || null]),
  ])
  return { kits: allKits, rules: allRules, runs, noted, passed }
}

export interface NewRun {
  systemId: string
  kitLotId: string
  level: string
  controlLot: string
  controlExpiresOn: string
  expected: string | null
  mean: number | null
  sd: number | null
  observed: string
  passed: boolean
  findings: readonly string[]
  note: string
}

const runColumns = `practice_id id system_id kit_lot_id level control_lot control_expires_on expected mean sd observed passed findings note run_on run_at run_by act_id`

export async function insertRuns(cx: Context, runs: readonly NewRun[]): Promise<void> {
  const by = [cx.today, cx.now, cx.actor.id, cx.actId]
  const rows = runs.map((r) => [
    ...[cx.practice.id, newId(), r.systemId, r.kitLotId, r.level, r.controlLot, r.controlExpiresOn, r.expected, r.mean, r.sd],
    ...[r.observed, r.passed, [...r.findings], r.note, ...by],
  ])
  await cx.tx.run(insertInto('control_run', runColumns.split(' '), rows.length), rows.flat())
}

export async function insertRule(cx: Context, systemId: string, r: Rule): Promise<void> {
  const columns = 'practice_id id system_id controls every_days new_lot new_shipment new_operator source set_at set_by act_id'
  const flags = [r.everyDays, r.newLot, r.newShipment, r.newOperator, r.source]
  const row = [cx.practice.id, newId(), systemId, JSON.stringify(r.controls), ...flags, cx.now, cx.actor.id, cx.actId]
  await cx.tx.run(insertInto('control_rule', columns.split(' '), 1), row)
}

export async function insertExcursion(cx: Context, e: { systemId: string; kitLotId: string | null; what: string }): Promise<void> {
  const columns = 'practice_id id system_id kit_lot_id what noted_at noted_by act_id'
  const row = [cx.practice.id, newId(), e.systemId, e.kitLotId, e.what, cx.now, cx.actor.id, cx.actId]
  await cx.tx.run(insertInto('control_excursion', columns.split(' '), 1), row)
}

export async function insertShipment(cx: Context, kitLotId: string): Promise<void> {
  const columns = 'practice_id id kit_lot_id received_at received_by act_id'
  await cx.tx.run(insertInto('kit_shipment', columns.split(' '), 1), [cx.practice.id, newId(), kitLotId, cx.now, cx.actor.id, cx.actId])
}

export interface HistoryRow {
  actId: string
  kitLotId: string
  kitLot: string
  level: string
  controlLot: string
  controlExpiresOn: string
  expected: string | null
  mean: number | null
  sd: number | null
  observed: string
  passed: boolean
  findings: string[]
  note: string
  at: string
  by: string
}

const history = sql(
  'control_history',
  `select r.act_id as "actId", r.kit_lot_id as "kitLotId", k.lot as "kitLot", r.level, r.control_lot as "controlLot", r.control_expires_on as "controlExpiresOn",
          r.expected, r.mean::float8 as mean, r.sd::float8 as sd, r.observed, r.passed, r.findings, r.note, r.run_at as "at",
          concat_ws(' ', nullif(s.given, ''), s.family) as "by"
     from control_run r
     join kit_lot k on k.practice_id = $1 and k.id = r.kit_lot_id
     join staff s on s.practice_id = $1 and s.id = r.run_by
    where r.practice_id = $1 and r.system_id = $2 and r.run_on >= $3 order by r.run_at desc, r.id desc limit $4`,
)

/** The controls of a test, the newest first. */
export const historyOf = (cx: Context, systemId: string, from: string, limit: number) =>
  cx.tx.rows<HistoryRow>(history, [cx.practice.id, systemId, from, limit])

const noted = sql(
  'control_excursion_list',
  `select e.what, e.noted_at as "at", concat_ws(' ', nullif(s.given, ''), s.family) as "by", k.lot as "kitLot" from control_excursion e
     join staff s on s.practice_id = $1 and s.id = e.noted_by left join kit_lot k on k.practice_id = $1 and k.id = e.kit_lot_id
    where e.practice_id = $1 and e.system_id = $2 order by e.noted_at desc, e.id desc limit 50`,
)
export const excursionsOf = (cx: Context, systemId: string) =>
  cx.tx.rows<{ what: string; at: string; by: string; kitLot: string | null }>(noted, [cx.practice.id, systemId])
