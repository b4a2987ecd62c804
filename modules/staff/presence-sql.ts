import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { Role } from '../../scope/index.ts'
import type { PresenceMode } from './staff.ts'

const insert = sql(
  'presence_insert',
  'insert into presence (practice_id, id, staff_id, place_id, day, mode, from_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const end = sql('presence_end', 'update presence set until_at = $3, act_id = $4 where practice_id = $1 and id = $2 and until_at is null')
const one = sql(
  'presence_one',
  'select id, staff_id as "staffId", place_id as "placeId", until_at as "untilAt" from presence where practice_id = $1 and id = $2',
)
const open = sql(
  'presence_open',
  'select id from presence where practice_id = $1 and staff_id = $2 and day = $3 and until_at is null limit 1',
)
const today = sql(
  'presence_today',
  `select p.id, p.staff_id as "staffId", p.place_id as "placeId", l.name as "placeName", s.given, s.family, s.title, s.role, p.mode,
          p.from_at as "from", p.until_at as "until"
     from presence p join staff s on s.practice_id = $1 and s.id = p.staff_id join place l on l.practice_id = $1 and l.id = p.place_id
    where p.practice_id = $1 and p.day = $2 order by p.until_at is not null, p.from_at, p.id`,
)
const able = sql(
  'presence_able',
  `select id, given, family, title, role from staff where practice_id = $1 and active and role in ('provider', 'nurse') order by role desc, family, given`,
)

export interface Person {
  id: string
  given: string
  family: string
  title: string | null
  role: Role
}

export interface PresenceRow extends Omit<Person, 'id'> {
  id: string
  staffId: string
  placeId: string
  placeName: string
  mode: PresenceMode
  from: string
  until: string | null
}

export const insertPresence = (cx: Context, p: { id: string; staffId: string; placeId: string; mode: PresenceMode }) =>
  cx.tx.run(insert, [cx.practice.id, p.id, p.staffId, p.placeId, cx.today, p.mode, cx.now, cx.actId])
export const endPresenceRow = (cx: Context, id: string) => cx.tx.run(end, [cx.practice.id, id, cx.now, cx.actId])
export const presenceById = (cx: Context, id: string) =>
  cx.tx.row<{ id: string; staffId: string; placeId: string; untilAt: string | null }>(one, [cx.practice.id, id])
export const openPresence = (cx: Context, staffId: string) => cx.tx.row<{ id: string }>(open, [cx.practice.id, staffId, cx.today])
export const listPresence = (cx: Context) => cx.tx.rows<PresenceRow>(today, [cx.practice.id, cx.today])
export const whoCanSupervise = (cx: Context) => cx.tx.rows<Person>(able, [cx.practice.id])
