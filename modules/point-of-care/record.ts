import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, Line } from '../../core/shapes.ts'
import { completeOrder, type OrderSubject, orderOf } from '../orders/index.ts'
import { clinical } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { findKit, insertResult, type KitRow } from './sql.ts'
import { isInvalid } from './tests.ts'

const Performed = z.object({
  visitId: Id,
  patientId: Id,
  orderId: Id.nullable(),
  kitLotId: Id,
  value: z.string().nullable(),
  internalControl: z.enum(['valid', 'invalid']),
  specimenSite: Line.nullable().default(null),
  performedAt: Instant,
})

type On = VisitSubject & { kit: KitRow; ordered: OrderSubject | null }

/** A waived certificate that is there and has not run out: without one no test is run for a patient (42 CFR 493.35). */
export function cliaCurrent(cx: Context, placeId: string): boolean {
  const place = cx.practice.places.get(placeId)
  return Boolean(place?.clia && (!place.cliaExpires || place.cliaExpires >= cx.today))
}

/** What the scope of practice asks of a waived test: the place's certificate, the run's own control, the order. */
export const testSubject = (cx: Context, visit: VisitSubject, ordered: OrderSubject | null, systemId: string): Subject => ({
  ...visit,
  product: systemId,
  order: ordered?.order ?? null,
  facts: { ...ordered?.facts, clia_waiver_current: cliaCurrent(cx, visit.placeId), qc_done: true },
})

/** A strip that was read as "Invalid" is a failed control by another name: it is no result, and must not close the order. */
const controlOf = ({ internalControl, value }: z.infer<typeof Performed>) => (isInvalid(value) ? 'invalid' : internalControl)

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

function check(cx: Context, input: z.infer<typeof Performed>, { kit, ordered, visitId, placeId }: On) {
  if (!cliaCurrent(cx, placeId))
    throw new Refusal('conflict', 'no_clia', 'This place has no current CLIA certificate. No patient test may be run here.')
  if (kit.expiresOn < cx.today) throw wrong('kitLotId', 'expired', `This kit expired on ${kit.expiresOn}. Put it aside and open another.`)
  if (ordered && (ordered.visitId !== visitId || ordered.kind !== 'test' || ordered.itemId !== kit.systemId))
    throw new Refusal('conflict', 'other_order', 'This order is for another test or another visit.')
  if (ordered && ordered.state !== 'signed') throw new Refusal('conflict', 'order_closed', `This order is already ${ordered.state}.`)
  if (Date.parse(input.performedAt) > Date.parse(cx.now) + 5 * 60_000)
    throw wrong('performedAt', 'future', 'The test cannot have been read in the future.')
  if (input.internalControl === 'invalid') return
  if (input.value === null) throw wrong('value', 'no_value', 'Choose the result.')
  if (!kit.values.includes(input.value)) throw wrong('value', 'unknown_value', `This test answers: ${kit.values.join(', ')}.`)
}

/**
 * Records one run of an in-house test. A run whose internal control failed keeps no patient result whatever was typed: it is
 * recorded as an invalid run and the order stays open.
 */
export const recordTest = action({
  name: 'tests.record',
  kind: 'write',
  input: Performed,
  output: z.object({ status: z.enum(['resulted', 'invalid_run']), id: Id, abnormal: z.boolean() }),
  allow: { roles: [...clinical, 'student'], task: 'waived_lab' },
  async on(cx, input): Promise<On> {
    const [visit, kit, ordered] = await Promise.all([
      openVisit(cx, input.visitId, input.patientId),
      findKit(cx, input.kitLotId),
      input.orderId ? orderOf(cx, input.orderId) : null,
    ])
    if (!kit) throw new Refusal('missing', 'kit', 'There is no such kit here. Scan the box again.')
    return { ...visit, ...testSubject(cx, visit, ordered, kit.systemId), kit, ordered } as On
  },
  async run(cx, input, on) {
    check(cx, input, on)
    const { kit, ordered, patientId, visitId } = on
    const internalControl = controlOf(input)
    const valid = internalControl === 'valid'
    const value = valid ? input.value : null
    const abnormal = value !== null && kit.abnormalValues.includes(value)
    const id = await insertResult(cx, {
      ...input,
      internalControl,
      patientId,
      visitId,
      systemId: kit.systemId,
      value,
      abnormal,
      state: valid ? 'final' : 'invalid',
    })
    if (!valid) return { status: 'invalid_run' as const, id, abnormal: false }
    if (ordered) await completeOrder(cx, ordered.id, id)
    cx.tell({ name: 'test.resulted', patientId, visitId, body: { id, orderId: ordered?.id ?? null, systemId: kit.systemId, abnormal } })
    return { status: 'resulted' as const, id, abnormal }
  },
})
