import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { completeOrder, type OrderSubject, orderOf } from '../orders/index.ts'
import { clinical } from '../practice/index.ts'
import { confirmsByPin } from '../staff/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { fitsAge, Screening, Site, screening, sitesFor } from './immunizations.ts'
import { allergyStateOf, findLot, insertImmunization, type Lot, moveStock, productOf } from './sql.ts'

const Given = z.object({
  visitId: Id,
  patientId: Id,
  orderId: Id,
  lotId: Id,
  site: Site,
  visGivenOn: Day,
  screening: Screening,
  /** The licensed person who looked at drug and dose before the needle, by their own PIN. */
  verifiedBy: z.object({ staffId: Id, pin: z.string() }).nullable(),
})

type Give = z.infer<typeof Given>
type On = VisitSubject & { lot: Lot; ordered: OrderSubject; verifier: string | null }

async function lotOf(cx: Context, lotId: string): Promise<Lot> {
  const lot = await findLot(cx, lotId)
  if (!lot) throw new Refusal('missing', 'lot', 'There is no such lot here. Scan the box again.')
  return lot
}

/** The second look is a person at the chair with their own PIN, who is licensed: an MA's colleague does not count. */
async function verifierOf(cx: Context, { verifiedBy, lotId }: Give): Promise<string | null> {
  if (!verifiedBy) return null
  const confirmed = await confirmsByPin(cx, verifiedBy.staffId, verifiedBy.pin)
  if (!confirmed)
    throw new Refusal('invalid', 'verifier_pin', 'That PIN was not right. The nurse or provider who checked the dose enters their own.', {
      fields: [{ path: 'verifiedBy.pin', message: 'Not their PIN.' }],
    })
  if (confirmed.role !== 'provider' && confirmed.role !== 'nurse')
    throw new Refusal('forbidden', 'verifier_role', 'Drug and dose are checked by a provider or nurse.', { detail: { lotId } })
  return verifiedBy.staffId
}

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

async function check(cx: Context, input: Give, on: On) {
  const { lot, ordered } = on
  if (ordered.visitId !== on.visitId || ordered.kind !== 'vaccine')
    throw new Refusal('conflict', 'other_order', 'This order is not for a vaccine of this visit.')
  if (ordered.state !== 'signed') throw new Refusal('conflict', 'order_closed', `This order is already ${ordered.state}.`)
  if (lot.productId !== ordered.itemId)
    throw wrong('lotId', 'wrong_product', `This lot is ${lot.name}; the order is for ${ordered.itemName}.`)
  if (lot.expiresOn < cx.today) throw wrong('lotId', 'expired', `This lot expired on ${lot.expiresOn}. Put it aside and take another.`)
  if (!fitsAge(on.birthDate, cx.today, lot))
    throw wrong('lotId', 'age', `${lot.name} is not for this age. Ask the provider for another product.`)
  if (!sitesFor[lot.route].includes(input.site))
    throw wrong('site', 'site', `Not a site for this route. Choose: ${sitesFor[lot.route].join(', ')}.`)
  if (input.visGivenOn > cx.today) throw wrong('visGivenOn', 'vis_date', 'The information statement cannot be given in the future.')
  const asked = new Set(input.screening.map((s) => s.key))
  const unasked = screening.filter((s) => !asked.has(s.key))
  if (unasked.length) throw wrong('screening', 'not_screened', `Ask first: ${unasked.map((s) => s.text).join(' ')}`)
  if (input.screening.some((s) => s.yes))
    throw wrong(
      'screening',
      'contraindication',
      'A screening answer was yes. A provider or nurse decides; until then record it as not given.',
    )
  if ((await allergyStateOf(cx, on.patientId)) === 'not_recorded')
    throw new Refusal('conflict', 'allergies_not_recorded', 'Allergies are not recorded for this patient. Ask and record them first.')
}

/** Gives one dose: the record, one dose less in stock and the order done are one transaction. Scope by place, route, order and second look. */
export const giveVaccine = action({
  name: 'immunizations.give',
  kind: 'write',
  input: Given,
  output: z.object({ id: Id, left: z.int() }),
  allow: { roles: [...clinical, 'student'], task: 'vaccine_admin' },
  async on(cx, input): Promise<On> {
    const [visit, lot, ordered] = await Promise.all([
      openVisit(cx, input.visitId, input.patientId),
      lotOf(cx, input.lotId),
      orderOf(cx, input.orderId),
    ])
    const verifier = await verifierOf(cx, input)
    const order = { ...ordered.order, doseVerifiedBy: verifier }
    return {
      ...visit,
      objectId: ordered.id,
      route: lot.route,
      order,
      lot,
      ordered,
      verifier,
      facts: { ...ordered.facts, screening_reviewed: input.screening.length === screening.length },
    }
  },
  async run(cx, input, on) {
    await check(cx, input, on)
    const { lot, ordered, patientId, visitId } = on
    const id = await insertImmunization(cx, {
      patientId,
      visitId,
      orderId: ordered.id,
      productId: lot.productId,
      cvx: lot.cvx,
      name: lot.name,
      lot,
      site: input.site,
      visGivenOn: input.visGivenOn,
      state: 'given',
      givenAt: cx.now,
      verifiedBy: on.verifier,
    })
    await Promise.all([moveStock(cx, lot.id, 'given', -1, { immunizationId: id }), completeOrder(cx, ordered.id, id)])
    cx.tell({ name: 'immunization.given', patientId, visitId, body: { id, orderId: ordered.id, lotId: lot.id } })
    return { id, left: lot.onHand - 1 }
  },
})

/** Not given, with the reason: asks no lot and no site, and closes the order. */
export const notGiven = action({
  name: 'immunizations.not_given',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, orderId: Id, reason: Line.min(1, 'Say why it was not given.') }),
  output: z.object({ id: Id }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, input, { patientId, visitId }) {
    const order = await orderOf(cx, input.orderId)
    if (order.visitId !== visitId || order.kind !== 'vaccine' || order.state !== 'signed')
      throw new Refusal('conflict', 'order_closed', 'This order is not open for this visit.')
    const product = (await productOf(cx, order.itemId))!
    const id = await insertImmunization(cx, {
      patientId,
      visitId,
      orderId: order.id,
      productId: order.itemId,
      ...product,
      state: 'not_given',
      notGivenReason: input.reason,
      givenAt: cx.now,
    })
    await completeOrder(cx, order.id, id)
    cx.tell({ name: 'immunization.not_given', patientId, visitId, body: { id, orderId: order.id } })
    return { id }
  },
})
