import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { compare, type Known, sameName } from './checkin.ts'

const { clinic, clock } = house()

const expected = async (c: Clinic) => {
  const patientId = await c.patient()
  return { patientId, visitId: await c.visit(patientId, { stage: 'expected' }) }
}
const right = { birthDate: '1980-05-14', name: 'Amara Okafor' }

async function insure(c: Clinic, patientId: string) {
  const [payer] = await c.rows<{ id: string }>(
    "insert into payer (practice_id, id, name, payer_code, filing_indicator) values ($1, gen_random_uuid(), 'Sierra Health', 'SIERRA', 'CI') returning id",
    [c.practiceId],
  )
  await c.rows(
    `insert into coverage (practice_id, id, patient_id, payer_id, rank, member_id, plan_name, copay_cents, valid_from, confirmed_at, act_id)
     values ($1, gen_random_uuid(), $2, $3, 1, 'SH123', 'PPO', 2500, '2025-01-01', '2026-04-24T18:40:00Z', gen_random_uuid())`,
    [c.practiceId, patientId, payer!.id],
  )
}

test('a patient of whom nothing changed is checked in with three actions', async () => {
  const c = await clinic()
  const { visitId, patientId } = await expected(c)
  await insure(c, patientId)
  const desk = c.as('front_desk')
  const identified = await desk('checkin.identify', { visitId, ...right })
  expect(identified).toEqual({ status: 'match', version: 2, identifiedBy: ['birth_date', 'name'] })
  await desk('checkin.unchanged', { visitId })
  expect(await desk('checkin.complete', { visitId, version: 2 })).toMatchObject({ stage: 'arrived', version: 3 })
  const [patient] = await c.rows('select confirmed_at, confirmed_by from patient where practice_id = $1 and id = $2', [
    c.practiceId,
    patientId,
  ])
  expect(patient).toEqual({ confirmed_at: clock.now(), confirmed_by: c.staff.front_desk })
  const [coverage] = await c.rows('select confirmed_at, confirmed_by from coverage where practice_id = $1 and patient_id = $2', [
    c.practiceId,
    patientId,
  ])
  expect(coverage).toEqual({ confirmed_at: clock.now(), confirmed_by: c.staff.front_desk })
})

test('until the patient is identified, check-in does not show what is asked', async () => {
  const c = await clinic()
  const { visitId, patientId } = await expected(c)
  await insure(c, patientId)
  const before = await c.as('front_desk')('checkin.open', { visitId })
  expect(before).toMatchObject({
    demographics: null,
    coverages: [],
    identifiedBy: null,
    copayCents: 2500,
    missing: ['identity', 'demographics', 'coverage', 'consent', 'copay'],
  })
  expect(JSON.stringify(before)).not.toMatch(/1980-05-14|5305550123|SH123/)
  await c.as('front_desk')('checkin.identify', { visitId, ...right })
  const after = await c.as('front_desk')('checkin.open', { visitId })
  expect(after).toMatchObject({
    demographics: { birthDate: '1980-05-14' },
    identifiedBy: ['birth_date', 'name'],
    missing: ['demographics', 'coverage', 'consent', 'copay'],
  })
  expect(after.coverages).toMatchObject([{ payer: 'Sierra Health', memberId: 'SH123', copayCents: 2500, confirmedDaysAgo: 214 }])
})

test('not identified by a wrong birth date: what is wrong is said, not what is right, and the audit counts it', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  const no = await c.as('front_desk')('checkin.identify', { visitId, birthDate: '1980-04-14', phone: '(530) 555-0123' })
  expect(no).toEqual({ status: 'no_match', which: ['birth_date'] })
  expect((await c.audit()).at(-1)).toMatchObject({
    action: 'checkin.identify',
    outcome: 'done',
    reason: 'identity did not match: birth_date',
  })
  expect((await c.as('front_desk')('checkin.open', { visitId })).missing).toContain('identity')
})

test('not identified by one identifier alone', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  expect(await refusal(c.as('front_desk')('checkin.identify', { visitId, birthDate: '1980-05-14' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'name' }],
  })
})

test('not completed while something was neither confirmed nor left with a reason', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  expect((await refusal(c.as('front_desk')('checkin.complete', { visitId, version: 1 }))).fields?.map((f) => f.path)).toEqual([
    'identity',
    'demographics',
    'coverage',
    'consent',
    'copay',
  ])
  await c.as('front_desk')('checkin.identify', { visitId, ...right })
  await c.as('front_desk')('checkin.confirm', { visitId, item: 'demographics', state: 'changed' })
  await c.as('front_desk')('checkin.confirm', { visitId, item: 'consent', state: 'left', reason: 'no time, signs at checkout' })
  const no = await refusal(c.as('front_desk')('checkin.complete', { visitId, version: 2 }))
  expect(no).toMatchObject({ kind: 'invalid', code: 'checkin_incomplete', fields: [{ path: 'coverage' }, { path: 'copay' }] })
})

