import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { perform } from '../../core/perform.ts'
import { type Actions, allActions } from '../../registry.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { loadActor } from '../staff/index.ts'
import { scenarios } from './scenarios/all.ts'

const { clinic, clock, ready } = house()
const later = (minutes: number) => clock.set(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString())

/** The learner inside: acts in the practice clinic as who they are there. */
async function inside(c: Clinic, staffId: string = c.staff.medical_assistant) {
  const [box] = await c.rows<{ sandbox_id: string; sandbox_staff_id: string }>(
    'select sandbox_id, sandbox_staff_id from sandbox where practice_id = $1 and staff_id = $2',
    [c.practiceId, staffId],
  )
  const { sandbox_id: practiceId, sandbox_staff_id } = box!
  const actor = await ready.house.db.forPractice(practiceId, (tx) => loadActor(tx, practiceId, sandbox_staff_id))
  const act = async <N extends keyof Actions>(name: N, input: Actions[N]['input']): Promise<Actions[N]['output']> => {
    const action = allActions.find((a) => a.name === name)!
    return (await perform(ready.house, action, { practiceId, actor: actor!, deviceId: newId() }, input, newId()))
      .answer as Actions[N]['output']
  }
  return { practiceId, staffId: sandbox_staff_id, act }
}

async function begun(c: Clinic, scenario: string) {
  const { attemptId, path } = await c.as('medical_assistant')('scenarios.begin', { scenario })
  const [row] = await c.rows<{ scene: { cast: Record<string, string> } }>(
    'select cast_of as scene from scenario_attempt where id = $1 and practice_id = $2',
    [attemptId, c.practiceId],
  )
  return { attemptId, path, cast: row!.scene.cast, ...(await inside(c)) }
}

const stepsOf = (d: { steps: readonly { id: string; met: boolean }[] }) => Object.fromEntries(d.steps.map((s) => [s.id, s.met]))
const counted = async (c: Clinic) =>
  c.rows(
    `select (select count(*)::int from visit where practice_id = $1) as visits, (select count(*)::int from reading where practice_id = $1) as readings,
       (select count(*)::int from patient where practice_id = $1) as patients`,
    [c.practiceId],
  )

test('a learner takes the vital signs of a man with a high pressure, is scored step by step, and the real practice has none of it', async () => {
  const c = await clinic()
  const before = await counted(c)
  const { attemptId, cast, path, act } = await begun(c, 'high-pressure')
  const at = { patientId: cast['patient']!, visitId: cast['visit']! }
  expect(path).toBe(`/visits/${at.visitId}/rooming`)
  const bp = { kind: 'bp' as const, unit: 'mm[Hg]', site: 'left_arm', position: 'sitting', cuff: 'large_adult' }
  await act('vitals.record', {
    ...at,
    takenAt: clock.now(),
    readings: [
      { ...bp, value: '172', diastolic: '98', confirmed: true },
      { kind: 'hr', value: '88', unit: '/min' },
      { kind: 'rr', value: '16', unit: '/min' },
      { kind: 'temp', value: '98.4', unit: '[degF]', site: 'oral' },
      { kind: 'spo2', value: '97', unit: '%', site: 'finger' },
      { kind: 'weight', value: '212', unit: '[lb_av]' },
      { kind: 'height', value: '69', unit: '[in_i]', position: 'standing' },
      { kind: 'pain', value: '0', unit: '{score}' },
    ],
  })
  later(2)
  await act('vitals.record', { ...at, takenAt: clock.now(), readings: [{ ...bp, value: '168', diastolic: '96', confirmed: true }] })
  await act('rooming.handoff', { ...at, handoff: 'BP 172/98, again 168/96, no symptoms', was: '' })
  await act('allergies.review', { ...at, state: 'none_known' })
  await act('medications.report', { ...at, list: { answer: 'takes_none' } })
  await act('visits.advance', { visitId: at.visitId, to: 'ready', version: 2 })
  const done = await c.as('medical_assistant')('scenarios.finish', { attemptId })
  expect(stepsOf(done)).toEqual({ first: true, cuff: true, position: true, second: true, others: true, size: true, 'hand-over': true })
  expect(done).toMatchObject({ outcome: 'passed', points: 15, most: 15, attempt: 1, seconds: 120 })
  expect(await counted(c)).toEqual(before)
  expect(await c.as('medical_assistant')('scenarios.result', { attemptId })).toMatchObject({ points: 15 })
  const list = await c.as('medical_assistant')('scenarios.list', {})
  expect(list.scenarios.find((s) => s.id === 'high-pressure')).toMatchObject({ tries: 1, best: { points: 15, outcome: 'passed' } })
})

