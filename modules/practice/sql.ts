import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'

export interface Room {
  id: string
  placeId: string
  name: string
  kind: 'exam' | 'procedure' | 'lab'
}

export interface VisitType {
  id: string
  code: string
  name: string
  minutes: number
  /** What rooming asks for this kind of visit: reason, vitals by kind, allergies, medicines, tobacco. */
  asks: string[]
}

const rooms = sql('room_list', 'select id, place_id as "placeId", name, kind from room where practice_id = $1 order by position, name')
const visitTypes = sql(
  'visit_type_list',
  "select id, code, name, minutes, asks from visit_type where practice_id = $1 and code <> 'imported' order by position, name",
)
const identity = sql(
  'practice_identity',
  'select name, npi, ein, taxonomy, phone, address, submitter from practice where practice_id = $1 and id = $1',
)
const placeIdentity = sql(
  'place_identity',
  'select id, name, jurisdiction, address, phone, npi, clia, clia_expires as "cliaExpires", pos_code as "posCode" from place where practice_id = $1 and id = $2',
)

export interface Address {
  line1: string
  line2?: string
  city: string
  state: string
  zip: string
}

export interface PracticeIdentity {
  name: string
  npi: string | null
  ein: string | null
  taxonomy: string | null
  phone: string | null
  address: Address
  submitter: { id?: string; receiverName?: string; receiverId?: string }
}

export interface PlaceIdentity {
  id: string
  name: string
  jurisdiction: string
  address: Address
  phone: string | null
  npi: string | null
  clia: string | null
  cliaExpires: string | null
  posCode: string
}

export const listRooms = (cx: Context) => cx.tx.rows<Room>(rooms, [cx.practice.id])
export const listVisitTypes = (cx: Context) => cx.tx.rows<VisitType>(visitTypes, [cx.practice.id])
/** Who the practice is on letters and claims. */
export const practiceIdentity = async (cx: Context) => (await cx.tx.row<PracticeIdentity>(identity, [cx.practice.id]))!
export const placeById = (cx: Context, id: string) => cx.tx.row<PlaceIdentity>(placeIdentity, [cx.practice.id, id])