test('what was changed or left stays so when the rest is unchanged; the copay can be left with a reason', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  await c.as('front_desk')('checkin.identify', { visitId, ...right })
  await c.as('front_desk')('checkin.confirm', { visitId, item: 'coverage', state: 'left', reason: 'card at home' })
  const { items } = await c.as('front_desk')('checkin.unchanged', { visitId, copayLeft: 'pays at checkout' })
  expect(items).toEqual([
    { item: 'demographics', state: 'confirmed' },
    { item: 'consent', state: 'confirmed' },
    { item: 'copay', state: 'left' },
  ])
  expect((await c.as('front_desk')('checkin.open', { visitId })).items.find((i) => i.item === 'coverage')).toMatchObject({
    state: 'left',
    reason: 'card at home',
  })
})

test('the newest word on an item counts, and the older one is kept', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  await c.as('front_desk')('checkin.identify', { visitId, ...right })
  await c.as('front_desk')('checkin.confirm', { visitId, item: 'coverage', state: 'left', reason: 'card at home' })
  await c.as('front_desk')('checkin.confirm', { visitId, item: 'coverage', state: 'changed' })
  expect((await c.as('front_desk')('checkin.open', { visitId })).items.find((i) => i.item === 'coverage')).toMatchObject({
    state: 'changed',
  })
  expect(
    await c.rows("select state from checkin_item where practice_id = $1 and visit_id = $2 and item = 'coverage'", [c.practiceId, visitId]),
  ).toHaveLength(2)
})

test('not unchanged before two identifiers, not left without a reason, not identity by hand', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  expect(await refusal(c.as('front_desk')('checkin.unchanged', { visitId }))).toMatchObject({ code: 'identity_first' })
  expect(await refusal(c.as('front_desk')('checkin.confirm', { visitId, item: 'consent', state: 'left' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'reason' }],
  })
  expect(
    await refusal(c.as('front_desk')('checkin.confirm', { visitId, item: 'identity' as 'consent', state: 'confirmed' })),
  ).toMatchObject({ kind: 'invalid' })
})

test('not for a cancelled visit, not by a biller, not for a visit that is not there', async () => {
  const c = await clinic()
  const { visitId } = await expected(c)
  expect(await refusal(c.as('biller')('checkin.open', { visitId }))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(c.as('front_desk')('checkin.identify', { visitId: c.placeId, ...right }))).toMatchObject({ kind: 'missing' })
  await c.as('front_desk')('visits.cancel', { visitId, version: 1, reason: 'ill elsewhere' })
  expect(await refusal(c.as('front_desk')('checkin.identify', { visitId, ...right }))).toMatchObject({ code: 'not_open' })
})

test('a patient roomed in a hurry is checked in afterwards, and stays where they are', async () => {
  const c = await clinic()
  const visitId = await c.visit(await c.patient(), { stage: 'rooming' })
  await c.as('nurse')('checkin.identify', { visitId, ...right })
  await c.as('nurse')('checkin.unchanged', { visitId })
  expect(await c.as('nurse')('checkin.complete', { visitId, version: 2 })).toMatchObject({ stage: 'rooming', version: 2 })
})

const known: Known = {
  birthDate: '1945-07-14',
  family: 'Nguyễn-Smith',
  given: 'Mary Ann',
  middle: 'Thị',
  suffix: null,
  preferred: 'Molly',
  phone: '(530) 555-0123',
  phoneAlt: null,
  mrn: 'A-100',
}

test.each(['Mary Ann Nguyen-Smith', 'smith, molly', 'NGUYEN Mary', 'Mary Thi Smith'])('the name said as "%s" is the same', (said) =>
  expect(sameName(said, known)).toBe(true),
)
test('an apostrophe said or not is the same name', () => {
  const obrien = { ...known, family: "O'Brien" }
  expect(['mary obrien', 'O’Brien, Mary'].map((said) => sameName(said, obrien))).toEqual([true, true])
})

test.each(['Mary', 'Smith', 'Mary Jones', 'Ann Marie Smith', '', '-'])('the name said as "%s" is not', (said) =>
  expect(sameName(said, known)).toBe(false),
)

test('phone by its ten digits, MRN whatever the case', () => {
  expect(compare({ birthDate: '1945-07-14', phone: '+1 530 555 0123', mrn: 'a-100' }, known)).toEqual({
    given: ['birth_date', 'phone', 'mrn'],
    wrong: [],
  })
  expect(compare({ birthDate: '1945-07-15', phone: '0123', mrn: 'A-10' }, known).wrong).toEqual(['birth_date', 'phone', 'mrn'])
})
