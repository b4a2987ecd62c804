import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { confirmsByPin } from '../staff/index.ts'
import { checkBody } from './draft.ts'
import { type DraftRow, endDraft, findDraft, keepEnd, keepSigned, versionsOf } from './sql.ts'

/** Only the named provider signs: in their own session, or at a colleague's screen with their own PIN. */
async function signatureOf(cx: Context, { providerId, providerName }: DraftRow, pin: string | null): Promise<'session' | 'pin'> {
  if (cx.actor.id === providerId) return 'session'
  if (!pin)
    throw new Refusal('forbidden', 'not_the_provider', `This is signed by ${providerName}: in their own session, or here with their PIN.`)
  if ((await confirmsByPin(cx, providerId, pin))?.role !== 'provider')
    throw new Refusal('invalid', 'pin', `That PIN was not right. ${providerName} enters their own.`, {
      fields: [{ path: 'pin', message: 'Not their PIN.' }],
    })
  return 'pin'
}

/** The named provider signs a draft. It holds from its first day and is never changed; a next version takes its place. */
export const signStandingOrder = action({
  name: 'standing_orders.sign',
  kind: 'write',
  input: z.object({ draftId: Id, version: Version, pin: z.string().nullable().default(null) }),
  output: z.object({ seriesId: Id, version: Version }),
  allow: { roles: ['medical_assistant', 'nurse', 'manager', 'provider'] },
  async on(cx, { draftId }) {
    const draft = await findDraft(cx, draftId)
    if (!draft) throw new Refusal('missing', 'draft', 'There is no such draft here.')
    return { objectId: draft.seriesId, draft }
  },
  async run(cx, { version, pin }, { draft }) {
    if (draft.state === 'signed') throw new Refusal('conflict', 'signed_already', 'This draft was signed already.')
    const way = await signatureOf(cx, draft, pin)
    await checkBody(cx, draft.providerId, draft.body)
    if (draft.body.effectiveOn < cx.today)
      throw new Refusal('invalid', 'backdated', 'A signature does not reach back. Let it begin today or later.', {
        fields: [{ path: 'body.effectiveOn', message: 'Today or later.' }],
      })
    if (!(await endDraft(cx, draft.draftId, version))) throw stale({ draftId: draft.draftId, version: draft.version }, version)
    const signed = await keepSigned(cx, draft, way)
    cx.tell({ name: 'standing_order.signed', body: { seriesId: draft.seriesId, version: signed, by: draft.providerId, way } })
    return { seriesId: draft.seriesId, version: signed }
  },
})

/** Takes an order out of use from now on, with the reason. What was done under it stays as it is. */
export const retireStandingOrder = action({
  name: 'standing_orders.retire',
  kind: 'write',
  input: z.object({ seriesId: Id, reason: Line.min(1, 'Say why it is retired.') }),
  output: z.object({ seriesId: Id }),
  allow: { roles: ['provider', 'manager'] },
  async on(cx, { seriesId }) {
    const [last] = await versionsOf(cx, seriesId)
    if (!last) throw new Refusal('missing', 'standing_order', 'There is no such standing order here.')
    return { objectId: seriesId, last }
  },
  async run(cx, { seriesId, reason }, { last }) {
    if (last.endedOn) throw new Refusal('conflict', 'retired', 'This order was retired already.')
    await keepEnd(cx, seriesId, reason)
    cx.tell({ name: 'standing_order.retired', body: { seriesId } })
    return { seriesId }
  },
})