test('whoever does nothing passes nothing, in any scenario', async () => {
  const c = await clinic()
  for (const { id, roles } of scenarios.filter((s) => s.roles.includes('medical_assistant'))) {
    expect(roles).toContain('medical_assistant')
    const { attemptId } = await c.as('medical_assistant')('scenarios.begin', { scenario: id })
    const done = await c.as('medical_assistant')('scenarios.finish', { attemptId })
    expect([id, done.outcome, done.steps.length > 2]).toEqual([id, 'not_passed', true])
  }
  const { scenarios: list } = await c.as('medical_assistant')('scenarios.list', {})
  expect(list.length).toBeGreaterThanOrEqual(12)
  expect(list.filter((s) => !s.may.allowed)).toEqual([])
})

test('every step has its reason and its source, and every scenario a critical step', () => {
  const poor = scenarios.flatMap((s) => s.steps.filter((p) => p.why.length < 8 || p.source.length < 8).map((p) => `${s.id}.${p.id}`))
  expect(poor).toEqual([])
  expect(scenarios.filter((s) => !s.steps.some((p) => p.critical)).map((s) => s.id)).toEqual([])
  expect(new Set(scenarios.map((s) => s.id)).size).toBe(scenarios.length)
})

test('a vaccine with a contraindication: refused when tried, right when recorded as not given', async () => {
  const c = await clinic()
  const { attemptId, cast, act, practiceId } = await begun(c, 'vaccine-contraindication')
  const at = { patientId: cast['patient']!, visitId: cast['visit']! }
  const [order] = await c.rows<{ id: string }>('select id from clinical_order where practice_id = $1 and visit_id = $2', [
    practiceId,
    at.visitId,
  ])
  const [lot] = await c.rows<{ id: string }>("select id from vaccine_lot where practice_id = $1 and lot = 'DEMO1P'", [practiceId])
  const screening = [
    { key: 'sick_today' as const, yes: false },
    { key: 'severe_reaction' as const, yes: true },
    { key: 'guillain_barre' as const, yes: false },
  ]
  const [nurse] = await c.rows<{ id: string }>("select id from staff where practice_id = $1 and role = 'nurse'", [practiceId])
  const verifiedBy = { staffId: nurse!.id, pin: '246810' }
  const give = { ...at, orderId: order!.id, lotId: lot!.id, site: 'LD' as const, visGivenOn: '2026-11-24', screening, verifiedBy }
  expect(await refusal(act('immunizations.give', give))).toMatchObject({ code: 'contraindication' })
  await act('immunizations.not_given', { ...at, orderId: order!.id, reason: 'Severe allergic reaction to an earlier dose' })
  const done = await c.as('medical_assistant')('scenarios.finish', { attemptId })
  expect(stepsOf(done)).toEqual({ 'not-given': true, recorded: true, reason: true, 'no-try': false })
  expect(done.outcome).toBe('passed')
})

test('a wrong weight is corrected; a new one beside it is not enough', async () => {
  const c = await clinic()
  const wrong = await begun(c, 'wrong-reading')
  const at = (b: typeof wrong) => ({ patientId: b.cast['patient']!, visitId: b.cast['visit']! })
  const change = { kind: 'weight' as const, value: '182', unit: '[lb_av]' }
  await wrong.act('vitals.record', { ...at(wrong), takenAt: clock.now(), readings: [{ ...change, confirmed: true }] })
  expect(await c.as('medical_assistant')('scenarios.finish', { attemptId: wrong.attemptId })).toMatchObject({ outcome: 'not_passed' })
  const right = await begun(c, 'wrong-reading')
  await right.act('vitals.correct', {
    readingId: right.cast['wrong']!,
    patientId: right.cast['patient']!,
    change,
    reason: 'digits turned around',
  })
  expect(await c.as('medical_assistant')('scenarios.finish', { attemptId: right.attemptId })).toMatchObject({
    outcome: 'passed',
    attempt: 2,
  })
})

