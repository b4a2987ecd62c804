/** What the providers want done now: rapid strep for sore throats, flu vaccine for some. All still open. */
import { ageInMonths, instant } from './calendar.ts'
import type { MakeId } from './ids.ts'
import type { Random } from './random.ts'
import type { House, Order, Patient, Stage, Visit } from './types.ts'

type Guest = { readonly patient: Patient; readonly purpose: { readonly throat: boolean; readonly fever: boolean; readonly reason: string } }

export const inHouse: readonly Stage[] = ['arrived', 'rooming', 'ready', 'with_provider']

type Setting = { readonly house: House; readonly asOf: number; readonly makeId: MakeId; readonly hadFluShot: ReadonlySet<string> }

export function ordersFor(visits: readonly Visit[], guests: readonly Guest[], setting: Setting, random: Random): Order[] {
  const { house, asOf, makeId, hadFluShot } = setting
  const chief = house.staff.find((staff) => staff.role === 'provider')!
  return visits.flatMap((visit, at) => {
    const { patient, purpose } = guests[at]!
    const orderedAt = Math.min(asOf, visit.arrivedAt ? Date.parse(visit.arrivedAt) + 60_000 : asOf)
    const order = (kind: Order['kind'], itemId: string, itemName: string): Order => ({
      id: makeId(orderedAt),
      visitId: visit.id,
      patientId: patient.id,
      kind,
      itemId,
      itemName,
      state: 'signed',
      orderedBy: visit.providerId ?? chief.id,
      orderedAt: instant(orderedAt),
    })
    const present = inHouse.includes(visit.stage)
    const strep = house.tests.find((system) => system.test.id === 'strep-a')!
    if (purpose.throat && present) return [order('test', strep.id, strep.test.label)]
    const shot = purpose.reason.startsWith('Flu shot')
    const wanted = shot ? present || visit.stage === 'expected' : present && !purpose.fever && !purpose.throat && random.chance(0.45)
    const vaccine = hadFluShot.has(patient.id) ? undefined : fluVaccineFor(patient, visit.day, house)
    return wanted && vaccine ? [order('vaccine', vaccine.id, vaccine.product.name)] : []
  })
}

/** The strongest the age calls for that a medical assistant gives by needle: high dose from 65, the usual from six months. */
function fluVaccineFor(patient: Patient, day: string, house: House): House['vaccines'][number] | undefined {
  const months = ageInMonths(patient.birthDate, day)
  const fits = house.vaccines.filter(({ product }) => product.route.code === 'IM' && months >= product.fromAgeMonths)
  return fits.find(({ product }) => product.id === 'fluzone-high-dose') ?? fits[0]
}
