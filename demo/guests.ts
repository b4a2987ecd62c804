/** Who comes for which booking of the day, and why. */
import { addDays, ageInYears } from './calendar.ts'
import { type Booking, nurseLane } from './flow.ts'
import { acute, followUp, type Purpose, wellVisit } from './history.ts'
import type { Random } from './random.ts'
import type { Patient } from './types.ts'

export type Guest = { readonly booking: Booking; readonly patient: Patient; readonly purpose: Purpose }

type Setting = { readonly day: string; readonly hadFluShot: ReadonlySet<string> }
type Find = (fits: (patient: Patient, years: number) => boolean) => Patient

/** The two who are easily confused and the hardest names take the awaited bookings, the rest come as age and health fit. */
export function invite(
  bookings: readonly Booking[],
  picked: { readonly throats: ReadonlySet<Booking>; readonly awaited: ReadonlySet<Booking> },
  patients: readonly Patient[],
  setting: Setting,
  random: Random,
): Guest[] {
  const waiting = random.shuffled(patients.slice(10))
  const first = patients.slice(0, 4)
  const used = new Set<string>(first.map((patient) => patient.id))
  const find: Find = (fits) => {
    const free = (patient: Patient) => !used.has(patient.id)
    const found = waiting.find((one) => free(one) && fits(one, ageInYears(one.birthDate, setting.day)))
    if (!found) throw new RangeError('too few patients to fill a demo day: ask for 600 or more')
    used.add(found.id)
    return found
  }
  return bookings.map((booking) => {
    const expected = picked.awaited.has(booking) ? first.shift() : undefined
    if (expected) return { booking, patient: expected, purpose: followUp(expected, random) }
    return { booking, ...guestFor(booking, picked.throats.has(booking), find, setting, random) }
  })
}

const quiet = { codes: [], fever: false, hurts: false, throat: false } as const

function guestFor(booking: Booking, throat: boolean, find: Find, setting: Setting, random: Random): Omit<Guest, 'booking'> {
  const { day } = setting
  const isNew = (patient: Patient) => patient.registeredAt.slice(0, 10) > addDays(day, -25)
  const known = (patient: Patient) => !isNew(patient)
  if (booking.lane === nurseLane) return nurseGuest(find, setting, random)
  switch (booking.type) {
    case 'new_patient': {
      const patient = find((one, years) => isNew(one) && years >= 18)
      return { patient, purpose: { ...quiet, type: 'new_patient', reason: 'New here, want a family doctor' } }
    }
    case 'well_child': {
      const patient = find((one, years) => known(one) && years < 17.9)
      return { patient, purpose: wellVisit(patient, day) }
    }
    case 'well_adult': {
      const patient = find((one, years) => known(one) && years >= 19)
      return { patient, purpose: wellVisit(patient, day) }
    }
    case 'follow_up': {
      const patient = find((one) => known(one) && one.problems.length > 0)
      return { patient, purpose: followUp(patient, random) }
    }
    default: {
      const patient = find((one, years) => known(one) && (throat ? years > 5 && years < 40 : years > 0.3))
      return { patient, purpose: complaintOf(ageInYears(patient.birthDate, day), throat, random) }
    }
  }
}

function nurseGuest(find: Find, { hadFluShot }: Setting, random: Random): Omit<Guest, 'booking'> {
  const reason = random.pick(['Flu shot', 'Flu shot', 'Flu shot for work', 'Blood pressure check with the nurse'])
  const shot = reason.startsWith('Flu shot')
  const patient = find((one, years) => years >= (reason === 'Flu shot' ? 5 : 20) && !(shot && hadFluShot.has(one.id)))
  return { patient, purpose: { ...quiet, type: 'nurse_visit', reason } }
}

function complaintOf(years: number, throat: boolean, random: Random): Purpose {
  for (let tries = 0; tries < 80; tries++) {
    const purpose = acute(years, random)
    if (purpose.throat === throat) return purpose
  }
  return acute(years, random)
}