test('a question about a dose is handed to the nurse', async () => {
  const c = await clinic()
  const { attemptId, cast, act } = await begun(c, 'out-of-scope')
  await act('tasks.add', {
    title: 'Patient asks whether to take two lisinopril when her pressure is up',
    owner: { role: 'nurse' },
    patientId: cast['patient']!,
  })
  expect(await c.as('medical_assistant')('scenarios.finish', { attemptId })).toMatchObject({ outcome: 'passed', points: 10 })
})

test('of two with one name the right one is checked in; a new chart for a known man fails', async () => {
  const c = await clinic()
  const like = await begun(c, 'like-names')
  const [who] = await c.rows<{ day: string }>('select birth_date::text as day from patient where practice_id = $1 and id = $2', [
    like.practiceId,
    like.cast['patient'],
  ])
  const visitId = like.cast['visit']!
  expect(await like.act('checkin.identify', { visitId, birthDate: who!.day, name: 'Anna Fischer' })).toMatchObject({ status: 'match' })
  await like.act('checkin.unchanged', { visitId, copayLeft: 'no copay today' })
  await like.act('checkin.complete', { visitId, version: 2 })
  expect(await c.as('medical_assistant')('scenarios.finish', { attemptId: like.attemptId })).toMatchObject({ outcome: 'passed' })

  const twice = await begun(c, 'possible-duplicate')
  const found = await twice.act('patients.find', { query: 'Abernathy' })
  expect(found.patients.map((p) => p.id)).toEqual([twice.cast['patient']])
  await twice.act('patients.register', { family: 'Abernathy', given: 'Bert', birthDate: '1961-02-03', sex: 'male', phone: '7075550199' })
  const done = await c.as('medical_assistant')('scenarios.finish', { attemptId: twice.attemptId })
  expect(stepsOf(done)).toMatchObject({ searched: true, 'no-second': false, booked: false })
})

test('the drills: tubes in their order, and a call with chest pain', async () => {
  const c = await clinic()
  const as = c.as('medical_assistant')
  const draw = await as('scenarios.begin', { scenario: 'order-of-draw' })
  expect((await as('practice_clinic.status', {})).open?.drill?.order).toHaveLength(6)
  const order = ['cultures', 'blue', 'gold', 'green', 'lavender', 'gray']
  expect(await as('scenarios.finish', { attemptId: draw.attemptId, answer: { order } })).toMatchObject({ outcome: 'passed', points: 9 })
  const call = await as('scenarios.begin', { scenario: 'chest-pain-call' })
  const choices = { open: 'ask', yes: '911', refuses: 'stay', aspirin: 'take', after: 'handover' }
  const done = await as('scenarios.finish', { attemptId: call.attemptId, answer: { choices } })
  expect(done).toMatchObject({ outcome: 'not_passed', points: 9, most: 11 })
  expect(await refusal(as('scenarios.finish', { attemptId: call.attemptId }))).toMatchObject({ code: 'ended' })
})

test('not a colleague’s attempt, nor their result', async () => {
  const c = await clinic()
  const { attemptId } = await c.as('medical_assistant')('scenarios.begin', { scenario: 'chest-pain-call' })
  expect(await refusal(c.as('nurse')('scenarios.finish', { attemptId }))).toMatchObject({ code: 'attempt' })
  await c.as('medical_assistant')('scenarios.finish', { attemptId })
  expect(await refusal(c.as('manager')('scenarios.result', { attemptId }))).toMatchObject({ code: 'attempt' })
})

