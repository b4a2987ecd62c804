/**
 * How a clinic day runs, minute by minute: patients come early or late, an assistant rooms them when a room and a pair of hands
 * are free, the provider comes when done with the one before. From it follow the stages of the board at any minute, with never
 * two visits in a room.
 */
import { slots } from './history.ts'
import type { Random } from './random.ts'
import type { Stage, VisitTypeCode } from './types.ts'

/** Lanes 0, 1 and 2 are the providers, lane 3 is the nurse's. */
export const nurseLane = 3

/** Rooms (by position in the house's list) of each lane. */
const roomsOfLane: readonly (readonly number[])[] = [[0, 1, 2], [3, 4, 5], [6, 7], [8]]

export type Booking = {
  readonly lane: number
  readonly start: number
  readonly minutes: number
  readonly type: VisitTypeCode
  readonly room: number
}

/** Minutes of the day; `seen` is null when no provider comes. */
export type Flow = {
  readonly room: number
  readonly assistant: number
  readonly arrived: number
  readonly roomed: number
  readonly ready: number
  readonly seen: number | null
  readonly checkout: number
  readonly left: number
}

export type Fate = 'comes' | 'cancelled' | 'no_show'

const kinds: readonly (readonly [VisitTypeCode, number])[] = [
  ['new_patient', 5],
  ['follow_up', 36],
  ['acute', 32],
  ['well_child', 15],
  ['well_adult', 12],
]

const lastMinute = (start: number) => (start < 720 ? 720 : 1020)

/** The book of the day: about eighteen visits a provider and eight for the nurse, on the grid of twenty minutes. */
export function bookDay(random: Random): Booking[] {
  const bookings: Booking[] = []
  for (let lane = 0; lane < nurseLane; lane++) {
    let free = 0
    for (const start of slots) {
      if (start < free || random.chance(0.16)) continue
      const wanted = random.weighted(kinds)
      const long = wanted === 'new_patient' || wanted === 'well_adult'
      const type = long && start + 40 > lastMinute(start) ? 'acute' : wanted
      const minutes = type === wanted && long ? 40 : 20
      const rooms = roomsOfLane[lane]!
      bookings.push({ lane, start, minutes, type, room: rooms[bookings.length % rooms.length]! })
      free = start + minutes
    }
  }
  const room = roomsOfLane[nurseLane]![0]!
  const nurse = random.shuffled(slots).slice(0, 8)
  for (const start of nurse) bookings.push({ lane: nurseLane, start, minutes: 20, type: 'nurse_visit', room })
  return bookings.sort((a, b) => a.start - b.start || a.lane - b.lane)
}

export function runDay(bookings: readonly Booking[], fates: readonly Fate[], assistants: number, random: Random): (Flow | undefined)[] {
  const roomFree = new Map<number, number>()
  const providerFree = [0, 0, 0, 0]
  const handsFree = Array.from({ length: assistants }, () => 0)
  return bookings.map((booking, at) => {
    if (fates[at] !== 'comes') return undefined
    const room = earliest(roomsOfLane[booking.lane]!, (entry) => roomFree.get(entry) ?? 0)
    const assistant = earliest(random.shuffled(handsFree.map((_, hands) => hands)), (hands) => handsFree[hands]!)
    const arrived = booking.start + (random.chance(0.12) ? random.int(3, 11) : -random.int(4, 18))
    const roomed = Math.max(
      arrived + random.int(2, 7),
      booking.start - random.int(0, 6),
      (roomFree.get(room) ?? 0) + 1,
      handsFree[assistant]! + 1,
    )
    const nurse = booking.lane === nurseLane
    const ready = roomed + (nurse ? random.int(10, 15) : random.int(6, 11))
    const seen = nurse ? null : Math.max(ready + random.int(2, 9), providerFree[booking.lane]! + 1)
    const checkout = seen === null ? ready : seen + (booking.minutes === 40 ? random.int(28, 37) : random.int(13, 19))
    handsFree[assistant] = ready
    providerFree[booking.lane] = checkout
    roomFree.set(room, checkout)
    return { room, assistant, arrived, roomed, ready, seen, checkout, left: checkout + random.int(4, 10) }
  })
}

function earliest(list: readonly number[], free: (entry: number) => number): number {
  return list.reduce((best, entry) => (free(entry) < free(best) ? entry : best))
}

/** A few cancel in advance; a few of those due twenty minutes ago or more did not come. */
export function drawFates(bookings: readonly Booking[], minute: number, random: Random): Fate[] {
  const late = bookings.flatMap((booking, at) => (booking.start <= minute - 20 && booking.lane !== nurseLane ? [at] : []))
  const absent = new Set(random.shuffled(late).slice(0, 2))
  const away = new Set(random.shuffled(bookings.map((_, at) => at)).slice(0, 3))
  return bookings.map((_, at) => (absent.has(at) ? 'no_show' : away.has(at) ? 'cancelled' : 'comes'))
}

export function stageAt(flow: Flow | undefined, fate: Fate, minute: number): { stage: Stage; since: number } {
  if (fate !== 'comes' || !flow) return { stage: fate === 'comes' ? 'expected' : fate, since: minute }
  if (minute >= flow.left) return { stage: 'left', since: flow.left }
  if (minute >= flow.checkout) return { stage: 'checkout', since: flow.checkout }
  if (flow.seen !== null && minute >= flow.seen) return { stage: 'with_provider', since: flow.seen }
  if (minute >= flow.ready) return { stage: 'ready', since: flow.ready }
  if (minute >= flow.roomed) return { stage: 'rooming', since: flow.roomed }
  if (minute >= flow.arrived) return { stage: 'arrived', since: flow.arrived }
  return { stage: 'expected', since: 480 }
}
