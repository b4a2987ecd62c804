import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Nothing, Version } from '../../core/shapes.ts'
import { staffNames } from '../staff/index.ts'
import { draftStandingOrder } from './draft.ts'
import { shelfItems } from './known.ts'
import { retireStandingOrder, signStandingOrder } from './sign.ts'
import { openDrafts, type SignedRow, triesOf, usesBySeries, versionsOf } from './sql.ts'
import { Body, type SeriesState } from './standing-orders.ts'

const readersHere = ['medical_assistant', 'nurse', 'provider', 'manager', 'student'] as const
const State = z.enum(['in_force', 'from_later', 'expired', 'retired', 'draft'])

const Signed = z.object({
  seriesId: Id,
  version: Version,
  body: Body,
  providerId: Id,
  providerName: z.string(),
  providerHere: z.boolean(),
  signedAt: Instant,
  signedWay: z.enum(['session', 'pin']),
  effectiveOn: Day,
  expiresOn: Day,
  endedOn: Day.nullable(),
  endedReason: z.string().nullable(),
  endedBy: z.string().nullable(),
})
const Draft = z.object({
  draftId: Id,
  seriesId: Id,
  body: Body,
  state: z.enum(['open', 'signed']),
  version: Version,
  providerId: Id,
  providerName: z.string(),
  draftedAt: Instant,
  draftedBy: z.string(),
})
const mayOf = (cx: Context) => ({
  draft: may(cx, draftStandingOrder),
  sign: may(cx, signStandingOrder),
  retire: may(cx, retireStandingOrder),
})
const Mays = z.object({ draft: May, sign: May, retire: May })

/** How an order stands today, from its versions, newest first. The one that holds is the newest that has begun. */
export function stateOf(versions: readonly SignedRow[], today: string): SeriesState {
  const [newest] = versions
  if (!newest) return 'draft'
  if (newest.endedOn) return 'retired'
  const begun = versions.find((v) => v.effectiveOn <= today)
  if (!begun) return 'from_later'
  return begun.expiresOn >= today && begun.providerHere ? 'in_force' : 'expired'
}

/** Every standing order of the practice with its newest version and its draft, and what was done under it. */
export const listStandingOrders = action({
  name: 'standing_orders.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    orders: z.array(
      z.object({
        seriesId: Id,
        name: z.string(),
        itemName: z.string(),
        state: State,
        signed: Signed.nullable(),
        draft: Draft.nullable(),
        used: z.int(),
        refused: z.int(),
      }),
    ),
    items: z.array(z.object({ id: Id, kind: z.enum(['test', 'vaccine']), name: z.string() })),
    providers: z.array(z.object({ id: Id, name: z.string() })),
    today: Day,
    may: Mays,
  }),
  allow: { roles: readersHere },
  async run(cx) {
    const [versions, drafts, uses, items, staff] = await Promise.all([
      versionsOf(cx),
      openDrafts(cx),
      usesBySeries(cx),
      shelfItems(cx),
      staffNames(cx),
    ])
    const series = [...new Set([...versions.map((v) => v.seriesId), ...drafts.map((d) => d.seriesId)])]
    const orders = series.map((seriesId) => {
      const its = versions.filter((v) => v.seriesId === seriesId)
      const signed = its.find((v) => v.effectiveOn <= cx.today) ?? its[0] ?? null
      const draft = drafts.find((d) => d.seriesId === seriesId) ?? null
      const { name, itemId } = (signed ?? draft)!.body
      const { used = 0, refused = 0 } = uses.find((u) => u.seriesId === seriesId) ?? {}
      const itemName = items.find((i) => i.id === itemId)?.name ?? name
      return { seriesId, name, itemName, state: stateOf(its, cx.today), signed, draft, used, refused }
    })
    return {
      orders: orders.sort((a, b) => a.name.localeCompare(b.name)),
      items: items.map(({ id, kind, name }) => ({ id, kind, name })),
      providers: staff.filter((s) => s.role === 'provider').map(({ id, name }) => ({ id, name })),
      today: cx.today,
      may: mayOf(cx),
    }
  },
})

/** One standing order: every version as signed, the draft of the next, each use and each near miss. */
export const showStandingOrder = action({
  name: 'standing_orders.show',
  kind: 'read',
  input: z.object({ seriesId: Id }),
  output: z.object({
    seriesId: Id,
    state: State,
    itemName: z.string(),
    versions: z.array(Signed),
    draft: Draft.nullable(),
    tries: z.array(
      z.object({
        id: Id,
        version: Version,
        outcome: z.enum(['used', 'refused']),
        because: z.string().nullable(),
        triedAt: Instant,
        triedBy: z.string(),
        patientId: Id,
        patientName: z.string(),
        orderState: z.string().nullable(),
        cosignedAt: Instant.nullable(),
      }),
    ),
    may: Mays,
  }),
  allow: { roles: readersHere },
  async run(cx, { seriesId }) {
    const [versions, [draft], tries, items] = await Promise.all([
      versionsOf(cx, seriesId),
      openDrafts(cx, seriesId),
      triesOf(cx, seriesId),
      shelfItems(cx),
    ])
    const shown = versions[0]?.body ?? draft?.body
    if (!shown) throw new Refusal('missing', 'standing_order', 'There is no such standing order here.')
    cx.saw([...new Set(tries.map((t) => t.patientId))])
    const itemName = items.find((i) => i.id === shown.itemId)?.name ?? shown.name
    return { seriesId, state: stateOf(versions, cx.today), itemName, versions, draft: draft ?? null, tries, may: mayOf(cx) }
  },
})
