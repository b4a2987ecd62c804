/**
 * A synthetic family-medicine practice with a full day of synthetic patients. Nobody in it exists: names are combined by chance,
 * telephone numbers are the ones kept for fiction, mail goes to example.org, identifiers belong to nobody.
 *
 * Pure: the same seed, moment and number give the same practice, to the last id.
 */
import { localClock } from './calendar.ts'
import { buildHistory } from './history.ts'
import { makeIds } from './ids.ts'
import { hadFluShotThisSeason, immunizationsOf } from './immunizations.ts'
import { buildPeople } from './people.ts'
import { buildHouse } from './practice.ts'
import { makeRandom } from './random.ts'
import { buildToday } from './today.ts'
import type { Demo } from './types.ts'

export type DemoWish = { readonly seed: number; readonly now: Date; readonly patients?: number }

export function buildDemo({ seed, now, patients: count = 2000 }: DemoWish): Demo {
  const random = makeRandom(seed)
  const clock = localClock('America/Los_Angeles')
  const day = clock.dayOf(now.getTime())
  const ids = (name: string) => makeIds(random.fork(`ids of ${name}`))
  const house = buildHouse(day, ids('house'))
  const patients = buildPeople({ today: day, count, payers: house.payers, makeId: ids('people') }, random.fork('people'))
  const pastVisits = buildHistory(patients, { today: day, house, clock, makeId: ids('history') }, random.fork('history'))
  const makeId = ids('immunizations')
  const shots = random.fork('immunizations')
  const pastImmunizations = patients.flatMap((patient) => immunizationsOf(patient, day, makeId, shots))
  const hadFluShot = hadFluShotThisSeason(pastImmunizations, day)
  const setting = { day, now: now.getTime(), house, clock, makeId: ids('today'), hadFluShot }
  const today = buildToday(patients, setting, random.fork('today'))
  return { seed, house, patients, pastVisits, pastImmunizations, today }
}
