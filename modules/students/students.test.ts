import { expect, test } from 'vitest'
import type { Context } from '../../core/context.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { competencies, usualKeys } from './competencies.ts'
import { reportOf } from './report.ts'
import { showMinutes, workedMinutes } from './students.ts'
import { externshipFor } from './who.ts'

const { clinic, clock, ready } = house()
const today = '2026-11-24'

/** What the report says, before it is drawn. */
async function reportText(c: Clinic, externshipId: string): Promise<string> {
  const practice = await ready.house.practice(c.practiceId)
  const { actor } = await c.caller(c.staff.manager)
  return ready.house.db.forPractice(c.practiceId, async (tx) => {
    const cx = { practice, tx, actor, today: practice.today } as unknown as Context
    return JSON.stringify((await reportOf(cx, await externshipFor(cx, externshipId))).blocks)
  })
}

type Terms = { accreditor: 'CAAHEP' | 'ABHES' | 'other'; requiredHours: number; competencies: string[]; preceptorIds: string[] }
async function enrolled(c: Clinic, more: Partial<Terms> = {}) {
  const studentId = await c.hire({ role: 'student', given: 'Mia', family: 'Lang' })
  const terms = {
    accreditor: 'other',
    requiredHours: 8,
    competencies: ['vital_signs', 'telephone'],
    preceptorIds: [c.staff.medical_assistant],
  }
  const dates = { startsOn: '2026-11-10', endsOn: '2027-02-26' }
  const wish = { staffId: studentId, school: 'Alder College', ...dates, ...terms, ...more } as Terms & {
    staffId: string
    school: string
  } & typeof dates
  const { externshipId } = await c.as('manager')('students.enroll', wish)
  const log = (more: object = {}) =>
    c.as(studentId)('students.log_hours', {
      externshipId,
      day: today,
      from: '08:00',
      to: '12:30',
      breakMinutes: 30,
      what: 'rooming',
      ...more,
    })
  const show = (competency: string, more: object = {}) =>
    c.as(studentId)('students.log_competency', { externshipId, competency, how: 'simulated', on: today, ...more })
  const sign = (who: string, more: object) => c.as(who)('students.countersign', { externshipId, verdict: 'confirmed', ...more })
  const progress = (who: string = studentId) => c.as(who)('students.progress', { externshipId })
  return { studentId, externshipId, log, show, sign, progress, wish }
}

test('an externship is finished once hours and competencies are countersigned, and its report says so', async () => {
  const c = await clinic()
  const { externshipId, studentId, log, show, sign, progress } = await enrolled(c)
  const first = await log()
  const second = await log({ from: '13:00', to: '17:00', breakMinutes: 0 })
  expect([first.minutes, second.minutes]).toEqual([240, 240])
  const skills = [await show('vital_signs'), await show('telephone')]
  const finish = () => c.as('manager')('students.finish', { externshipId, version: 1 })
  expect((await c.as('medical_assistant')('tasks.mine', {})).tasks).toMatchObject([{ kind: 'cosign', title: 'Countersign for Mia Lang' }])
  await sign('medical_assistant', { hoursIds: [first.hoursId], competencyIds: skills.map((s) => s.competencyId) })
  expect((await refusal(finish())).message).toBe('Not yet: 4 h are not countersigned; 1 entries wait for a signature.')
  expect((await progress()).sum).toEqual({ confirmedMinutes: 240, waitingMinutes: 240, asked: 2, passed: 2, waiting: 1 })
  await sign('provider', { hoursIds: [second.hoursId] })
  expect((await c.as('medical_assistant')('tasks.mine', {})).tasks).toEqual([])
  await finish()
  expect(await progress()).toMatchObject({ sum: { confirmedMinutes: 480 }, terms: { finishedBy: 'Test manager' } })
  expect(await c.as(studentId)('students.report', { externshipId })).toMatchObject({ type: 'application/pdf' })
  const text = await reportText(c, externshipId)
  expect(text).toContain('8 h of 8 h asked, on 1 days')
  expect(text).toContain('Test provider, MD, Nov 24, 2026')
  expect(await refusal(log({ from: '18:00', to: '19:00' }))).toMatchObject({ code: 'finished' })
})

test('not countersigned by the student, by another medical assistant, nor twice', async () => {
  const c = await clinic()
  const { studentId, log, sign } = await enrolled(c)
  const { hoursId } = await log()
  const other = await c.hire({ role: 'medical_assistant' })
  expect(await refusal(sign(studentId, { hoursIds: [hoursId] }))).toMatchObject({ kind: 'forbidden', code: 'role' })
  expect(await refusal(sign(other, { hoursIds: [hoursId] }))).toMatchObject({ kind: 'missing', code: 'externship' })
  await sign('nurse', { hoursIds: [hoursId] })
  expect(await refusal(sign('provider', { hoursIds: [hoursId] }))).toMatchObject({ code: 'not_waiting' })
})

test('not ahead, not outside, not weeks later, not the same hour twice, not more break than time', async () => {
  const c = await clinic()
  const { log } = await enrolled(c)
  await log()
  const no = async (more: object) => (await refusal(log(more))).code
  expect(await no({ day: '2026-11-25' })).toBe('in_future')
  expect(await no({ day: '2026-11-09' })).toBe('outside')
  expect(await no({ from: '12:00', to: '13:00' })).toBe('overlap')
  expect(await no({ from: '13:00', to: '13:20' })).toBe('break')
  expect(await no({ from: '14:00', to: '13:00' })).toBe('order')
  await log({ from: '12:30', to: '13:30' })
  clock.advance(15 * 86_400_000)
  c.forget()
  expect(await no({ day: today, from: '15:00', to: '16:00' })).toBe('too_long_ago')
  clock.advance(-15 * 86_400_000)
})

