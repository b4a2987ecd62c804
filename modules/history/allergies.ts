import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, Line, May } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { clinical, readers } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { AllergyList, AllergyState, AllergyWords, allergyStateOf } from './history.ts'
import { type At, findAllergy, findReview, insertAllergy, insertReview, listAllergies, lockAllergies, type StoredAllergy } from './sql.ts'

const allow = { roles: clinical, task: 'rooming_history' } as const
const Here = z.object({ visitId: Id, patientId: Id })

/** What is known of a patient's allergies: the state of four, who said so last, and the list. */
export async function allergyList(cx: Context, patientId: string): Promise<AllergyList> {
  const [review, allergies] = await Promise.all([findReview(cx, patientId), listAllergies(cx, patientId)])
  return { state: allergyStateOf(review?.state ?? null, allergies.length), review, allergies }
}

export const allergyState = async (cx: Context, patientId: string): Promise<AllergyState> => (await allergyList(cx, patientId)).state

async function say(cx: Context, at: At, state: AllergyState, reason: string | null = null) {
  await insertReview(cx, at, state, reason)
  cx.tell({ name: 'allergies.reviewed', patientId: at.patientId, visitId: at.visitId, body: { state } })
}

/** One more allergy. Saying so is the review: the state becomes known in the same act. */
export const addAllergy = action({
  name: 'allergies.add',
  kind: 'write',
  input: Here.extend(AllergyWords.shape),
  output: z.object({ id: Id }),
  allow,
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, input, visit) {
    await lockAllergies(cx, visit.patientId)
    const known = await listAllergies(cx, visit.patientId)
    const same = (text: string) => text.trim().toLowerCase()
    if (known.some((a) => same(a.substance) === same(input.substance)))
      throw new Refusal('conflict', 'already_listed', 'This is in the list already. Correct that entry instead.', {
        fields: [{ path: 'substance', message: 'In the list already.' }],
      })
    const { substance, category, reaction, severity } = input
    const [id] = await Promise.all([
      insertAllergy(cx, visit, { substance, category, reaction, severity, state: 'active', notedOn: cx.today, corrects: null }),
      say(cx, visit, 'known'),
    ])
    return { id }
  },
})

/** A new row in place of the old one: other words, no longer an allergy, or never was. The old one stays to be seen. */
export const correctAllergy = action({
  name: 'allergies.correct',
  kind: 'write',
  input: Here.extend({
    allergyId: Id,
    state: z.enum(['active', 'resolved', 'entered_in_error']),
    words: AllergyWords.optional(),
    reason: Line.min(1, 'Say why it is changed.'),
  }),
  output: z.object({ id: Id }),
  allow,
  async on(cx, input): Promise<VisitSubject & { old: StoredAllergy }> {
    const [visit, old] = await Promise.all([openVisit(cx, input.visitId, input.patientId), findAllergy(cx, input.allergyId)])
    if (old?.patientId !== visit.patientId) throw new Refusal('missing', 'allergy', 'There is no such allergy of this patient.')
    return { ...visit, objectId: old.id, old }
  },
  async run(cx, { state, words, reason }, visit) {
    const { old, patientId, visitId } = visit
    await lockAllergies(cx, patientId)
    const { substance, category, reaction, severity } = words ?? old
    const id = await insertAllergy(cx, visit, { substance, category, reaction, severity, state, notedOn: old.notedOn, corrects: old.id })
    cx.tell({ name: 'allergies.corrected', patientId, visitId, body: { id, corrects: old.id, state, reason } })
    // With the last one gone nobody has said that there are none: it has to be asked.
    const left = await listAllergies(cx, patientId)
    await say(cx, visit, left.length ? 'known' : 'not_recorded')
    return { id }
  },
})

const refuse = (code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path: 'state', message }] })

/** What the patient answered when asked: exactly one of the four states. */
export const reviewAllergies = action({
  name: 'allergies.review',
  kind: 'write',
  input: Here.extend({ state: AllergyState, reason: Line.optional() }),
  output: z.object({ state: AllergyState }),
  allow,
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { state, reason }, visit) {
    await lockAllergies(cx, visit.patientId)
    const active = await listAllergies(cx, visit.patientId)
    if (state === 'known' && active.length === 0) throw refuse('none_listed', 'Add what the patient reacts to first.')
    if (state === 'none_known' && active.length > 0)
      throw refuse('some_listed', 'Allergies are in the list. If they are wrong, correct each of them first.')
    if (state === 'unavailable' && !reason)
      throw new Refusal('invalid', 'reason', 'Say why it could not be asked.', {
        fields: [{ path: 'reason', message: 'Say why it could not be asked.' }],
      })
    await say(cx, visit, state, reason || null)
    return { state }
  },
})

export const listAllergiesAction = action({
  name: 'allergies.list',
  kind: 'read',
  input: z.object({ patientId: Id, visitId: Id.optional() }),
  output: AllergyList.extend({ may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  async run(cx, _input, patient) {
    const list = await allergyList(cx, patient.patientId)
    return {
      ...list,
      may: { add: may(cx, addAllergy, patient), correct: may(cx, correctAllergy, patient), review: may(cx, reviewAllergies, patient) },
    }
  },
})
