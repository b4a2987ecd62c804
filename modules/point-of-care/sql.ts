import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Flag, NumberKind, Range } from './numbers.ts'

constraintMeans('test_result_corrected_once', 'conflict', 'already_corrected', 'This result was already corrected. Look at the newest one.')
constraintMeans('kit_lot_system', 'missing', 'test', 'There is no such test here. Choose one from the list.')
constraintMeans('kit_lot_number', 'conflict', 'kit_known', 'This kit lot is already on the shelf list.')

export interface SystemRow {
  id: string
  name: string
  loinc: string
  specimen: string
  values: string[]
  abnormalValues: string[]
  readMinutes: number | null
  waived: boolean
  complexity: 'waived' | 'ppm'
  number: (NumberKind & Range) | null
  kits: { id: string; lot: string; expiresOn: string; openedOn: string | null }[]
}

export interface KitRow {
  id: string
  systemId: string
  lot: string
  expiresOn: string
  name: string
  values: string[]
  abnormalValues: string[]
  waived: boolean
  complexity: 'waived' | 'ppm'
  number: (NumberKind & Range) | null
}

/** Numbers of a test as one object; null for one that answers in words. */
export const number = `case when s.unit is null then null else jsonb_build_object('unit', s.unit, 'decimals', s.decimals, 'possibleLow', s.possible_low,
  'possibleHigh', s.possible_high, 'normalLow', s.normal_low, 'normalHigh', s.normal_high, 'criticalLow', s.critical_low, 'criticalHigh', s.critical_high) end as number`

const systems = sql(
  'test_system_list',
  `select s.id, s.name, s.loinc, s.specimen, s.values, s.abnormal_values as "abnormalValues", s.read_minutes as "readMinutes", s.waived, s.complexity, ${number},
          coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'lot', k.lot, 'expiresOn', k.expires_on, 'openedOn', k.opened_on) order by k.expires_on, k.lot)
                      from kit_lot k where k.practice_id = $1 and k.system_id = s.id), '[]') as kits
     from test_system s where s.practice_id = $1 order by s.name`,
)
const kit = sql(
  'kit_lot_find',
  `select k.id, k.system_id as "systemId", k.lot, k.expires_on as "expiresOn", s.name, s.values, s.abnormal_values as "abnormalValues", s.waived, s.complexity, ${number}
     from kit_lot k join test_system s on s.practice_id = $1 and s.id = k.system_id where k.practice_id = $1 and k.id = $2`,
)
const columns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'order_id',
  'system_id',
  'kit_lot_id',
  'value',
  'abnormal',
  'flag',
  'internal_control',
  'specimen_site',
  'state',
  'performed_at',
  'performed_by',
  'recorded_at',
  'corrects',
  'reason',
  'act_id',
]
const list = sql(
  'test_result_list',
  `select r.id, r.act_id as "actId", r.visit_id as "visitId", s.name, s.loinc, r.value, s.unit, r.flag, r.abnormal, r.state, r.internal_control as "internalControl", k.lot as "kitLot",
          k.expires_on as "kitExpiresOn", r.specimen_site as "specimenSite", r.performed_at as "performedAt", p.given || ' ' || p.family as "performedBy", r.reason, c.told_at as "toldAt", concat_ws(' ', nullif(t.given, ''), t.family) as "toldTo",
          exists (select from test_result c where c.practice_id = $1 and c.corrects = r.id) as corrected
     from test_result r
     join test_system s on s.practice_id = $1 and s.id = r.system_id
     join kit_lot k on k.practice_id = $1 and k.id = r.kit_lot_id
     join staff p on p.practice_id = $1 and p.id = r.performed_by
     left join critical_told c on c.practice_id = $1 and c.result_id = r.id
     left join staff t on t.practice_id = $1 and t.id = c.told_to
    where r.practice_id = $1 and r.patient_id = $2 and ($3::uuid is null or r.visit_id = $3)
    order by r.performed_at desc, r.id desc`,
)
const find = sql(
  'test_result_find',
  `select id, patient_id as "patientId", visit_id as "visitId", order_id as "orderId", system_id as "systemId", kit_lot_id as "kitLotId", value, flag, state,
          specimen_site as "specimenSite", performed_at as "performedAt", internal_control as "internalControl" from test_result where practice_id = $1 and id = $2`,
)
const receive = sql(
  'kit_lot_receive',
  'insert into kit_lot (practice_id, id, system_id, lot, expires_on, opened_on) values ($1, $2, $3, $4, $5, $6)',
)

export interface StoredResult {
  id: string
  patientId: string
  visitId: string
  orderId: string | null
  systemId: string
  kitLotId: string
  value: string | null
  flag: Flag | null
  state: string
  specimenSite: string | null
  performedAt: string
  internalControl: 'valid' | 'invalid'
}

export type NewResult = Omit<StoredResult, 'id'> & { abnormal: boolean; corrects?: string; reason?: string }

const cliaKind = sql('place_clia_kind', 'select clia_kind as "kind" from place where practice_id = $1 and id = $2')
const sameLot = sql(
  'kit_lot_same',
  'select id, expires_on as "expiresOn" from kit_lot where practice_id = $1 and system_id = $2 and lot = $3',
)

export const cliaKindOf = async (cx: Context, placeId: string) =>
  (await cx.tx.row<{ kind: 'waiver' | 'ppm' | 'compliance' | 'accreditation' }>(cliaKind, [cx.practice.id, placeId]))?.kind ?? 'waiver'
export const findLot = (cx: Context, systemId: string, lot: string) =>
  cx.tx.row<{ id: string; expiresOn: string }>(sameLot, [cx.practice.id, systemId, lot])
export const listSystems = (cx: Context) => cx.tx.rows<SystemRow>(systems, [cx.practice.id])
export const findKit = (cx: Context, id: string) => cx.tx.row<KitRow>(kit, [cx.practice.id, id])
export const findResult = (cx: Context, id: string) => cx.tx.row<StoredResult>(find, [cx.practice.id, id])
export const listResults = <Row>(cx: Context, patientId: string, visitId: string | null = null) =>
  cx.tx.rows<Row>(list, [cx.practice.id, patientId, visitId])

export async function insertResult(cx: Context, r: NewResult): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('test_result', columns, 1), [
    cx.practice.id,
    id,
    r.patientId,
    r.visitId,
    r.orderId,
    r.systemId,
    r.kitLotId,
    r.value,
    r.abnormal,
    r.flag,
    r.internalControl,
    r.specimenSite,
    r.state,
    r.performedAt,
    cx.actor.id,
    cx.now,
    r.corrects ?? null,
    r.reason ?? null,
    cx.actId,
  ])
  return id
}

export async function insertKit(
  cx: Context,
  k: { systemId: string; lot: string; expiresOn: string; openedOn: string | null },
): Promise<string> {
  const id = newId()
  await cx.tx.run(receive, [cx.practice.id, id, k.systemId, k.lot, k.expiresOn, k.openedOn])
  return id
}
