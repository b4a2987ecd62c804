import { newId } from '../../core/ids.ts'
import { localClock } from '../../demo/calendar.ts'
import { makeIds } from '../../demo/ids.ts'
import { buildPeople } from '../../demo/people.ts'
import { buildHouse } from '../../demo/practice.ts'
import { makeRandom } from '../../demo/random.ts'
import { houseRows } from '../../demo/seed/house.ts'
import { peopleRows } from '../../demo/seed/people.ts'
import type { Demo } from '../../demo/types.ts'
import type { Role } from '../../scope/index.ts'
import { modelOf, roleInside } from './learner.ts'

export type Rows = Record<string, Record<string, unknown>[]>

export interface WorldWish {
  sandboxId: string
  staffId: string
  learner: { given: string; family: string; title: string | null; role: Role }
  place: { jurisdiction: string }
  timeZone: string
  today: string
  now: string
  actId: string
}

/** Neighbours, so that a search finds more than the one patient who is looked for. */
const neighbours = 40
const seed = 15

/** The demo's house and some of its people, without history and with an empty book: what a scenario needs is added by the scenario. */
function demoOf({ sandboxId, today, now }: WorldWish): Demo {
  const random = makeRandom(seed)
  const made = buildHouse(today, makeIds(random.fork('house')))
  const house = { ...made, practice: { ...made.practice, id: sandboxId } }
  const patients = buildPeople(
    { today, count: neighbours, payers: house.payers, makeId: makeIds(random.fork('ids')) },
    random.fork('people'),
  )
  const dayOf = localClock('America/Los_Angeles').dayOf(Date.parse(now))
  return { seed, house, patients, pastVisits: [], pastImmunizations: [], today: { day: dayOf, asOf: now, visits: [], orders: [] } }
}

/** All rows of a new practice clinic: the real place's state and clock, the demo's rooms, stock and colleagues, and the learner. */
export async function worldRows(wish: WorldWish): Promise<Rows> {
  const { actId, now, timeZone } = wish
  const demo = demoOf(wish)
  const house = await houseRows(demo, actId, now)
  const people = peopleRows(demo, actId, now)
  const marked = house['practice']!.map((p) => ({ ...p, name: 'Practice clinic', time_zone: timeZone, demo: true, sandbox: true }))
  const highest = Math.max(...demo.patients.map((p) => Number(p.mrn.replace(/\D/g, ''))))
  return {
    ...house,
    practice: marked,
    place: house['place']!.map((p) => ({ ...p, name: 'Practice clinic', jurisdiction: wish.place.jurisdiction })),
    // Nobody signs in here: a learner steps in from their own session. The PIN is for the second look at the chair.
    staff: [...house['staff']!.map((s) => ({ ...s, password_hash: null as unknown })), learnerRow(wish, house['staff']![0]!['pin_hash'])],
    ...heldRows(wish, house),
    ...people,
    counter: [{ practice_id: wish.sandboxId, series: 'mrn', value: highest }],
  }
}

const learnerRow = ({ sandboxId, staffId, learner, today }: WorldWish, pin_hash: unknown) => {
  const model = modelOf(learner.role, today)
  return {
    practice_id: sandboxId,
    id: staffId,
    login: `learner.${staffId.slice(-6)}`,
    given: learner.given,
    family: learner.family,
    title: learner.title,
    role: roleInside(learner.role),
    npi: model?.npi ?? null,
    taxonomy: model?.taxonomy ?? null,
    password_hash: null,
    pin_hash,
    pin_failures: 0,
    active: true,
    version: 1,
  }
}

/** What the demo's best-trained person of the role holds, the learner holds here. The law of the place still decides what that opens. */
function heldRows({ sandboxId: practice_id, staffId: staff_id, learner, today, actId: act_id }: WorldWish, house: Rows): Rows {
  const model = modelOf(learner.role, today)
  if (!model) return {}
  const provider = house['staff']!.find((s) => s['role'] === 'provider')!['id']
  const own = { practice_id, staff_id, act_id }
  const credential = model.credentials.map((c) => ({
    ...own,
    id: newId(),
    kind: c.kind,
    number: c.number,
    issuer: c.issuer,
    valid_from: c.validFrom,
    valid_to: c.validTo,
    verified_on: c.verifiedOn,
  }))
  const training = model.training.map(({ kind, what, amount, recordedOn }) => ({
    ...own,
    id: newId(),
    kind,
    what,
    amount,
    recorded_on: recordedOn,
  }))
  const sign_off = model.signOffs.map((s) => ({ ...own, id: newId(), skill: s.skill, signed_on: s.signedOn, assessor_id: provider }))
  const withOthers = (table: string, rows: Record<string, unknown>[]) => [...(house[table] ?? []), ...rows]
  return {
    credential: withOthers('credential', credential),
    training: withOthers('training', training),
    sign_off: withOthers('sign_off', sign_off),
  }
}
