import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Version } from '../../core/shapes.ts'
import { findItemName } from '../orders/index.ts'
import { staffNow } from '../staff/index.ts'
import { findDraft, insertDraft, updateDraft, versionsOf } from './sql.ts'
import { Body } from './standing-orders.ts'

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** What a provider could sign: the item is on the shelf, the days and ages are in order, each question is asked once. */
export async function checkBody(cx: Context, providerId: string, body: Body) {
  const [provider, item] = await Promise.all([staffNow(cx, providerId), findItemName(cx, body.kind, body.itemId)])
  if (provider?.role !== 'provider')
    throw wrong('providerId', 'provider', 'A standing order is signed by a provider who works here. Choose one.')
  if (!item) throw new Refusal('missing', 'order_item', 'This practice does not have that test or vaccine. Choose from the list.')
  if (body.expiresOn < body.effectiveOn) throw wrong('body.expiresOn', 'span', 'It ends before it begins.')
  if (body.expiresOn < cx.today) throw wrong('body.expiresOn', 'past', 'This day is over.')
  const { age, questions } = body.criteria
  if (age && age.fromMonths !== null && age.toMonths !== null && age.fromMonths > age.toMonths)
    throw wrong('body.criteria.age', 'age', 'The ages are the wrong way round.')
  if (new Set(questions.map((q) => q.key)).size < questions.length)
    throw wrong('body.criteria.questions', 'question_twice', 'Two questions have the same key.')
}

/** Writes a standing order, or changes one that is not signed yet; of a signed one it begins the next version. Nothing holds before it is signed. */
export const draftStandingOrder = action({
  name: 'standing_orders.draft',
  kind: 'write',
  input: z.object({
    /** Which draft is changed; without it a new one begins. */
    draft: z.object({ draftId: Id, version: Version }).nullable().default(null),
    /** Of which signed order it is to be the next version. */
    seriesId: Id.nullable().default(null),
    providerId: Id,
    body: Body,
  }),
  output: z.object({ draftId: Id, seriesId: Id, version: Version }),
  allow: { roles: ['medical_assistant', 'nurse', 'manager', 'provider'] },
  async run(cx, { draft, seriesId, providerId, body }) {
    await checkBody(cx, providerId, body)
    if (draft) {
      const was = await findDraft(cx, draft.draftId)
      if (!was) throw new Refusal('missing', 'draft', 'There is no such draft here.')
      if (was.state === 'signed')
        throw new Refusal('conflict', 'signed_already', 'This is signed; what is signed is not changed. Draft a new version.')
      const now = await updateDraft(cx, was.draftId, draft.version, providerId, body)
      if (!now) throw stale({ draftId: was.draftId, version: was.version }, draft.version)
      return { draftId: was.draftId, seriesId: was.seriesId, version: now.version }
    }
    const [last] = seriesId ? await versionsOf(cx, seriesId) : []
    if (seriesId && !last) throw new Refusal('missing', 'standing_order', 'There is no such standing order here.')
    if (last?.endedOn) throw new Refusal('conflict', 'retired', 'This order is retired. Draft a new one instead.')
    const series = seriesId ?? newId()
    const draftId = await insertDraft(cx, series, providerId, body)
    cx.tell({ name: 'standing_order.drafted', body: { draftId, seriesId: series } })
    return { draftId, seriesId: series, version: 1 }
  },
})