test('not where the law leaves it to others: a vaccine is not practised by an assistant in New York', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  const list = await c.as('medical_assistant')('scenarios.list', {})
  expect(list.scenarios.find((s) => s.id === 'flu-right-lot')!.may).toMatchObject({ allowed: false })
  expect(await refusal(c.as('medical_assistant')('scenarios.begin', { scenario: 'flu-right-lot' }))).toMatchObject({ code: 'not_offered' })
  expect(await c.as('nurse')('scenarios.begin', { scenario: 'flu-right-lot' })).toMatchObject({ attemptId: expect.any(String) })
})

/** Each worked as it should be, through the verbs of the real screens. */
type Begun = Awaited<ReturnType<typeof begun>>
const at = (b: Begun) => ({ patientId: b.cast['patient']!, visitId: b.cast['visit']! })
const ids = async (c: Clinic, b: Begun) => {
  const [row] = await c.rows<{ order: string; nurse: string; good: string; expired: string; kit: string }>(
    `select (select id from clinical_order where practice_id = $1 and visit_id = $2) as order, (select id from staff where practice_id = $1 and role = 'nurse') as nurse,
       (select id from vaccine_lot where practice_id = $1 and lot = 'DEMO1P') as good, (select id from vaccine_lot where practice_id = $1 and lot = 'DEMO1X') as expired,
       (select k.id from kit_lot k join clinical_order o on o.practice_id = $1 and o.item_id = k.system_id where k.practice_id = $1 and k.lot = 'DEMOKIT1' and o.visit_id = $2) as kit`,
    [b.practiceId, b.cast['visit'] ?? null],
  )
  return row!
}
const worked: Record<string, (c: Clinic, b: Begun) => Promise<unknown>> = {
  'febrile-child': async (_c, b) => {
    const readings = [
      { kind: 'temp', value: '103.1', unit: '[degF]', site: 'rectal', confirmed: true },
      { kind: 'weight', value: '11.4', unit: 'kg', confirmed: true },
      { kind: 'hr', value: '148', unit: '/min', confirmed: true },
      { kind: 'rr', value: '34', unit: '/min', confirmed: true },
      { kind: 'spo2', value: '98', unit: '%', site: 'toe' },
    ] as const
    await b.act('vitals.record', { ...at(b), takenAt: clock.now(), readings: [...readings] })
    await b.act('rooming.handoff', { ...at(b), handoff: 'Fever 103.1 rectal, nothing given', was: '' })
    await b.act('visits.advance', { visitId: at(b).visitId, to: 'ready', version: 2 })
  },
  'allergy-reaction': (_c, b) =>
    b.act('allergies.add', { ...at(b), substance: 'Penicillin', category: 'medication', reaction: 'Hives as a child', severity: 'mild' }),
  'medicines-review': async (_c, b) => {
    const answers = [
      { medicationId: b.cast['metformin']!, answer: 'taken' as const },
      { medicationId: b.cast['lisinopril']!, answer: 'not_taken' as const, detail: 'stopped three weeks ago for cough' },
    ]
    await b.act('medications.report', { ...at(b), answers })
    await b.act('medications.add', { ...at(b), name: 'Ibuprofen', strength: '200 mg', form: 'tablet', sig: 'two at night' })
  },
  'flu-right-lot': async (c, b) => {
    const { order, nurse, good } = await ids(c, b)
    const screening = (['sick_today', 'severe_reaction', 'guillain_barre'] as const).map((key) => ({ key, yes: false }))
    const verifiedBy = { staffId: nurse, pin: '246810' }
    await b.act('immunizations.give', {
      ...at(b),
      orderId: order,
      lotId: good,
      site: 'LD',
      visGivenOn: '2026-11-24',
      screening,
      verifiedBy,
    })
  },
  'strep-control': async (c, b) => {
    const { order, kit } = await ids(c, b)
    const run = { ...at(b), orderId: order, kitLotId: kit, performedAt: clock.now() }
    await b.act('tests.record', { ...run, value: null, internalControl: 'invalid' })
    later(1)
    await b.act('tests.record', { ...run, performedAt: clock.now(), value: 'Negative', internalControl: 'valid' })
  },
  'card-mismatch': async (c, b) => {
    const { visitId, patientId } = at(b)
    const [who] = await c.rows<{ day: string }>('select birth_date::text as day from patient where practice_id = $1 and id = $2', [
      b.practiceId,
      patientId,
    ])
    await b.act('checkin.identify', { visitId, birthDate: who!.day, name: 'Peter Novak' })
    await b.act('coverage.change', {
      coverageId: b.cast['plan']!,
      version: 1,
      changes: { memberId: 'BAH7730119246', planName: 'Alder PPO 2' },
    })
    await b.act('checkin.confirm', { visitId, item: 'coverage', state: 'changed' })
    await b.act('checkin.unchanged', { visitId })
    await b.act('checkin.complete', { visitId, version: 2 })
  },
  'follow-up-window': async (c, b) => {
    const [place] = await c.rows<{ place: string; type: string }>(
      "select p.id as place, t.id as type from place p join visit_type t on t.practice_id = $1 and t.code = 'follow_up' where p.practice_id = $1",
      [b.practiceId],
    )
    const booking = { patientId: b.cast['patient']!, providerId: b.cast['provider']!, placeId: place!.place, visitTypeId: place!.type }
    await b.act('visits.book', { ...booking, from: '2026-12-22T18:00:00.000Z', reason: 'blood pressure' })
  },
}

