import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { handClock } from '../core/clock.ts'
import { appUrl } from '../core/db/migrate.ts'
import type { House } from '../core/house.ts'
import { newId } from '../core/ids.ts'
import { workDay } from '../core/jobs.ts'
import { perform } from '../core/perform.ts'
import { workAll } from '../core/worker.ts'
import { openFront, openHouse } from '../house.ts'
import { loadActor } from '../modules/staff/index.ts'
import { type Actions, allActions } from '../registry.ts'
import type { Role } from '../scope/index.ts'
import { cloneWhole, makeWhole, type Whole } from './canaries.ts'
import {
  givePin,
  type LotWish,
  type Made,
  makeAllergyReview,
  makeKit,
  makeLot,
  makeOrder,
  makePatient,
  makePractice,
  makeStaff,
  makeVisit,
  type PatientWish,
  type StaffWish,
  type VisitWish,
} from './make.ts'
import { freshDatabase } from './setup/database.ts'

/** Tuesday 24 November 2026, 10:40 in California: the hour of the tests' clinic. */
export const tuesday = '2026-11-24T18:40:00.000Z'

/** The house of a test file: a cloned database, the real actions, a clock with movable hands. Call it at the top of a file. */
export function house() {
  const ready = {} as { house: House; owner: pg.Pool; ownerUrl: string; front: Awaited<ReturnType<typeof openFront>> }
  const clock = handClock(tuesday)
  let close = async () => {}
  beforeAll(async () => {
    const database = await freshDatabase()
    const open = await openHouse({ appUrl: appUrl(database.url), clock, checkAnswers: true, pool: 6 })
    const owner = new pg.Pool({ connectionString: database.url, max: 2 })
    // Dropping the clone cuts what is still closing.
    owner.on('error', () => {})
    Object.assign(ready, { house: open, owner, ownerUrl: database.url, front: await openFront(open) })
    close = async () => {
      await ready.front.close()
      await open.close()
      await owner.end()
      await database.drop()
    }
  })
  afterAll(() => close())
  return { ...hands(ready, clock), clock, ready }
}

/** What a test does: make a clinic, act as one of its people, look at the rows. */
function hands(ready: { house: House; owner: pg.Pool; front: Awaited<ReturnType<typeof openFront>> }, clock: ReturnType<typeof handClock>) {
  return {
    /** A practice with one place (California unless told), a supervisor on the premises, and staff of each role. */
    clinic: async (wish: { jurisdiction?: string; supervisor?: boolean } = {}) =>
      clinicOf(ready, await makePractice(ready.owner, clock.now(), wish), clock),
    /** A practice with something in every table. */
    whole: async () => wholeOf(ready, await makeWhole(ready.owner, clock.now()), clock),
    /** The same once more, to act upon: what is done to it leaves the first as it was. */
    copy: async (whole: Whole) => wholeOf(ready, await cloneWhole(ready.owner, whole), clock),
  }
}

const wholeOf = (ready: Parameters<typeof clinicOf>[0], made: Whole, clock: ReturnType<typeof handClock>) => ({
  ...made,
  ...clinicOf(ready, made, clock),
})

export type WholeClinic = ReturnType<typeof wholeOf>
export type Clinic = Awaited<ReturnType<ReturnType<typeof hands>['clinic']>>

function clinicOf(ready: { house: House; owner: pg.Pool }, made: Made, clock: ReturnType<typeof handClock>) {
  const { house } = ready
  const caller = async (staffId: string) => {
    const actor = await house.db.forPractice(made.practiceId, (tx) => loadActor(tx, made.practiceId, staffId))
    return { practiceId: made.practiceId, actor: actor!, sessionId: newId(), deviceId: newId() }
  }
  /** Performs an action as someone of the staff, with a fresh key unless one is given. Throws the refusal. */
  const as =
    (who: Role | string, observationId?: string) =>
    async <N extends keyof Actions>(name: N, input: Actions[N]['input'], key: string = newId()): Promise<Actions[N]['output']> => {
      const action = allActions.find((a) => a.name === name)!
      const staffId = who in made.staff ? made.staff[who as keyof typeof made.staff] : who
      const asked = { ...(await caller(staffId)), ...(observationId ? { observationId } : {}) }
      return (await perform(house, action, asked, input, key)).answer as Actions[N]['output']
    }
  return {
    ...made,
    as,
    caller,
    /** Lets the listeners finish what is due. */
    settle: () => workAll(house, made.practiceId),
    /** Does what the turn of the day asks: the daily jobs. */
    day: () => workDay(house, made.practiceId),
    hire: (wish: StaffWish) => makeStaff(ready.owner, made, clock.now(), wish),
    patient: (wish?: PatientWish) => makePatient(ready.owner, made, clock.now(), wish),
    visit: (patientId: string, wish?: VisitWish) => makeVisit(ready.owner, made, clock.now(), patientId, wish),
    lot: (wish?: LotWish) => makeLot(ready.owner, made, clock.now(), wish),
    kit: (wish?: { expiresOn?: string; controls?: 'none' }) => makeKit(ready.owner, made, clock.now(), wish),
    order: (order: Parameters<typeof makeOrder>[3]) => makeOrder(ready.owner, made, clock.now(), order),
    allergies: (patientId: string, state?: string) => makeAllergyReview(ready.owner, made, clock.now(), patientId, state),
    pin: (staffId: string, pinHash: string) => givePin(ready.owner, made, staffId, pinHash),
    /** Rows as the owner sees them: past the fence, for looking only. */
    rows: async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) => (await ready.owner.query<Row>(text, params)).rows,
    audit: async () =>
      (
        await ready.owner.query<{ action: string; outcome: string; reason: string | null; authority: { rule: { id: string } } | null }>(
          'select action, outcome, reason, authority from audit where practice_id = $1 order by id',
          [made.practiceId],
        )
      ).rows,
    forget: () => house.forget(made.practiceId),
  }
}

/** Expects a refusal and answers it, for looking at its kind, code and message. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ kind: string; code: string; message: string; detail: unknown; fields?: readonly { path: string; message: string }[] }> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'kind' in error) return error as never
    throw error
  }
  throw new Error('this should have been refused')
}
