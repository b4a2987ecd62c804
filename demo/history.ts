/** Eighteen months of past visits: none to eight a patient, more with age and illness, never two at once for one provider. */

import { bodyOf, measure } from './body.ts'
import { addDays, ageInYears, daysBetween, instant, isWeekend, type LocalClock } from './calendar.ts'
import { labelOf } from './chart.ts'
import { complaints, conditions } from './conditions.ts'
import type { MakeId } from './ids.ts'
import type { Random } from './random.ts'
import type { House, PastVisit, Patient, Staff, VisitTypeCode } from './types.ts'

/** Eighteen months. */
const daysBack = 548

export type Purpose = {
  readonly type: VisitTypeCode
  readonly reason: string
  readonly codes: readonly string[]
  readonly fever: boolean
  readonly hurts: boolean
  readonly throat: boolean
}

type Setting = { readonly today: string; readonly house: House; readonly clock: LocalClock; readonly makeId: MakeId }

/** Which twenty minutes are taken, by provider and day. */
type Taken = Set<string>

export function buildHistory(patients: readonly Patient[], setting: Setting, random: Random): PastVisit[] {
  const providers = setting.house.staff.filter((staff) => staff.role === 'provider')
  const taken: Taken = new Set()
  return patients.flatMap((patient) => visitsOf(patient, random.pick(providers), setting, taken, random))
}

function visitsOf(patient: Patient, provider: Staff, setting: Setting, taken: Taken, random: Random): PastVisit[] {
  const days = visitDays(patient, setting.today, random)
  const body = bodyOf(patient, setting.today, random)
  const visits: PastVisit[] = []
  let well = ''
  for (const day of days) {
    const start = freeSlot(provider, day, taken, random)
    if (start === undefined) continue
    const wellDue = well === '' || daysBetween(well, day) > (ageInYears(patient.birthDate, day) < 2 ? 50 : 330)
    const purpose = purposeOf(patient, day, wellDue, random)
    if (purpose.type === 'well_child' || purpose.type === 'well_adult') well = day
    const visit = pastVisit(patient, provider, day, start, purpose, setting, random)
    const yearsAgo = daysBetween(day, setting.today) / 365.25
    const moment = {
      day,
      at: Date.parse(visit.roomedAt!) + 4 * 60_000,
      yearsAgo,
      by: visit.maId!,
      fever: purpose.fever,
      hurts: purpose.hurts,
      withHeight: visits.length === 0 || purpose.type === 'well_adult',
    }
    visits.push({ ...visit, readings: measure(body, moment, random, setting.makeId) })
  }
  return visits
}

/** How often they come: babies and the chronically ill most. */
function visitDays(patient: Patient, today: string, random: Random): string[] {
  const registered = patient.registeredAt.slice(0, 10)
  const from = [addDays(today, -daysBack), addDays(registered, 1)].sort()[1]!
  const span = daysBetween(from, today) - 1
  if (span < 5 || daysBetween(registered, today) <= 25) return []
  const years = ageInYears(patient.birthDate, today)
  const base = years < 2 ? 4.5 : years < 6 ? 2 : years < 18 ? 1.3 : years < 40 ? 0.9 : years < 65 ? 1.4 : 2.2
  const number = Math.max(0, Math.min(8, Math.round(random.bell(base + 0.8 * patient.problems.length, 1.2))))
  const days: string[] = []
  for (let tries = 0; days.length < number && tries < 40; tries++) {
    const day = addDays(from, random.int(0, span))
    if (!isWeekend(day) && days.every((other) => Math.abs(daysBetween(other, day)) >= 6)) days.push(day)
  }
  return days.sort()
}

/** Morning 08:00 to 12:00, afternoon 13:00 to 17:00, every twenty minutes. */
export const slots: readonly number[] = Array.from({ length: 24 }, (_, at) => (at < 12 ? 480 : 540) + at * 20)

function freeSlot(provider: Staff, day: string, taken: Taken, random: Random): number | undefined {
  for (let tries = 0; tries < 30; tries++) {
    const slot = random.pick(slots)
    const key = `${provider.id} ${day} ${slot}`
    if (taken.has(key)) continue
    taken.add(key)
    return slot
  }
  return undefined
}

