import type { OutputOf } from '../../../app/index.ts'
import { canMove, inRoom, type Stage, stageNames, type Timers } from '../visits.ts'
import { words } from './words.ts'

export type BoardData = OutputOf<'visits.board'>
export type Card = BoardData['visits'][number]
export type RoomNow = BoardData['rooms'][number]

export const nameOf = (v: { family: string; given: string }) => [v.family.toUpperCase(), v.given].filter(Boolean).join(', ')
export const shortName = (v: { family: string; given: string }) => v.family.toUpperCase() || v.given

const sexLetters: Record<string, string> = { female: 'F', male: 'M', other: 'X', unknown: '' }
export const sexLetter = (sex: string) => sexLetters[sex] ?? ''

export interface Filter {
  providerId: string
  maId: string
}

/** Nurse visits are chosen as a provider of their own. */
export const NURSE = 'nurse'

export function shown(visits: readonly Card[], { providerId, maId }: Filter): Card[] {
  return visits.filter((v) => (!providerId || (v.providerId ?? NURSE) === providerId) && (!maId || v.maId === maId))
}

/** Who waits longest stands first; who is expected, by the hour; who left, latest first. */
export function inOrder(visits: readonly Card[], stage: Stage): Card[] {
  const here = visits.filter((v) => v.stage === stage)
  if (stage === 'expected') return here
  const by = (a: Card, b: Card) => Date.parse(a.since) - Date.parse(b.since)
  return stage === 'left' ? here.sort((a, b) => by(b, a)) : here.sort(by)
}

const minutesSince = (at: string, now: number) => (now - Date.parse(at)) / 60_000

/** The instant from which a card counts, or null while nobody waits. */
export function waitsSince(v: Card, now: number): string | null {
  if (v.stage === 'left') return null
  if (v.stage === 'expected') return Date.parse(v.from) <= now ? v.from : null
  return v.since
}

/** The three numbers of the header. */
export function counts(visits: readonly Card[], rooms: readonly RoomNow[], timers: Timers, now: number) {
  const late = visits.filter((v) => v.stage === 'expected' && minutesSince(v.from, now) >= (timers.expected?.amber ?? 5)).length
  const limit = timers.arrived?.red ?? 15
  const waiting = visits.filter((v) => v.stage === 'arrived' && minutesSince(v.since, now) > limit).length
  const free = rooms.filter((r) => r.kind === 'exam' && !r.visitId).length
  const notComing = visits.filter((v) => v.stage === 'cancelled' || v.stage === 'no_show').length
  return { late, waiting, limit, free, notComing }
}

export const whom = (v: Card) => v.provider ?? (v.providerId ? words.theProvider : words.theNurse)

/** `Ana M.`: staff, short enough to stand beside a timer. */
const short = (name: string) => name.replace(/\s+(\S)\S*$/u, ' $1.')

/** Who is waiting for whom, or is with whom. */
export function waitingFor(v: Card): string | null {
  if (v.stage === 'arrived') return words.forRoom
  if (v.stage === 'rooming') return v.ma ? words.withWhom(short(v.ma)) : null
  if (v.stage === 'ready') return words.forWhom(whom(v))
  if (v.stage === 'with_provider') return words.withWhom(whom(v))
  return null
}

export interface Step {
  key: string
  /** The stage it leads to; check-in opens its own screen, rooming asks for the room. */
  to: Stage
  label: string
}

/** The step that comes next, as the primary button says it. */
export function nextStep(v: Card): Step | null {
  const name = shortName(v)
  const steps: Partial<Record<Stage, Step>> = {
    expected: { key: 'a', to: 'arrived', label: words.checkIn(name) },
    arrived: { key: 'r', to: 'rooming', label: words.room(name) },
    rooming: { key: 'p', to: 'ready', label: words.ready(name, whom(v)) },
    ready: v.providerId
      ? { key: 's', to: 'with_provider', label: words.seen(name) }
      : { key: 'x', to: 'checkout', label: words.checkout(name) },
    with_provider: { key: 'x', to: 'checkout', label: words.checkout(name) },
    checkout: { key: 'x', to: 'left', label: words.leave(name) },
  }
  return steps[v.stage] ?? null
}

const keyStages: Record<string, readonly Stage[]> = {
  a: ['arrived'],
  r: ['rooming'],
  p: ['ready'],
  s: ['with_provider'],
  x: ['checkout', 'left'],
  n: ['no_show'],
}
const order: readonly Stage[] = ['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left']
const isBack = (from: Stage, to: Stage) => order.includes(to) && order.indexOf(to) < order.indexOf(from)

/** The stage a key leads a visit to, if that follows from where it stands. Keys never lead back: that is the menu's. */
export function stageOfKey(v: Card, key: string): Stage | null {
  return keyStages[key]?.find((to) => canMove(v.stage, to) && !isBack(v.stage, to)) ?? null
}

/** All steps from here for the menu, forward before back. Cancelling is done in the schedule, with a reason. */
export function menuSteps(v: Card): { to: Stage; label: string; key: string | undefined }[] {
  const all = [...order, 'no_show' as const].filter((to) => canMove(v.stage, to))
  const keyOf = (to: Stage) => (isBack(v.stage, to) ? undefined : Object.keys(keyStages).find((k) => keyStages[k]?.includes(to)))
  return [...all.filter((to) => !isBack(v.stage, to)), ...all.filter((to) => isBack(v.stage, to))].map((to) => ({
    to,
    label: to === 'no_show' ? words.noShow : isBack(v.stage, to) ? words.back(stageNames[to]) : words.to(stageNames[to]),
    key: keyOf(to),
  }))
}

/** Where Enter leads: the part of the visit that is being done. */
export function tabOf(v: Card, role: string): string {
  if (v.stage === 'expected' || v.stage === 'no_show' || v.stage === 'cancelled') return 'check-in'
  if (v.stage === 'checkout' || v.stage === 'left') return 'checkout'
  return role === 'provider' && v.stage !== 'arrived' ? 'provider' : 'rooming'
}

/** The board as it will be once the move is written. */
export function afterMove(board: BoardData, visitId: string, to: Stage, roomId: string | undefined, now: string): BoardData {
  const visit = board.visits.find((v) => v.id === visitId)
  if (!visit) return board
  const room = inRoom(to) ? (roomId ?? visit.roomId ?? visit.bookedRoomId) : null
  const { family, given } = visit
  return {
    ...board,
    visits: board.visits.map((v) =>
      v.id === visitId
        ? { ...v, stage: to, since: now, roomId: room ?? v.roomId, room: board.rooms.find((r) => r.id === room)?.name ?? v.room }
        : v,
    ),
    rooms: board.rooms.map((r) => {
      if (r.id === room) return { ...r, visitId, stage: to, since: now, family, given }
      return r.visitId === visitId ? { ...r, visitId: null, stage: null, since: null, family: null, given: null } : r
    }),
  }
}
