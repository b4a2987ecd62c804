import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Amendment, VisitDiagnosis } from './note.ts'

constraintMeans('diagnosis_once', 'conflict', 'diagnosis_there', 'This diagnosis is already on the visit.')
constraintMeans('signature_once', 'conflict', 'signed', 'This visit is signed already. Add an amendment instead.')

const write = sql(
  'note_write',
  `insert into note (practice_id, id, visit_id, patient_id, assessment, plan, written_by, written_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (practice_id, visit_id) do update set assessment = excluded.assessment, plan = excluded.plan, written_by = excluded.written_by, written_at = excluded.written_at,
          act_id = excluded.act_id, version = note.version + 1 where note.version = $10 returning version`,
)
const level = sql(
  'note_level',
  `insert into note (practice_id, id, visit_id, patient_id, level_code, level_basis, written_by, written_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (practice_id, visit_id) do update set level_code = excluded.level_code, level_basis = excluded.level_basis, written_by = excluded.written_by,
          written_at = excluded.written_at, act_id = excluded.act_id, version = note.version + 1 where note.version = $10 returning version`,
)
const ofVisit = sql(
  'note_of_visit',
  `select n.assessment, n.plan, n.level_code as "levelCode", n.level_basis as "levelBasis", n.version, n.written_at as at, n.act_id as "actId", s.given || ' ' || s.family as by
     from note n join staff s on s.practice_id = $1 and s.id = n.written_by where n.practice_id = $1 and n.visit_id = $2`,
)
// Held until the signature is written: two that write and sign at once are put in order.
const lock = sql('note_lock', 'select version from note where practice_id = $1 and visit_id = $2 for update')
const seenBefore = sql(
  'note_seen_before',
  `select max(v.day)::text as day from visit v where v.practice_id = $1 and v.patient_id = $2 and v.id <> $3 and v.day < $4
      and v.day >= $4::date - interval '3 years' and v.provider_at is not null`,
)
const diagnoses = sql(
  'diagnosis_of_visit',
  `select d.id, d.act_id as "actId", d.code, d.label, d.rank, d.version, s.given || ' ' || s.family as by
     from diagnosis d join staff s on s.practice_id = $1 and s.id = d.added_by
    where d.practice_id = $1 and d.visit_id = $2 and d.removed_at is null order by d.rank, d.added_at, d.id`,
)
const diagnosisById = sql(
  'diagnosis_find',
  'select id, visit_id as "visitId", code, label, removed_at as "removedAt", version from diagnosis where practice_id = $1 and id = $2',
)
const diagnosisColumns = ['practice_id', 'id', 'visit_id', 'patient_id', 'code', 'label', 'rank', 'added_by', 'added_at', 'act_id']
const loaded = sql('icd10_find', 'select code, label from icd10 where code = $1')
const byCode = sql('icd10_by_code', 'select code, label from icd10 where code >= $1 and code < $2 order by code limit $3')
const byWords = sql(
  'icd10_by_words',
  `select code, label from icd10 where to_tsvector('simple', label || ' ' || synonyms) @@ to_tsquery('simple', $1)
    order by length(label), code limit $2`,
)
const remove = sql(
  'diagnosis_remove',
  'update diagnosis set removed_at = $4, version = version + 1, act_id = $5 where practice_id = $1 and id = $2 and version = $3 and removed_at is null',
)
const rank = sql(
  'diagnosis_rank_all',
  `update diagnosis d set rank = o.rank, version = d.version + 1, act_id = $4
     from unnest($3::uuid[]) with ordinality as o(id, rank)
    where d.practice_id = $1 and d.visit_id = $2 and d.id = o.id and d.removed_at is null and d.rank <> o.rank`,
)
const signatureColumns = ['practice_id', 'id', 'visit_id', 'patient_id', 'signed_by', 'signed_at', 'content', 'content_hash', 'act_id']
const signature = sql(
  'signature_of_visit',
  `select g.id, g.act_id as "actId", g.signed_at as at, s.given || ' ' || s.family || coalesce(', ' || s.title, '') as by, encode(g.content_hash, 'hex') as hash,
          g.content->>'reason' as reason
     from signature g join staff s on s.practice_id = $1 and s.id = g.signed_by where g.practice_id = $1 and g.visit_id = $2`,
)
const amendmentColumns = ['practice_id', 'id', 'visit_id', 'patient_id', 'text', 'reason', 'amended_by', 'amended_at', 'act_id']
const amendments = sql(
  'amendment_of_visit',
  `select a.id, a.act_id as "actId", a.text, a.reason, a.amended_at as at, s.given || ' ' || s.family || coalesce(', ' || s.title, '') as by
     from amendment a join staff s on s.practice_id = $1 and s.id = a.amended_by where a.practice_id = $1 and a.visit_id = $2 order by a.amended_at, a.id`,
)