export function purposeOf(patient: Patient, day: string, wellDue: boolean, random: Random): Purpose {
  const years = ageInYears(patient.birthDate, day)
  if (wellDue && random.chance(years < 2 ? 0.9 : 0.3)) return wellVisit(patient, day)
  if (patient.problems.length > 0 && random.chance(0.65)) return followUp(patient, random)
  return acute(years, random)
}

export function wellVisit(patient: Patient, day: string): Purpose {
  const days = daysBetween(patient.birthDate, day)
  const years = days / 365.25
  const quiet = { fever: false, hurts: false, throat: false }
  if (years >= 18) return { type: 'well_adult', reason: 'Yearly physical', codes: ['Z00.00'], ...quiet }
  const code = days < 8 ? 'Z00.110' : days < 29 ? 'Z00.111' : 'Z00.129'
  const age = days < 29 ? 'Newborn' : years < 2 ? `${Math.floor(days / 30.4375)}-month` : `${Math.floor(years)}-year`
  return { type: 'well_child', reason: `${age} check-up`, codes: [code], ...quiet }
}

export function followUp(patient: Patient, random: Random): Purpose {
  const [main, second] = random.shuffled(patient.problems)
  const condition = conditions.find((entry) => entry.code === main?.code)
  const reason = condition ? random.pick(condition.reasons) : 'Follow-up from my last visit'
  const codes = main ? [main.code, ...(second && random.chance(0.6) ? [second.code] : [])] : ['Z09']
  return { type: 'follow_up', reason, codes, fever: false, hurts: main?.code === 'M17.0', throat: false }
}

export function acute(years: number, random: Random): Purpose {
  const complaint = random.pick(complaints.filter((entry) => years >= entry.from && years <= entry.until))
  return {
    type: 'acute',
    reason: complaint.says,
    codes: [random.pick(complaint.codes)],
    fever: complaint.fever === true && random.chance(0.7),
    hurts: true,
    throat: complaint.throat === true,
  }
}

function pastVisit(
  patient: Patient,
  provider: Staff,
  day: string,
  start: number,
  purpose: Purpose,
  setting: Setting,
  random: Random,
): PastVisit {
  const { house, clock, makeId } = setting
  const when = (minute: number) => instant(clock.at(day, minute))
  const { left, ...times } = timesOf(start, when, random)
  return {
    id: makeId(clock.at(day, start) - 86_400_000 * 3),
    patientId: patient.id,
    visitTypeId: house.visitTypes.find((type) => type.code === purpose.type)!.id,
    providerId: provider.id,
    maId: assistantOn(day, house, random).id,
    day,
    plannedFrom: when(start),
    plannedUntil: when(start + 20),
    bookedRoomId: null,
    roomId: random.pick(house.rooms.filter((room) => room.kind === 'exam')).id,
    stage: 'left',
    stageSince: when(left),
    reason: purpose.reason,
    cancelReason: null,
    ...times,
    readings: [],
    diagnoses: purpose.codes.map((code) => ({ code, label: labelOf(code) })),
    signedAt: when(left + random.int(5, 120)),
    signedBy: provider.id,
  }
}

type Times = Pick<PastVisit, 'arrivedAt' | 'roomedAt' | 'readyAt' | 'providerAt' | 'checkoutAt' | 'leftAt'> & { readonly left: number }

function timesOf(start: number, when: (minute: number) => string, random: Random): Times {
  const arrived = start - random.int(3, 14)
  const roomed = start + random.int(-2, 6)
  const ready = roomed + random.int(6, 10)
  const seen = ready + random.int(1, 12)
  const checkout = seen + random.int(9, 18)
  const left = checkout + random.int(3, 7)
  return {
    arrivedAt: when(arrived),
    roomedAt: when(roomed),
    readyAt: when(ready),
    providerAt: when(seen),
    checkoutAt: when(checkout),
    leftAt: when(left),
    left,
  }
}

/** An assistant who worked here by then; the nurse when there was none. */
function assistantOn(day: string, house: House, random: Random): Staff {
  const assistants = house.staff.filter((staff) => staff.role === 'medical_assistant' && staff.hiredOn < day)
  return assistants.length > 0 ? random.pick(assistants) : house.staff.find((staff) => staff.role === 'nurse')!
}
