import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { CheckinItem, ItemState, Known } from './checkin.ts'
import type { VisitSubject } from './subject.ts'

const person = sql(
  'checkin_person',
  `select p.family, p.given, p.middle, p.suffix, p.preferred, p.birth_date as "birthDate", p.sex, p.mrn, p.phone, p.phone_alt as "phoneAlt", p.email, p.address,
          p.language, p.interpreter, p.confirmed_at as "confirmedAt", v.identified_by as "identifiedBy", v.provider_id as "providerId",
          lower(v.planned) as "from", t.name as type, d.family as provider, d.title as "providerTitle"
     from visit v join patient p on p.practice_id = $1 and p.id = v.patient_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join staff d on d.practice_id = $1 and d.id = v.provider_id
    where v.practice_id = $1 and v.id = $2`,
)

const coverages = sql(
  'checkin_coverages',
  `select c.id, c.rank, y.name as payer, c.plan_name as plan, c.member_id as "memberId", c.group_number as "groupNumber", c.relationship,
          c.copay_cents as "copayCents", c.valid_to as "validTo", c.confirmed_at as "confirmedAt"
     from coverage c join payer y on y.practice_id = $1 and y.id = c.payer_id
    where c.practice_id = $1 and c.patient_id = $2 and c.valid_from <= $3 and (c.valid_to is null or c.valid_to >= $3) order by c.rank, c.id`,
)

// The newest row of an item counts.
const items = sql(
  'checkin_items',
  `select distinct on (i.item) i.item, i.state, i.reason, i.at, s.given || ' ' || s.family as by
     from checkin_item i left join staff s on s.practice_id = $1 and s.id = i.by_id
    where i.practice_id = $1 and i.visit_id = $2 order by i.item, i.at desc, i.id desc`,
)

const identified = sql(
  'checkin_identified',
  'update visit set identified_by = $4, version = version + 1, act_id = $5 where practice_id = $1 and id = $2 and version = $3',
)

const itemColumns = ['practice_id', 'id', 'visit_id', 'patient_id', 'item', 'state', 'reason', 'at', 'by_id', 'act_id']

export interface Person extends Known {
  sex: string
  email: string | null
  address: Record<string, unknown>
  language: string
  interpreter: boolean
  confirmedAt: string | null
  identifiedBy: string[] | null
  providerId: string | null
  from: string
  type: string
  provider: string | null
  providerTitle: string | null
}

export interface CoverageNow {
  id: string
  rank: number
  payer: string
  plan: string | null
  memberId: string
  groupNumber: string | null
  relationship: string
  copayCents: number | null
  validTo: string | null
  confirmedAt: string | null
}

export interface ItemNow {
  item: CheckinItem
  state: ItemState
  reason: string | null
  at: string
  by: string | null
}

export const findPerson = async (cx: Context, visitId: string) => (await cx.tx.row<Person>(person, [cx.practice.id, visitId]))!
export const listCoverages = (cx: Context, patientId: string) => cx.tx.rows<CoverageNow>(coverages, [cx.practice.id, patientId, cx.today])
export const listItems = (cx: Context, visitId: string) => cx.tx.rows<ItemNow>(items, [cx.practice.id, visitId])

export interface NewItem {
  item: CheckinItem
  state: ItemState
  reason: string | null
}

/** Adds what was asked; what was said before stays. */
export async function insertItems(cx: Context, visit: VisitSubject, added: readonly NewItem[]) {
  if (added.length === 0) return
  await cx.tx.run(
    insertInto('checkin_item', itemColumns, added.length),
    added.flatMap((i) => [
      cx.practice.id,
      newId(),
      visit.visitId,
      visit.patientId,
      i.item,
      i.state,
      i.reason,
      cx.now,
      cx.actor.id,
      cx.actId,
    ]),
  )
}

export const updateIdentified = (cx: Context, visit: VisitSubject, by: readonly string[]) =>
  cx.tx.run(identified, [cx.practice.id, visit.visitId, visit.version, by, cx.actId])
