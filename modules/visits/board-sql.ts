import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { Stage } from './visits.ts'

// One statement for a whole day. The allergy state (as the banner of modules/patients says it) and the orders are looked up by index, a visit each; there is no other query.
export const boardQuery = sql(
  'visit_board',
  `select v.id, v.patient_id as "patientId", v.stage, v.stage_since as since, lower(v.planned) as "from", upper(v.planned) as until, v.reason, v.version,
          v.room_id as "roomId", v.booked_room_id as "bookedRoomId", v.ma_id as "maId", v.provider_id as "providerId", v.place_id as "placeId",
          v.arrived_at as "arrivedAt", v.signed_at is not null as signed, v.identified_by is not null as identified, v.cancel_reason as "cancelReason",
          p.family, p.given, p.preferred, p.birth_date as "birthDate", p.sex, p.mrn, p.interpreter, p.language,
          t.code as "typeCode", t.name as type, r.name as room, m.given || ' ' || m.family as ma, d.family as provider, d.title as "providerTitle",
          a.state is distinct from 'unavailable' and (a.state is not distinct from 'none_known' or exists (
            select from allergy g where g.practice_id = $1 and g.patient_id = v.patient_id and g.state = 'active'
               and not exists (select from allergy c where c.practice_id = $1 and c.corrects = g.id))) as "allergiesRecorded",
          (select count(*) from clinical_order o where o.practice_id = $1 and o.visit_id = v.id and o.state = 'signed')::int as "openOrders"
     from visit v
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join room r on r.practice_id = $1 and r.id = v.room_id
     left join staff m on m.practice_id = $1 and m.id = v.ma_id
     left join staff d on d.practice_id = $1 and d.id = v.provider_id
     left join lateral (select w.state from allergy_review w where w.practice_id = $1 and w.patient_id = v.patient_id
                         order by w.reviewed_at desc, w.id desc limit 1) a on true
    where v.practice_id = $1 and v.day = $2
    order by lower(v.planned), v.id`,
)

const rooms = sql(
  'visit_rooms_now',
  `select r.id, r.name, r.kind, r.place_id as "placeId", v.id as "visitId", v.stage, v.stage_since as since, p.family, p.given
     from room r
     left join visit v on v.practice_id = $1 and v.room_id = r.id and v.stage in ('rooming', 'ready', 'with_provider')
     left join patient p on p.practice_id = $1 and p.id = v.patient_id
    where r.practice_id = $1 order by r.position, r.name`,
)

const day = sql(
  'visit_schedule_day',
  `select v.id, v.patient_id as "patientId", v.stage, lower(v.planned) as "from", upper(v.planned) as until, v.reason, v.version, v.cancel_reason as "cancelReason",
          v.provider_id as "providerId", v.place_id as "placeId", v.visit_type_id as "visitTypeId", t.name as type, v.booked_room_id as "bookedRoomId",
          coalesce(r.name, b.name) as room, p.family, p.given, p.preferred, p.birth_date as "birthDate", p.sex, p.mrn, p.phone
     from visit v
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join room r on r.practice_id = $1 and r.id = v.room_id
     left join room b on b.practice_id = $1 and b.id = v.booked_room_id
    where v.practice_id = $1 and v.day = $2 and ($3::uuid is null or v.provider_id = $3)
    order by lower(v.planned), v.id`,
)

export interface BoardRow {
  id: string
  patientId: string
  stage: Stage
  since: string
  from: string
  until: string
  reason: string
  version: number
  roomId: string | null
  bookedRoomId: string | null
  maId: string | null
  providerId: string | null
  placeId: string
  arrivedAt: string | null
  signed: boolean
  identified: boolean
  cancelReason: string | null
  family: string
  given: string
  preferred: string | null
  birthDate: string
  sex: string
  mrn: string
  interpreter: boolean
  language: string
  typeCode: string
  type: string
  room: string | null
  ma: string | null
  provider: string | null
  providerTitle: string | null
  allergiesRecorded: boolean
  openOrders: number
}

export interface RoomNow {
  id: string
  name: string
  kind: 'exam' | 'procedure' | 'lab'
  placeId: string
  visitId: string | null
  stage: Stage | null
  since: string | null
  family: string | null
  given: string | null
}

export interface DayRow {
  id: string
  patientId: string
  stage: Stage
  from: string
  until: string
  reason: string
  version: number
  cancelReason: string | null
  providerId: string | null
  placeId: string
  visitTypeId: string
  type: string
  bookedRoomId: string | null
  room: string | null
  family: string
  given: string
  preferred: string | null
  birthDate: string
  sex: string
  mrn: string
  phone: string | null
}

export const listBoard = (cx: Context, onDay: string) => cx.tx.rows<BoardRow>(boardQuery, [cx.practice.id, onDay])
export const listRoomsNow = (cx: Context) => cx.tx.rows<RoomNow>(rooms, [cx.practice.id])
export const listDay = (cx: Context, onDay: string, providerId: string | null) =>
  cx.tx.rows<DayRow>(day, [cx.practice.id, onDay, providerId])
