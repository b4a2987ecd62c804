import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { ContactRow } from './recalls.ts'

constraintMeans('recall_contact_visit', 'missing', 'visit', 'There is no such visit of this patient.')

const settings = sql(
  'recall_settings',
  'select rule_id as "ruleId", is_on as "isOn", owner_role as "ownerRole", version from recall_rule_setting where practice_id = $1',
)
const setRule = sql(
  'recall_set_rule',
  `insert into recall_rule_setting (practice_id, rule_id, is_on, owner_role, set_by, set_at, act_id) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (practice_id, rule_id) do update set is_on = excluded.is_on, owner_role = excluded.owner_role, set_by = excluded.set_by,
     set_at = excluded.set_at, act_id = excluded.act_id, version = recall_rule_setting.version + 1
     where recall_rule_setting.version = $8 returning version`,
)
const ownOne = sql(
  'recall_own_one',
  `select id, patient_id as "patientId", what, due, closed_at as "closedAt", version from recall_own where practice_id = $1 and id = $2`,
)
const ownClose = sql(
  'recall_own_close',
  `update recall_own set closed_at = $4, closed_by = $5, closed_how = $6, act_id = $7, version = version + 1
    where practice_id = $1 and id = $2 and version = $3 and closed_at is null returning id`,
)
const ownOf = sql('recall_own_of', 'select id from recall_own where practice_id = $1 and patient_id = $2 and closed_at is null')
const contacts = sql(
  'recall_contacts_of',
  `select k.id, k.items, k.way, k.outcome, k.reason, k.next_try as "nextTry", k.rest_until as "restUntil", k.note, k.at,
          s.given || ' ' || s.family as by
     from recall_contact k join staff s on s.practice_id = $1 and s.id = k.by_id
    where k.practice_id = $1 and k.patient_id = $2 order by k.at desc, k.id desc limit 30`,
)
// What a signed standing order in force produces, so that a gap can say that the assistant may act.
const standing = sql(
  'recall_standing_orders',
  `select o.series_id as "seriesId", o.name, v.cvx, t.loinc
     from standing_order o
     left join vaccine_product v on v.practice_id = $1 and v.id = o.item_id and o.kind = 'vaccine'
     left join test_system t on t.practice_id = $1 and t.id = o.item_id and o.kind = 'test'
    where o.practice_id = $1 and o.effective_on <= $2 and o.expires_on >= $2
      and not exists (select from standing_order n where n.practice_id = $1 and n.series_id = o.series_id and n.version > o.version and n.effective_on <= $2)
      and not exists (select from standing_order_end e where e.practice_id = $1 and e.series_id = o.series_id)
    order by o.name, o.series_id`,
)
const visitComing = sql(
  'recall_visit_coming',
  `select id from visit where practice_id = $1 and id = $2 and patient_id = $3 and stage = 'expected' and day >= $4`,
)

export interface SettingRow {
  ruleId: string
  isOn: boolean
  ownerRole: string | null
  version: number
}
export interface OwnOne {
  id: string
  patientId: string
  what: string
  due: string
  closedAt: string | null
  version: number
}
export interface StandingRow {
  seriesId: string
  name: string
  cvx: string | null
  loinc: string | null
}

export const settingsNow = (cx: Context) => cx.tx.rows<SettingRow>(settings, [cx.practice.id])
export const writeSetting = (cx: Context, ruleId: string, isOn: boolean, ownerRole: string | null, version: number) =>
  cx.tx.row<{ version: number }>(setRule, [cx.practice.id, ruleId, isOn, ownerRole, cx.actor.id, cx.now, cx.actId, version])
export const findOwn = (cx: Context, id: string) => cx.tx.row<OwnOne>(ownOne, [cx.practice.id, id])
export const closeOwn = (cx: Context, id: string, version: number, how: string) =>
  cx.tx.row<{ id: string }>(ownClose, [cx.practice.id, id, version, cx.now, cx.actor.id, how, cx.actId])
export const openOwnsOf = (cx: Context, patientId: string) => cx.tx.rows<{ id: string }>(ownOf, [cx.practice.id, patientId])
export const contactsOf = (cx: Context, patientId: string) => cx.tx.rows<z.infer<typeof ContactRow>>(contacts, [cx.practice.id, patientId])
export const standingNow = (cx: Context) => cx.tx.rows<StandingRow>(standing, [cx.practice.id, cx.today])
export const comingVisit = (cx: Context, visitId: string, patientId: string) =>
  cx.tx.row<{ id: string }>(visitComing, [cx.practice.id, visitId, patientId, cx.today])

/** Writes one row of a table of this module; its columns are the keys. */
async function write(cx: Context, table: string, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  const whole = { practice_id: cx.practice.id, id, ...row, act_id: cx.actId }
  await cx.tx.run(insertInto(table, Object.keys(whole), 1), Object.values(whole))
  return id
}

export const insertOwn = (
  cx: Context,
  o: { patientId: string; what: string; due: string; ownerId: string | null; ownerRole: string | null },
) =>
  write(cx, 'recall_own', {
    ...{ patient_id: o.patientId, what: o.what, due: o.due, owner_id: o.ownerId, owner_role: o.ownerRole },
    ...{ added_by: cx.actor.id, added_at: cx.now },
  })

export const insertRecord = (cx: Context, r: { patientId: string; ruleId: string; on: string | null; next: string | null; note: string }) =>
  write(cx, 'recall_record', {
    ...{ patient_id: r.patientId, rule_id: r.ruleId, done_on: r.on, next_due: r.next, note: r.note },
    ...{ recorded_by: cx.actor.id, recorded_at: cx.now },
  })

export interface NewContact {
  patientId: string
  items: readonly string[]
  way: string
  outcome: string
  reason: string | null
  visitId: string | null
  nextTry: string | null
  restUntil: string | null
  note: string
}
export const insertContact = (cx: Context, k: NewContact) =>
  write(cx, 'recall_contact', {
    ...{ patient_id: k.patientId, items: k.items, way: k.way, outcome: k.outcome, reason: k.reason, visit_id: k.visitId },
    ...{ next_try: k.nextTry, rest_until: k.restUntil, note: k.note, day: cx.today, at: cx.now, by_id: cx.actor.id },
  })