interface On {
  visitId: string
  patientId: string
}
export interface NoteRow {
  assessment: string
  plan: string
  levelCode: string | null
  levelBasis: string | null
  version: number
  at: string
  by: string
  actId: string
}
export interface SignatureRow {
  id: string
  actId: string
  at: string
  by: string
  hash: string
  reason: string | null
}

/** Writes over the version seen; undefined when someone wrote in between. */
export const writeNote = (cx: Context, { visitId, patientId }: On, n: { assessment: string; plan: string; version: number }) =>
  cx.tx.row<{ version: number }>(write, [
    cx.practice.id,
    newId(),
    visitId,
    patientId,
    n.assessment,
    n.plan,
    cx.actor.id,
    cx.now,
    cx.actId,
    n.version,
  ])
export const writeLevel = (cx: Context, { visitId, patientId }: On, l: { code: string | null; basis: string | null; version: number }) =>
  cx.tx.row<{ version: number }>(level, [
    cx.practice.id,
    newId(),
    visitId,
    patientId,
    l.code,
    l.basis,
    cx.actor.id,
    cx.now,
    cx.actId,
    l.version,
  ])
export const findNote = (cx: Context, visitId: string) => cx.tx.row<NoteRow>(ofVisit, [cx.practice.id, visitId])
export const lockNote = (cx: Context, visitId: string) => cx.tx.row<{ version: number }>(lock, [cx.practice.id, visitId])
export const lastSeen = async (cx: Context, { visitId, patientId, day }: On & { day: string }) =>
  (await cx.tx.row<{ day: string | null }>(seenBefore, [cx.practice.id, patientId, visitId, day]))?.day ?? null

export const listDiagnoses = (cx: Context, visitId: string) =>
  cx.tx.rows<z.infer<typeof VisitDiagnosis>>(diagnoses, [cx.practice.id, visitId])
export const findDiagnosis = (cx: Context, id: string) =>
  cx.tx.row<{ id: string; visitId: string; code: string; label: string; removedAt: string | null; version: number }>(diagnosisById, [
    cx.practice.id,
    id,
  ])
/** A code of the file the practice loaded. */
/** Codes of the loaded public list that begin so. */
export const loadedByCode = (cx: Context, start: string, limit: number) =>
  cx.tx.rows<{ code: string; label: string }>(byCode, [start, `${start}\u{10ffff}`, limit])
/** Codes of the loaded public list that have, for each of the words, one that begins with it. */
export const loadedByWords = (cx: Context, words: readonly string[], limit: number) =>
  cx.tx.rows<{ code: string; label: string }>(byWords, [words.map((w) => `${w}:*`).join(' & '), limit])
export const loadedCode = (cx: Context, code: string) => cx.tx.row<{ code: string; label: string }>(loaded, [code])
export async function insertDiagnosis(
  cx: Context,
  { visitId, patientId }: On,
  d: { code: string; label: string; rank: number },
): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('diagnosis', diagnosisColumns, 1), [
    cx.practice.id,
    id,
    visitId,
    patientId,
    d.code,
    d.label,
    d.rank,
    cx.actor.id,
    cx.now,
    cx.actId,
  ])
  return id
}
export const removeDiagnosis = (cx: Context, id: string, version: number) =>
  cx.tx.run(remove, [cx.practice.id, id, version, cx.now, cx.actId])
export const rankDiagnoses = (cx: Context, visitId: string, ids: readonly string[]) =>
  cx.tx.run(rank, [cx.practice.id, visitId, ids, cx.actId])

export const findSignature = (cx: Context, visitId: string) => cx.tx.row<SignatureRow>(signature, [cx.practice.id, visitId])
export async function insertSignature(cx: Context, { visitId, patientId }: On, content: string, hash: Buffer): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('signature', signatureColumns, 1), [
    cx.practice.id,
    id,
    visitId,
    patientId,
    cx.actor.id,
    cx.now,
    content,
    hash,
    cx.actId,
  ])
  return id
}
export const listAmendments = (cx: Context, visitId: string) => cx.tx.rows<z.infer<typeof Amendment>>(amendments, [cx.practice.id, visitId])
export async function insertAmendment(cx: Context, { visitId, patientId }: On, a: { text: string; reason: string }): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('amendment', amendmentColumns, 1), [
    cx.practice.id,
    id,
    visitId,
    patientId,
    a.text,
    a.reason,
    cx.actor.id,
    cx.now,
    cx.actId,
  ])
  return id
}
