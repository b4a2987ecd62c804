import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { How, SignState } from './students.ts'

constraintMeans('externship_hours_corrected_once', 'conflict', 'corrected', 'This entry was corrected already. Correct the newer one.')
constraintMeans('externship_competency_corrected_once', 'conflict', 'corrected', 'This entry was corrected already. Correct the newer one.')
constraintMeans('externship_signature_hours_once', 'conflict', 'signed', 'This entry is signed already.')
constraintMeans('externship_signature_competency_once', 'conflict', 'signed', 'This entry is signed already.')
constraintMeans('externship_signature_not_own', 'forbidden', 'own_signature', 'Nobody countersigns for themselves.')

const insertHoursRow = sql(
  'externship_hours_insert',
  `insert into externship_hours (practice_id, id, externship_id, student_id, day, from_time, to_time, break_minutes, minutes, what, corrects,
                                 reason, recorded_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)
const insertShownRow = sql(
  'externship_competency_insert',
  `insert into externship_competency (practice_id, id, externship_id, student_id, competency, how, shown_on, shown_act_id, note, corrects,
                                      reason, recorded_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const insertSignature = (column: 'hours_id' | 'competency_id') =>
  sql(
    `externship_sign_${column}`,
    `insert into externship_signature (practice_id, id, externship_id, student_id, ${column}, verdict, note, signed_by, signer_role, signed_at, act_id)
     select $1, u.id, $2, $3, u.of, $6, $7, $8, $9, $10, $11 from unnest($4::uuid[], $5::uuid[]) as u (id, of)`,
  )
const signHours = insertSignature('hours_id')
const signShown = insertSignature('competency_id')

const signed = `coalesce(g.verdict, 'waiting') as state, g.note as "signNote", g.signed_at as "signedAt", g.signer_role as "signerRole",
  p.given || ' ' || p.family || coalesce(', ' || p.title, '') as "signedBy"`
const hours = sql(
  'externship_hours_now',
  `select h.id, h.externship_id as "externshipId", h.day, to_char(h.from_time, 'HH24:MI') as "from", to_char(h.to_time, 'HH24:MI') as "to",
          h.break_minutes as "breakMinutes", h.minutes, h.what, h.corrects, h.reason, ${signed}
     from externship_hours h
     left join externship_signature g on g.practice_id = $1 and g.hours_id = h.id
     left join staff p on p.practice_id = $1 and p.id = g.signed_by
    where h.practice_id = $1 and ($2::uuid is null or h.externship_id = $2) and h.minutes > 0
      and not exists (select from externship_hours c where c.practice_id = $1 and c.corrects = h.id)
    order by h.day, h.from_time, h.id`,
)
const shown = sql(
  'externship_competency_now',
  `select c.id, c.externship_id as "externshipId", c.competency, c.how, c.shown_on as "on", c.note, c.corrects, c.reason, ${signed}
     from externship_competency c
     left join externship_signature g on g.practice_id = $1 and g.competency_id = c.id
     left join staff p on p.practice_id = $1 and p.id = g.signed_by
    where c.practice_id = $1 and ($2::uuid is null or c.externship_id = $2)
      and not exists (select from externship_competency n where n.practice_id = $1 and n.corrects = c.id)
    order by c.shown_on, c.id`,
)
const earlier = sql(
  'externship_hours_earlier',
  `select h.day, to_char(h.from_time, 'HH24:MI') as "from", to_char(h.to_time, 'HH24:MI') as "to", h.minutes, c.reason
     from externship_hours h join externship_hours c on c.practice_id = $1 and c.corrects = h.id
    where h.practice_id = $1 and h.externship_id = $2 order by h.day, h.id`,
)

interface Signed {
  state: SignState
  signNote: string | null
  signedAt: string | null
  signerRole: string | null
  signedBy: string | null
}
export interface HoursRow extends Signed {
  id: string
  externshipId: string
  day: string
  from: string
  to: string
  breakMinutes: number
  minutes: number
  what: string
  corrects: string | null
  reason: string | null
}
export interface ShownRow extends Signed {
  id: string
  externshipId: string
  competency: string
  how: How
  on: string
  note: string
  corrects: string | null
  reason: string | null
}
interface Of {
  externshipId: string
  studentId: string
  corrects: string | null
  reason: string | null
}
export type NewHours = Of & Pick<HoursRow, 'day' | 'from' | 'to' | 'breakMinutes' | 'minutes' | 'what'>
export type NewShown = Of & Pick<ShownRow, 'competency' | 'how' | 'on' | 'note'> & { actId: string | null }

export async function insertHours(cx: Context, h: NewHours): Promise<string> {
  const id = newId()
  await cx.tx.run(insertHoursRow, [
    ...[cx.practice.id, id, h.externshipId, h.studentId, h.day, h.from, h.to, h.breakMinutes, h.minutes, h.what],
    ...[h.corrects, h.reason, cx.now, cx.actId],
  ])
  return id
}
export async function insertShown(cx: Context, s: NewShown): Promise<string> {
  const id = newId()
  await cx.tx.run(insertShownRow, [
    ...[cx.practice.id, id, s.externshipId, s.studentId, s.competency, s.how, s.on, s.actId, s.note],
    ...[s.corrects, s.reason, cx.now, cx.actId],
  ])
  return id
}
export interface Signing {
  externshipId: string
  studentId: string
  verdict: 'confirmed' | 'returned'
  note: string
}
export const insertSignatures = (cx: Context, what: 'hours' | 'shown', ids: readonly string[], s: Signing) =>
  cx.tx.run(what === 'hours' ? signHours : signShown, [
    ...[cx.practice.id, s.externshipId, s.studentId, ids.map(() => newId()), ids, s.verdict, s.note],
    ...[cx.actor.id, cx.actor.role, cx.now, cx.actId],
  ])
/** What stands: entries that were corrected or taken away are not among them. */
export const hoursNow = (cx: Context, externshipId: string | null) => cx.tx.rows<HoursRow>(hours, [cx.practice.id, externshipId])
export const shownNow = (cx: Context, externshipId: string | null) => cx.tx.rows<ShownRow>(shown, [cx.practice.id, externshipId])
export const earlierHours = (cx: Context, externshipId: string) =>
  cx.tx.rows<{ day: string; from: string; to: string; minutes: number; reason: string }>(earlier, [cx.practice.id, externshipId])
