import { expect, test } from 'vitest'
import type { Context } from '../../core/context.ts'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { followUpOf } from './follow-up.ts'
import { textOf } from './paper.ts'
import { recallLetterOf } from './recall-letter.ts'
import { visitForPaper } from './sql.ts'
import { summaryOf } from './visit-summary.ts'
import { amount } from './words.ts'

const { clinic, ready } = house()

/** What a paper says, before it is drawn. */
async function read(c: Clinic, visitId: string, of: typeof summaryOf): Promise<string> {
  const practice = await ready.house.practice(c.practiceId)
  return ready.house.db.forPractice(c.practiceId, async (tx) => {
    const cx = { practice, tx, today: practice.today, now: '' } as unknown as Context
    return textOf(await of(cx, (await visitForPaper(cx, visitId))!))
  })
}

test('a visit summary says who, when, why and whom to call', async () => {
  const c = await clinic()
  const patientId = await c.patient({ family: 'Nguyễn', given: 'Ngọc Ánh' })
  const visitId = await c.visit(patientId, { stage: 'checkout', reason: 'me duele la garganta' })
  const text = await read(c, visitId, summaryOf)
  expect(text).toContain('NGUYỄN, Ngọc Ánh')
  expect(text).toContain('me duele la garganta')
  expect(text).toContain('(530) 555-0100')
  expect(text).toContain('Not yet signed')
  expect(text).toContain('We have not asked about your allergies')
})

test('it names the vaccine with its lot and information sheet, the test with its result, and each measurement with its unit', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'checkout' })
  const reading = (kind: string, value: string, unit: string, diastolic: string | null = null) =>
    c.rows(
      'insert into reading (practice_id, id, patient_id, visit_id, taken_by, act_id, taken_at, recorded_at, value, diastolic, kind, unit) values ($1, $2, $3, $4, $5, $2, now(), now(), $6, $7, $8, $9)',
      [c.practiceId, newId(), patientId, visitId, c.staff.medical_assistant, value, diastolic, kind, unit],
    )
  await reading('bp', '128', 'mm[Hg]', '82')
  await reading('temp', '98.60', '[degF]')
  const text = await read(c, visitId, summaryOf)
  expect(text).toContain('Blood pressure 128/82 mmHg')
  expect(text).toContain('Temperature 98.6 °F')
})

test('a Spanish-speaking patient reads Spanish', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  await c.rows("update patient set language = 'es' where id = $1", [patientId])
  expect(await read(c, await c.visit(patientId, { stage: 'checkout' }), summaryOf)).toContain('Su visita')
})

test('the follow-up letter names the booked time, and is refused when none is booked', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'checkout' })
  expect(await refusal(c.as('front_desk')('correspondence.follow_up', { visitId }))).toMatchObject({ code: 'no_next_visit' })
  await c.visit(patientId, { stage: 'expected', at: '2026-12-08T17:20:00.000Z' })
  expect(await read(c, visitId, followUpOf)).toMatch(/Tuesday, December 8, 2026.*9:20/)
})

test('papers come as PDF, and who printed them is in the audit', async () => {
  const c = await clinic()
  const visitId = await c.visit(await c.patient(), { stage: 'checkout' })
  const { type, bytes } = await c.as('front_desk')('correspondence.visit_summary', { visitId })
  expect(type).toBe('application/pdf')
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(await c.as('front_desk')('correspondence.day_sheet', { day: '2026-11-24' })).toMatchObject({ type: 'application/pdf' })
  expect((await c.audit()).map((a) => a.action)).toContain('correspondence.visit_summary')
})

test('not another practice’s visit, and not by the biller', async () => {
  const [a, b] = [await clinic(), await clinic()]
  const visitId = await a.visit(await a.patient(), { stage: 'checkout' })
  expect(await refusal(b.as('front_desk')('correspondence.visit_summary', { visitId }))).toMatchObject({ kind: 'missing' })
  expect(await refusal(a.as('biller')('correspondence.visit_summary', { visitId }))).toMatchObject({ kind: 'forbidden' })
})

test.each([
  ['5.0', 'mg', '5 mg'],
  ['0.50', 'mL', '0.5 mL'],
  ['1200', 'g', '1,200 g'],
  ['98', '%', '98%'],
])('%s %s is written %s: no trailing zero, commas from 1,000', (value, unit, shown) => {
  expect(amount(value, unit)).toBe(shown)
})

test('a recall letter asks for what is due, in the patient’s language, and tells no more', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const of = async (id: string) => {
    const practice = await ready.house.practice(c.practiceId)
    return ready.house.db.forPractice(c.practiceId, async (tx) =>
      textOf(await recallLetterOf({ practice, tx, today: practice.today, now: '' } as unknown as Context, id)),
    )
  }
  expect(await of(patientId)).toMatch(/It is time for:[\s\S]*A blood pressure check[\s\S]*\(530\) 555-0100/)
  expect(await of(patientId)).not.toContain('tobacco')
  await c.rows("update patient set language = 'es' where practice_id = $1 and id = $2", [c.practiceId, patientId])
  expect(await of(patientId)).toContain('Un control de la presión arterial')
  const child = await c.patient({ birthDate: '2022-01-01' })
  expect(await refusal(of(child))).toMatchObject({ code: 'nothing_due' })
})