test.for(Object.keys(worked))('worked as it should be, %s is passed with every step', async (id) => {
  const c = await clinic()
  const b = await begun(c, id)
  await worked[id]!(c, b)
  const done = await c.as('medical_assistant')('scenarios.finish', { attemptId: b.attemptId })
  expect(done.steps.filter((s) => !s.met).map((s) => [s.id, s.saw])).toEqual([])
  expect(done.outcome).toBe('passed')
})

test('an expired lot that is tried costs its point', async () => {
  const c = await clinic()
  const b = await begun(c, 'flu-right-lot')
  const { order, nurse, expired } = await ids(c, b)
  const screening = (['sick_today', 'severe_reaction', 'guillain_barre'] as const).map((key) => ({ key, yes: false }))
  const dose = {
    ...at(b),
    orderId: order,
    site: 'LD' as const,
    visGivenOn: '2026-11-24',
    screening,
    verifiedBy: { staffId: nurse, pin: '246810' },
  }
  expect(await refusal(b.act('immunizations.give', { ...dose, lotId: expired }))).toMatchObject({ code: 'expired' })
  await worked['flu-right-lot']!(c, b)
  const done = await c.as('medical_assistant')('scenarios.finish', { attemptId: b.attemptId })
  expect(stepsOf(done)).toMatchObject({ given: true, lot: true, read: false })
  expect(done.outcome).toBe('passed')
})

test('what a provider has adopted or narrowed holds inside as well, until it is ended', async () => {
  const c = await clinic()
  const policy = async (id: string) =>
    c.rows(
      `insert into scope_policy (practice_id, id, task, kind, signed_by, reason, valid_from, expires, requires, act_id)
       values ($1, $2, 'vaccine_admin', 'narrow', $3, 'not this week', '2026-11-20', '2026-12-20', '{second_look}', $2)`,
      [c.practiceId, id, c.staff.provider],
    )
  const id = newId()
  await policy(id)
  c.forget()
  const b = await begun(c, 'allergy-reaction')
  const inForce = async () => {
    ready.house.forget(b.practiceId)
    return (await ready.house.practice(b.practiceId)).policies.map((p) => [p.id, p.kind, p.task])
  }
  expect(await inForce()).toEqual([[id, 'narrow', 'vaccine_admin']])
  await c.rows(
    "insert into scope_policy_end (practice_id, policy_id, ended_on, ended_by, reason, act_id) values ($1, $2, '2026-11-24', $3, 'over', $2)",
    [c.practiceId, id, c.staff.provider],
  )
  c.forget()
  await begun(c, 'allergy-reaction')
  expect(await inForce()).toEqual([])
})
