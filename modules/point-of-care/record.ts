import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, Line } from '../../core/shapes.ts'
import { completeOrder, type OrderSubject, orderOf } from '../orders/index.ts'
import { clinical } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { openCritical } from './critical-task.ts'
import { type Flag, flagOf, isCritical, readNumber } from './numbers.ts'
import { cliaKindOf, findKit, insertResult, type KitRow } from './sql.ts'
import { controlDue, standingOfKit } from './standings.ts'
import { FlagShape, isInvalid } from './tests.ts'

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

/** What the scope of practice asks of a waived test: the place's certificate, the kit's controls as they are on record, the order. */
export const testSubject = (
  cx: Context,
  visit: VisitSubject,
  ordered: OrderSubject | null,
  systemId: string,
  controlled = false,
): Subject => ({
  ...visit,
  product: systemId,
  order: ordered?.order ?? null,
  facts: { ...ordered?.facts, clia_waiver_current: cliaCurrent(cx, visit.placeId), qc_done: controlled },
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
}

/** Reads an answer as this test gives it, and how it stands to the range. */
export function readValue(kit: KitRow, value: string): Flag | null {
  if (kit.number) return flagOf(readNumber(kit.number, value, 'value'), kit.number)
  if (!kit.values.includes(value))
    throw wrong('value', 'unknown_value', `This test answers: ${kit.values.filter((v) => !isInvalid(v)).join(', ')}.`)
  return kit.abnormalValues.includes(value) ? 'A' : null
}

/**
 * What the place's certificate and the test's complexity let be done: under a certificate of waiver waived tests only (42 CFR 493.35), and
 * microscopy in the office by the provider in person (42 CFR 493.19(b)), never by an assistant.
 */
async function checkCertificate(cx: Context, kit: KitRow, placeId: string) {
  if (kit.complexity === 'waived') return
  if (cx.actor.role !== 'provider')
    throw new Refusal('forbidden', 'provider_performed', 'Microscopy of this kind is done by the provider in person.')
  if ((await cliaKindOf(cx, placeId)) === 'waiver')
    throw new Refusal('conflict', 'outside_certificate', "The place's certificate covers waived tests only. Send this specimen out.")
}

/**
 * Records one run of an in-house test. A run whose internal control failed keeps no patient result whatever was typed: it is
 * recorded as an invalid run and the order stays open.
 */
export const recordTest = action({
  name: 'tests.record',
  kind: 'write',
  input: Performed,
  output: z.object({ status: z.enum(['resulted', 'invalid_run']), id: Id, abnormal: z.boolean(), flag: FlagShape.nullable() }),
  allow: { roles: [...clinical, 'student'], task: 'waived_lab' },
  async on(cx, input): Promise<On> {
    const [visit, kit, ordered] = await Promise.all([
      openVisit(cx, input.visitId, input.patientId),
      findKit(cx, input.kitLotId),
      input.orderId ? orderOf(cx, input.orderId) : null,
    ])
    if (!kit) throw new Refusal('missing', 'kit', 'There is no such kit here. Scan the box again.')
    const [controls] = await Promise.all([standingOfKit(cx, kit.systemId, kit.id), checkCertificate(cx, kit, visit.placeId)])
    if (!controls.standing.ok) throw controlDue(controls)
    return { ...visit, ...testSubject(cx, visit, ordered, kit.systemId, controls.standing.ok), kit, ordered } as On
  },
  async run(cx, input, on) {
    check(cx, input, on)
    const { kit, ordered, patientId, visitId } = on
    const internalControl = controlOf(input)
    const valid = internalControl === 'valid'
    const value = valid ? input.value : null
    const flag = value === null ? null : readValue(kit, value)
    const abnormal = flag !== null
    const id = await insertResult(cx, {
      ...input,
      internalControl,
      patientId,
      visitId,
      systemId: kit.systemId,
      value,
      abnormal,
      flag,
      state: valid ? 'final' : 'invalid',
    })
    if (!valid) return { status: 'invalid_run' as const, id, abnormal: false, flag }
    if (ordered) await completeOrder(cx, ordered.id, id)
    if (isCritical(flag)) await openCritical(cx, { id, name: kit.name, owner: ordered?.orderedBy ?? on.providerId, patientId, visitId })
    cx.tell({
      name: 'test.resulted',
      patientId,
      visitId,
      body: { id, orderId: ordered?.id ?? null, systemId: kit.systemId, abnormal, flag },
    })
    return { status: 'resulted' as const, id, abnormal, flag }
  },
})
