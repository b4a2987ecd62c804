import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { confirmCoverage } from '../coverage/index.ts'
import { confirmDemographics } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { CheckinItem, checkinItems, ItemState } from './checkin.ts'
import { insertItems, listItems, type NewItem } from './checkin-sql.ts'
import { visitToCheckIn } from './identify.ts'
import type { VisitSubject } from './subject.ts'

const Done = z.object({ items: z.array(z.object({ item: CheckinItem, state: ItemState })) })

/** Writes the items and stamps what they confirm at its owner's. */
async function confirmAll(cx: Context, visit: VisitSubject, items: readonly NewItem[]) {
  await insertItems(cx, visit, items)
  const said = (item: CheckinItem) => items.some((i) => i.item === item && i.state !== 'left')
  if (said('demographics')) await confirmDemographics(cx, visit.patientId)
  if (said('coverage')) await confirmCoverage(cx, visit.patientId)
  if (items.length)
    cx.tell({
      name: 'checkin.confirmed',
      patientId: visit.patientId,
      visitId: visit.visitId,
      body: { items: items.map(({ item, state }) => ({ item, state })) },
    })
  return { items: items.map(({ item, state }) => ({ item, state })) }
}

/** One item of check-in: still right, changed, or left undone with a reason. */
export const confirmItem = action({
  name: 'checkin.confirm',
  kind: 'write',
  input: z
    .object({ visitId: Id, item: CheckinItem.exclude(['identity']), state: ItemState, reason: Line.optional() })
    .refine((i) => i.state !== 'left' || Boolean(i.reason), { path: ['reason'], message: 'Say why it is left.' }),
  output: Done,
  allow: { roles: desk },
  on: (cx, input) => visitToCheckIn(cx, input.visitId),
  run: (cx, { item, state, reason }, visit) => confirmAll(cx, visit, [{ item, state, reason: reason || null }]),
})

/** All that is still open is as it was: one action for a patient of whom nothing changed. What was changed or left stays so. */
export const confirmUnchanged = action({
  name: 'checkin.unchanged',
  kind: 'write',
  input: z.object({ visitId: Id, copayLeft: Line.min(1).optional() }),
  output: Done,
  allow: { roles: desk },
  on: (cx, input) => visitToCheckIn(cx, input.visitId),
  async run(cx, { copayLeft }, visit) {
    const known = new Set((await listItems(cx, visit.visitId)).map((i) => i.item))
    if (!known.has('identity'))
      throw new Refusal('conflict', 'identity_first', 'Ask for two identifiers first: nothing about this person is confirmed before.', {
        fields: [{ path: 'identity', message: 'Ask for two identifiers.' }],
      })
    const open = checkinItems.filter((item) => !known.has(item))
    return confirmAll(
      cx,
      visit,
      open.map((item) =>
        item === 'copay' && copayLeft
          ? { item, state: 'left' as const, reason: copayLeft }
          : { item, state: 'confirmed' as const, reason: null },
      ),
    )
  },
})
