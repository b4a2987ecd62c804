/** The day on the board: who comes to whom, when, why, and how far each visit has come. */
import { bodyOf, measure } from './body.ts'
import { addDays, ageInMonths, instant, isWeekend, type LocalClock } from './calendar.ts'
import { type Booking, bookDay, drawFates, type Fate, type Flow, nurseLane, runDay, stageAt } from './flow.ts'
import { type Guest, invite } from './guests.ts'
import type { MakeId } from './ids.ts'
import { inHouse, ordersFor } from './orders.ts'
import type { Random } from './random.ts'
import type { House, Patient, Reading, Stage, Today, Visit } from './types.ts'

type Setting = {
  readonly day: string
  readonly now: number
  readonly house: House
  readonly clock: LocalClock
  readonly makeId: MakeId
  readonly hadFluShot: ReadonlySet<string>
}

export const stages: readonly Stage[] = [
  'expected',
  'arrived',
  'rooming',
  'ready',
  'with_provider',
  'checkout',
  'left',
  'cancelled',
  'no_show',
]

type Plan = { readonly fates: readonly Fate[]; readonly flows: readonly (Flow | undefined)[]; readonly reached: readonly Stage[] }

export function buildToday(patients: readonly Patient[], setting: Setting, random: Random): Today {
  const { day, house, clock, makeId, hadFluShot } = setting
  const assistants = house.staff.filter((staff) => staff.role === 'medical_assistant').length
  const { bookings, minute, plan } = settle(minuteFor(setting), assistants, random)
  const throats = throatsOf(bookings, plan, random)
  const guests = invite(bookings, { throats, awaited: awaitedOf(bookings, plan) }, patients, { day, hadFluShot }, random)
  const asOf = clock.at(day, minute)
  const visits = guests.map((guest, at) => visitOf(guest, plan.flows[at], plan.fates[at]!, minute, setting, random))
  return { day, asOf: instant(asOf), visits, orders: ordersFor(visits, guests, { house, asOf, makeId, hadFluShot }, random) }
}

/** Now, while the clinic is open; otherwise 10:40, so that the demo always opens on a working morning. */
const virtualMinute = 10 * 60 + 40

function minuteFor({ day, now, clock }: Setting): number {
  const minute = clock.minuteOf(now)
  return !isWeekend(day) && minute >= 480 && minute < 1020 ? minute : virtualMinute
}

/** Runs days until every stage has a visit at that minute; at opening, at lunch or at closing none may, and then it is 10:40. */
function settle(wanted: number, assistants: number, random: Random): { bookings: Booking[]; minute: number; plan: Plan } {
  for (let tries = 0; ; tries++) {
    const minute = tries < 400 ? wanted : virtualMinute
    const bookings = bookDay(random)
    const fates = drawFates(bookings, minute, random)
    const flows = runDay(bookings, fates, assistants, random)
    const reached = flows.map((flow, at) => stageAt(flow, fates[at]!, minute).stage)
    if (isLively(bookings, reached, tries % 400 < 250)) return { bookings, minute, plan: { fates, flows, reached } }
  }
}

/** Every stage has a visit, every kind of visit is booked, somebody in the house is acutely ill; while choosy, busy stages have two. */
function isLively(bookings: readonly Booking[], reached: readonly Stage[], choosy: boolean): boolean {
  const number = (stage: Stage) => reached.filter((one) => one === stage).length
  const kinds = new Set(bookings.map((booking) => booking.type)).size
  const ill = bookings.some((booking, at) => booking.type === 'acute' && inHouse.includes(reached[at]!))
  if (!ill || kinds < 6 || !stages.every((stage) => number(stage) > 0)) return false
  return !choosy || (number('rooming') > 1 && number('ready') > 1 && number('with_provider') > 1)
}

/** Follow-ups that are still to be seen: there the easily confused and the hard names come, so that they are met on the board. */
function awaitedOf(bookings: readonly Booking[], plan: Plan): ReadonlySet<Booking> {
  const waiting: readonly Stage[] = ['expected', 'arrived', 'rooming', 'ready']
  return new Set(bookings.filter((booking, at) => booking.type === 'follow_up' && waiting.includes(plan.reached[at]!)).slice(0, 4))
}

/** Which acute bookings are sore throats: the first one or two in the house now, and a third of the others. */
function throatsOf(bookings: readonly Booking[], plan: Plan, random: Random): ReadonlySet<Booking> {
  const acute = bookings.filter((booking) => booking.type === 'acute')
  const here = bookings.filter((booking, at) => booking.type === 'acute' && inHouse.includes(plan.reached[at]!))
  return new Set([...here.slice(0, 2), ...acute.filter(() => random.chance(0.3))])
}

function visitOf(guest: Guest, flow: Flow | undefined, fate: Fate, minute: number, setting: Setting, random: Random): Visit {
  const { day, house, clock, makeId } = setting
  const { booking, patient, purpose } = guest
  const when = (at: number) => instant(clock.at(day, at))
  const past = (at: number | null | undefined) => (at !== null && at !== undefined && at <= minute ? when(at) : null)
  const { stage, since } = stageAt(flow, fate, minute)
  const providers = house.staff.filter((staff) => staff.role === 'provider')
  const roomed = flow !== undefined && flow.roomed <= minute
  const maId = flow && roomed ? handsOf(booking, flow, house) : null
  return {
    id: makeId(clock.at(addDays(day, -random.int(1, 30)), 600)),
    patientId: patient.id,
    visitTypeId: house.visitTypes.find((type) => type.code === booking.type)!.id,
    providerId: booking.lane === nurseLane ? null : providers[booking.lane]!.id,
    maId,
    day,
    plannedFrom: when(booking.start),
    plannedUntil: when(booking.start + booking.minutes),
    bookedRoomId: house.rooms[booking.room]!.id,
    roomId: flow && roomed ? house.rooms[flow.room]!.id : null,
    stage,
    stageSince: when(since),
    reason: purpose.reason,
    cancelReason: fate === 'cancelled' ? random.pick(['feels better', 'work', 'no ride', 'will call back']) : null,
    arrivedAt: past(flow?.arrived),
    roomedAt: past(flow?.roomed),
    readyAt: past(flow?.ready),
    providerAt: past(flow?.seen),
    checkoutAt: past(flow?.checkout),
    leftAt: past(flow?.left),
    readings: flow && maId && flow.ready <= minute ? readingsOf(guest, clock.at(day, flow.roomed + 4), maId, setting, random) : [],
  }
}

/** The nurse sees her own; the assistants room for the providers. */
function handsOf(booking: Booking, flow: Flow, house: House): string {
  const assistants = house.staff.filter((staff) => staff.role === 'medical_assistant')
  if (booking.lane === nurseLane) return house.staff.find((staff) => staff.role === 'nurse')!.id
  return assistants[flow.assistant]!.id
}

function readingsOf({ booking, patient, purpose }: Guest, at: number, by: string, setting: Setting, random: Random): Reading[] {
  if (booking.lane === nurseLane) return []
  const body = bodyOf(patient, setting.day, random)
  const withHeight = booking.type !== 'acute' || ageInMonths(patient.birthDate, setting.day) < 240
  return measure(
    body,
    { day: setting.day, at, yearsAgo: 0, by, fever: purpose.fever, hurts: purpose.hurts, withHeight },
    random,
    setting.makeId,
  )
}
