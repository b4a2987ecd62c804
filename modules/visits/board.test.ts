import { expect, test } from 'vitest'
import { type Clinic, house } from '../../test/clinic.ts'
import { boardQuery } from './board-sql.ts'
import { defaultTimers, namesakes, timersOf } from './visits.ts'

const { clinic, clock } = house()

/** A practice of 900 patients with twenty days of 300 visits, the last of them today; past the fence. */
async function fill(c: Clinic) {
  await c.rows(
    `insert into patient (practice_id, id, mrn, family, given, birth_date, sex, registered_at, act_id)
     select $1, gen_random_uuid(), 'F' || n, 'Family' || n, 'Given', '1980-01-01', 'female', now(), gen_random_uuid() from generate_series(0, 899) n`,
    [c.practiceId],
  )
  await c.rows(
    `insert into visit (practice_id, id, patient_id, place_id, visit_type_id, provider_id, planned, day, stage, stage_since, origin, act_id)
     select $1, gen_random_uuid(), p.id, $2, $3, $4, tstzrange(s.at, s.at + interval '20 min'), (s.at at time zone 'America/Los_Angeles')::date, 'arrived', s.at, 'imported', gen_random_uuid()
       from (select (d * 300 + n) % 900 as n, timestamptz '2026-11-24 16:00Z' - d * interval '1 day' + n * interval '1 min' as at
               from generate_series(0, 19) d, generate_series(0, 299) n) s
       join patient p on p.practice_id = $1 and p.mrn = 'F' || s.n`,
    [c.practiceId, c.placeId, c.visitTypes.acute, c.staff.provider],
  )
  await c.rows(
    `insert into allergy_review (practice_id, id, patient_id, state, reviewed_at, act_id)
     select $1, gen_random_uuid(), p.id, 'none_known', now() - n * interval '1 day', gen_random_uuid() from patient p, generate_series(0, 5) n where p.practice_id = $1`,
    [c.practiceId],
  )
  await c.rows(
    `insert into clinical_order (practice_id, id, visit_id, patient_id, kind, item_id, item_name, state, ordered_by, ordered_at, act_id)
     select $1, gen_random_uuid(), v.id, v.patient_id, 'test', gen_random_uuid(), 'Rapid strep A', 'signed', $2, now(), gen_random_uuid() from visit v where v.practice_id = $1`,
    [c.practiceId, c.staff.provider],
  )
  for (const table of ['patient', 'visit', 'allergy_review', 'clinical_order']) await c.rows(`analyze ${table}`)
}

interface Plan {
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  Plans?: Plan[]
}
const nodes = (p: Plan): Plan[] => [p, ...(p.Plans ?? []).flatMap(nodes)]

const explain = async (c: Clinic) => {
  const [row] = await c.rows<{ 'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number }] }>(
    `explain (analyze, format json) ${boardQuery.text}`,
    [c.practiceId, '2026-11-24'],
  )
  return row!['QUERY PLAN'][0]
}

test('the board shows every visit of today where it stands, in the order of the day', async () => {
  const c = await clinic()
  const patientId = await c.patient({ family: "O'Brien", given: 'Siobhán' })
  const visitId = await c.visit(patientId, { stage: 'rooming', room: 1, reason: 'cough' })
  await c.visit(await c.patient(), { stage: 'expected', at: '2026-11-24T16:00:00.000Z' })
  await c.visit(await c.patient(), { stage: 'expected', at: '2026-11-25T16:00:00.000Z' })
  const board = await c.as('medical_assistant')('visits.board', {})
  expect(board.day).toBe('2026-11-24')
  expect(board.visits.map((v) => v.stage)).toEqual(['expected', 'rooming'])
  expect(board.visits[1]).toMatchObject({
    id: visitId,
    family: "O'Brien",
    given: 'Siobhán',
    birthDate: '1980-05-14',
    sex: 'female',
    reason: 'cough',
    room: 'Room 2',
    ma: 'Sofia Reyes',
    provider: 'Dr. provider',
    type: 'acute',
    since: clock.now(),
    version: 1,
    allergiesRecorded: false,
    openOrders: 0,
    namesake: false,
    identified: false,
  })
})

test('the board says who is in which room, also a visit that was left there yesterday', async () => {
  const c = await clinic()
  await c.visit(await c.patient({ family: 'Left' }), { stage: 'rooming', room: 2, at: '2026-11-23T18:00:00.000Z' })
  const { rooms, visits } = await c.as('front_desk')('visits.board', {})
  expect(visits).toEqual([])
  expect(rooms.map((r) => [r.name, r.family])).toEqual([
    ['Room 1', null],
    ['Room 2', null],
    ['Room 3', 'Left'],
  ])
})

