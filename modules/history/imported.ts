import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

export interface ImportedProblem {
  codeSystem: string
  code: string
  label: string
  state: 'active' | 'resolved'
  onsetOn: string | null
  abatedOn: string | null
  visitId: string | null
}
export interface ImportedAllergy {
  substance: string
  codeSystem: string | null
  code: string | null
  category: string | null
  reaction: string | null
  severity: string | null
  criticality: string | null
  state: 'active' | 'resolved'
  notedOn: string | null
}
export interface ImportedTobacco {
  status: 'never' | 'former' | 'some_days' | 'every_day' | 'unknown'
  detail: string | null
  answeredAt: string
}
export interface ImportedHistory {
  problems: readonly ImportedProblem[]
  allergies: readonly ImportedAllergy[]
  /** What the chart says of allergies as a whole; null when it says nothing. */
  allergyState: 'known' | 'none_known' | null
  tobacco: readonly ImportedTobacco[]
}

const problems = sql(
  'problem_import',
  `insert into problem (practice_id, id, patient_id, visit_id, code_system, code, label, state, onset_on, abated_on, recorded_at, source, act_id)
   select $1, x.id, $2, x."visitId", x."codeSystem", x.code, x.label, x.state, x."onsetOn", x."abatedOn", $3, $4, $5
     from jsonb_to_recordset($6) as x(id uuid, "visitId" uuid, "codeSystem" text, code text, label text, state text, "onsetOn" date, "abatedOn" date)`,
)
const allergies = sql(
  'allergy_import',
  `insert into allergy (practice_id, id, patient_id, substance, code_system, code, category, reaction, severity, criticality, state, noted_on, recorded_at, source, act_id)
   select $1, x.id, $2, x.substance, x."codeSystem", x.code, x.category, x.reaction, x.severity, x.criticality, x.state, x."notedOn", $3, $4, $5
     from jsonb_to_recordset($6) as x(id uuid, substance text, "codeSystem" text, code text, category text, reaction text, severity text, criticality text, state text, "notedOn" date)`,
)
const review = sql(
  'allergy_review_import',
  'insert into allergy_review (practice_id, id, patient_id, state, reviewed_at, source, act_id) values ($1, $2, $3, $4, $5, $6, $7)',
)
const tobacco = sql(
  'tobacco_answer_import',
  `insert into tobacco_answer (practice_id, id, patient_id, status, detail, answered_at, source, act_id)
   select $1, x.id, $2, x.status, x.detail, x."answeredAt", $3, $4 from jsonb_to_recordset($5) as x(id uuid, status text, detail text, "answeredAt" timestamptz)`,
)

const withIds = (list: readonly object[]) => JSON.stringify(list.map((one) => ({ id: newId(), ...one })))

/** The history that came with a chart: each entry says its source and has no author here. */
export async function insertImportedHistory(cx: Context, patientId: string, source: string, h: ImportedHistory): Promise<void> {
  const by = [cx.practice.id, patientId, cx.now, source, cx.actId]
  await Promise.all([
    h.problems.length ? cx.tx.run(problems, [...by, withIds(h.problems)]) : 0,
    h.allergies.length ? cx.tx.run(allergies, [...by, withIds(h.allergies)]) : 0,
    h.allergyState ? cx.tx.run(review, [cx.practice.id, newId(), patientId, h.allergyState, cx.now, source, cx.actId]) : 0,
    h.tobacco.length ? cx.tx.run(tobacco, [cx.practice.id, patientId, source, cx.actId, withIds(h.tobacco)]) : 0,
  ])
}