test('a correction keeps the old entry and asks for a new signature; a removal leaves no hours', async () => {
  const c = await clinic()
  const { externshipId, log, sign, progress } = await enrolled(c)
  const { hoursId } = await log()
  await sign('nurse', { hoursIds: [hoursId] })
  expect(await refusal(log({ corrects: hoursId, to: '11:30' }))).toMatchObject({ code: 'reason' })
  const newer = await log({ corrects: hoursId, to: '11:30', reason: 'left early' })
  expect(await progress()).toMatchObject({
    sum: { confirmedMinutes: 0, waitingMinutes: 180 },
    hours: [{ id: newer.hoursId, corrects: hoursId, reason: 'left early', state: 'waiting' }],
  })
  expect(await refusal(log({ corrects: hoursId, reason: 'again' }))).toMatchObject({ code: 'entry' })
  await log({ corrects: newer.hoursId, remove: true, reason: 'wrong day' })
  expect((await progress()).hours).toEqual([])
  const kept = await c.rows('select id from externship_hours where practice_id = $1 and externship_id = $2', [c.practiceId, externshipId])
  expect(kept).toHaveLength(3)
})

test('what is given back says why and may be entered anew', async () => {
  const c = await clinic()
  const { show, sign, progress } = await enrolled(c)
  const { competencyId } = await show('telephone')
  expect(await refusal(show('telephone'))).toMatchObject({ code: 'entered' })
  expect(await refusal(sign('nurse', { competencyIds: [competencyId], verdict: 'returned' }))).toMatchObject({ code: 'note' })
  await sign('nurse', { competencyIds: [competencyId], verdict: 'returned', note: 'ask for two identifiers' })
  const telephone = async () => (await progress()).competencies.find((x) => x.key === 'telephone')!.entry
  expect(await telephone()).toMatchObject({ state: 'returned', signNote: 'ask for two identifiers' })
  await show('telephone')
  expect(await telephone()).toMatchObject({ state: 'waiting' })
})

test('an act done under observation shows a competency; someone else’s act or another kind does not', async () => {
  const c = await clinic()
  const { studentId, show, progress } = await enrolled(c)
  const act = async (by: string, role: string, action: string) => {
    const [row] = await c.rows<{ id: string }>(
      `insert into audit (practice_id, id, at, actor_id, actor_role, action, outcome) values ($1, gen_random_uuid(), $2, $3, $4, $5, 'done') returning id`,
      [c.practiceId, clock.now(), by, role, action],
    )
    return row!.id
  }
  const own = await act(studentId, 'student', 'vitals.record')
  const others = await act(c.staff.nurse, 'nurse', 'vitals.record')
  const booked = await act(studentId, 'student', 'visits.book')
  expect((await progress()).acts).toMatchObject([{ id: own, competencies: ['vital_signs'] }])
  for (const actId of [others, booked]) expect(await refusal(show('vital_signs', { how: 'act', actId }))).toMatchObject({ code: 'act' })
  await show('vital_signs', { how: 'act', actId: own })
  expect((await progress()).competencies.find((x) => x.key === 'vital_signs')!.entry).toMatchObject({ how: 'act', on: today })
})

test('an accredited program asks for 160 hours; only a student is enrolled, once, with a preceptor who can sign', async () => {
  const c = await clinic()
  const { wish } = await enrolled(c)
  const enroll = (more: object) => refusal(c.as('manager')('students.enroll', { ...wish, ...more } as typeof wish))
  const another = await c.hire({ role: 'student' })
  expect(await enroll({ staffId: another, accreditor: 'CAAHEP', requiredHours: 120 })).toMatchObject({ code: 'too_few' })
  expect(await enroll({ staffId: c.staff.nurse })).toMatchObject({ code: 'not_student' })
  expect(await enroll({})).toMatchObject({ code: 'enrolled' })
  expect(await enroll({ staffId: another, preceptorIds: [c.staff.biller] })).toMatchObject({ code: 'not_preceptor' })
  expect(await enroll({ staffId: another, competencies: ['flying'] })).toMatchObject({ kind: 'invalid' })
})

test('each sees what concerns them: a student their own, a medical assistant those they are named for', async () => {
  const c = await clinic()
  const { externshipId, studentId } = await enrolled(c)
  const other = await enrolled(c, { preceptorIds: [c.staff.nurse] })
  const ids = async (who: string) => (await c.as(who)('students.list', {})).externships.map((e) => e.id)
  expect(await ids(studentId)).toEqual([externshipId])
  expect(await ids('medical_assistant')).toEqual([externshipId])
  expect((await ids('manager')).sort()).toEqual([externshipId, other.externshipId].sort())
  expect(await refusal(c.as(studentId)('students.progress', { externshipId: other.externshipId }))).toMatchObject({ kind: 'missing' })
})

test('two entries for the same hour at once: one of them is refused', async () => {
  const c = await clinic()
  const { log } = await enrolled(c)
  const both = await Promise.allSettled([log(), log({ what: 'the front desk' })])
  expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('time is counted to the minute', () => {
  expect(workedMinutes('08:00', '12:30', 30)).toBe(240)
  expect(workedMinutes('08:00', '08:30', 30)).toBeNull()
  expect([showMinutes(0), showMinutes(59), showMinutes(90), showMinutes(9600)]).toEqual(['0 h', '59 min', '1 h 30 min', '160 h'])
})

test('each competency has a name of its own', () => {
  expect(new Set(competencies.map((x) => x.key)).size).toBe(competencies.length)
  expect(usualKeys.length).toBeGreaterThan(15)
})