test('two patients of the day who could be taken for one another carry a mark', async () => {
  const c = await clinic()
  for (const [given, at] of [
    ['Maria', '16:00'],
    ['Mariana', '16:20'],
    ['Pedro', '16:40'],
  ] as const)
    await c.visit(await c.patient({ family: 'García', given }), { stage: 'expected', at: `2026-11-24T${at}:00.000Z` })
  const { visits } = await c.as('front_desk')('visits.board', {})
  expect(visits.map((v) => v.namesake)).toEqual([true, true, false])
  const twice = { patientId: 'p', family: 'Lee', given: 'Ann' }
  expect(
    namesakes([
      { id: '1', ...twice },
      { id: '2', ...twice },
    ]).size,
  ).toBe(0)
  expect(
    namesakes([
      { id: '1', ...twice },
      { id: '2', patientId: 'q', family: 'LEE', given: 'Ánn' },
    ]).size,
  ).toBe(2)
})

test('the mark of missing allergies goes when there is one in the list, or when the patient says there is none', async () => {
  const c = await clinic()
  const [none, one, gone] = [await c.patient(), await c.patient(), await c.patient()]
  for (const [i, p] of [none, one, gone].entries()) await c.visit(p, { stage: 'expected', at: `2026-11-24T2${i}:00:00.000Z` })
  await c.rows(
    `insert into allergy_review (practice_id, id, patient_id, state, reviewed_at, act_id) values ($1, gen_random_uuid(), $2, 'none_known', now(), gen_random_uuid())`,
    [c.practiceId, none],
  )
  const noted = `insert into allergy (practice_id, id, patient_id, substance, state, recorded_at, source, corrects, act_id)
                 values ($1, gen_random_uuid(), $2, 'Penicillin', $3, now(), 'outside', $4, gen_random_uuid()) returning id`
  await c.rows(noted, [c.practiceId, one, 'active', null])
  const [wrong] = await c.rows<{ id: string }>(noted, [c.practiceId, gone, 'active', null])
  await c.rows(noted, [c.practiceId, gone, 'entered_in_error', wrong!.id])
  expect((await c.as('nurse')('visits.board', {})).visits.map((v) => v.allergiesRecorded)).toEqual([true, true, false])
})

test('the practice sets its own timers; one that is no pair of minutes is passed over', () => {
  expect(timersOf({})).toEqual(defaultTimers)
  expect(timersOf({ timers: { arrived: { amber: 3, red: 6 }, ready: 'soon' } })).toEqual({
    ...defaultTimers,
    arrived: { amber: 3, red: 6 },
  })
})

test('what may be done from the board is said with it', async () => {
  const c = await clinic()
  expect((await c.as('front_desk')('visits.board', {})).may['advance']).toEqual({ allowed: true })
  expect((await c.as('biller')('visits.board', {})).may['advance']).toMatchObject({
    allowed: false,
    because: expect.stringContaining('the front desk'),
  })
})

test('the audit names every patient whom the board showed', async () => {
  const c = await clinic()
  const patients = [await c.patient(), await c.patient()]
  for (const [i, p] of patients.entries()) await c.visit(p, { stage: 'expected', at: `2026-11-24T2${i}:00:00.000Z` })
  await c.as('front_desk')('visits.board', {})
  const rows = await c.rows<{ patients: string[] }>("select patients from audit where practice_id = $1 and action = 'visits.board'", [
    c.practiceId,
  ])
  expect(rows.map((r) => [...r.patients].sort())).toEqual([[...patients].sort()])
})

test('not the board of another practice', async () => {
  const [here, there] = [await clinic(), await clinic()]
  await there.visit(await there.patient())
  expect((await here.as('front_desk')('visits.board', {})).visits).toEqual([])
})

test('a day of 300 visits is read by its index within 10 ms', async () => {
  const c = await clinic()
  await fill(c)
  const plans = []
  for (let i = 0; i < 15; i++) plans.push(await explain(c))
  const visit = nodes(plans[0]!.Plan).filter((n) => n['Relation Name'] === 'visit' || n['Index Name'] === 'visit_of_day')
  expect(visit.map((n) => n['Index Name'])).toContain('visit_of_day')
  expect(visit.map((n) => n['Node Type'])).not.toContain('Seq Scan')
  expect(Math.min(...plans.map((p) => p['Execution Time']))).toBeLessThan(10)
  expect((await c.as('front_desk')('visits.board', {})).visits).toHaveLength(300)
})

test('the schedule of one provider leaves the others out', async () => {
  const c = await clinic()
  await c.visit(await c.patient())
  const other = await c.hire({ role: 'provider' })
  expect((await c.as('front_desk')('visits.day', { providerId: other })).visits).toEqual([])
  expect((await c.as('front_desk')('visits.day', { providerId: c.staff.provider })).visits).toHaveLength(1)
})
