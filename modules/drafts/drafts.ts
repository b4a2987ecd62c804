import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context, Subject } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Instant, Nothing } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { allStaff } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'

const whole = '00000000-0000-0000-0000-000000000000'
const find = sql(
  'draft_find',
  `select id, patient_id as "patientId", body, saved_at as "savedAt", version from draft
    where practice_id = $1 and staff_id = $2 and form = $3 and coalesce(visit_id, patient_id, '${whole}'::uuid) = $4 and cleared_at is null`,
)
const insert = sql(
  'draft_insert',
  'insert into draft (practice_id, id, staff_id, form, patient_id, visit_id, body, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const update = sql(
  'draft_update',
  'update draft set body = $3, saved_at = $4, version = version + 1 where practice_id = $1 and id = $2 and version = $5',
)
const clear = sql(
  'draft_clear',
  `update draft set cleared_at = $5 where practice_id = $1 and staff_id = $2 and form = $3 and coalesce(visit_id, patient_id, '${whole}'::uuid) = $4 and cleared_at is null`,
)

interface DraftRow {
  id: string
  patientId: string | null
  body: Record<string, unknown>
  savedAt: string
  version: number
}

const Where = z.object({ form: z.string().regex(/^[a-z_.]{1,40}$/), patientId: Id.nullable(), visitId: Id.nullable() })
const keyOf = (w: z.infer<typeof Where>) => w.visitId ?? w.patientId ?? whole

const draftOf = (cx: Context, where: z.infer<typeof Where>) =>
  cx.tx.row<DraftRow>(find, [cx.practice.id, cx.actor.id, where.form, keyOf(where)])

/** Whom it is typed about: of this practice, and the visit is that patient's. Otherwise the audit would name someone unknown here. */
async function whom(cx: Context, { patientId, visitId }: z.infer<typeof Where>): Promise<Subject> {
  if (!visitId) return patientId ? patientOf(cx, patientId) : {}
  const visit = await visitOf(cx, visitId)
  if (patientId && patientId !== visit.patientId) throw otherPatient()
  return { patientId: visit.patientId, visitId }
}

const otherPatient = () => new Refusal('conflict', 'other_patient', 'This draft belongs to another patient. Reload the page.')

/** Keeps what is being typed. It belongs to the one who types, carries its patient, and is not yet in the chart. */
export const saveDraft = action({
  name: 'drafts.save',
  kind: 'put',
  input: Where.extend({ body: z.record(z.string(), z.unknown()), version: z.int().min(0).default(0) }),
  output: z.object({ version: z.int(), savedAt: Instant }),
  allow: { roles: allStaff },
  on: whom,
  async run(cx, input) {
    const body = JSON.stringify(input.body)
    if (body.length > 200_000) throw new Refusal('invalid', 'draft_too_long', 'This is too long to keep as a draft. Save it to the chart.')
    const current = await draftOf(cx, input)
    if (!current) {
      await cx.tx.run(insert, [cx.practice.id, newId(), cx.actor.id, input.form, input.patientId, input.visitId, body, cx.now])
      return { version: 1, savedAt: cx.now }
    }
    if (current.patientId !== input.patientId) throw otherPatient()
    if (input.version && input.version !== current.version) throw stale(current, input.version)
    await cx.tx.run(update, [cx.practice.id, current.id, body, cx.now, current.version])
    return { version: current.version + 1, savedAt: cx.now }
  },
})

export const getDraft = action({
  name: 'drafts.get',
  kind: 'read',
  input: Where,
  output: z.object({ draft: z.object({ body: z.record(z.string(), z.unknown()), version: z.int(), savedAt: Instant }).nullable() }),
  allow: { roles: allStaff },
  on: whom,
  async run(cx, input) {
    const draft = await draftOf(cx, input)
    return { draft: draft ? { body: draft.body, version: draft.version, savedAt: draft.savedAt } : null }
  },
})

/** Puts a draft away: its content is in the chart now, or is no longer wanted. */
export async function clearDrafts(cx: Context, where: z.infer<typeof Where>) {
  await cx.tx.run(clear, [cx.practice.id, cx.actor.id, where.form, keyOf(where), cx.now])
}

export const clearDraft = action({
  name: 'drafts.clear',
  kind: 'put',
  input: Where,
  output: Nothing,
  allow: { roles: allStaff },
  on: whom,
  async run(cx, input) {
    await clearDrafts(cx, input)
    return {}
  },
})
