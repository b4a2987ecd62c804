import { expect, test } from 'vitest'
import { demoPassword } from '../../modules/staff/index.ts'
import type { Actions } from '../../registry.ts'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'

const clinic = clinicDay()
const day = (back: number) => new Date(Date.parse('2026-11-24') - back * 86_400_000).toISOString().slice(0, 10)
type Progress = Actions['students.progress']['output']

/** A student hired and enrolled by the manager; Sofía Reyes is preceptor. Answers how to act as the student. */
async function enrolled() {
  const manager = clinic.as('mkaplan')
  const login = 'mlang'
  const who = { given: 'Mia', family: 'Lang', role: 'student', login, password: demoPassword } as const
  const { staffId } = await manager('staff.add', who)
  const { preceptors } = await manager('students.list', {})
  const sofia = preceptors.find((p) => p.name.includes('Reyes'))!
  const { externshipId } = await manager('students.enroll', {
    staffId,
    school: 'Alder College',
    coordinator: 'Jo Hart',
    accreditor: 'other',
    requiredHours: 16,
    competencies: ['vital_signs', 'telephone'],
    startsOn: day(10),
    endsOn: day(-60),
    preceptorIds: [sofia.staffId],
  })
  await clinic.as(staffId)('session.set_pin', { pin: '246810' })
  return { externshipId, login, staffId }
}

test('a student finishes an externship: hours entered, the preceptor signs the last, the report has the right totals', async () => {
  const { externshipId, login, staffId } = await enrolled()
  const student = clinic.as(staffId)
  const sofia = clinic.as('sreyes')
  const shift = { externshipId, from: '08:00', to: '16:30', breakMinutes: 30, what: 'rooming with Sofía' }
  const first = await student('students.log_hours', { ...shift, day: day(1) })
  for (const competency of ['vital_signs', 'telephone'])
    await student('students.log_competency', { externshipId, competency, how: 'observed', on: day(1) })
  const { competencies } = await student('students.progress', { externshipId })
  const competencyIds = competencies.map((c) => c.entry!.id)
  await sofia('students.countersign', { externshipId, hoursIds: [first.hoursId], competencyIds, verdict: 'confirmed' })

  // The last day is entered by the student's own hands.
  const { page } = await clinic.at(login, `/students/${externshipId}`)
  const { press, type, tabTo } = hands(page)
  await page.getByRole('heading', { level: 1, name: 'Mia Lang' }).waitFor()
  await press('n')
  await page.getByRole('dialog').waitFor()
  await focusReaches(page, 'From')
  await type('800')
  await tabTo('To')
  await type('1630')
  await tabTo('Break')
  await press('Control+a')
  await type('30')
  await tabTo('What you did')
  await type('front desk')
  await tabTo('Save')
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('8 h of 16 h').waitFor()

  // The preceptor signs with the keyboard: choose all, sign.
  const signing = await clinic.at('sreyes', `/students/${externshipId}`)
  const preceptor = hands(signing.page)
  await signing.page.getByRole('button', { name: 'Choose all that waits' }).waitFor()
  await preceptor.press('a', 'Control+Enter')
  await signing.page.getByText('16 h of 16 h').waitFor()

  const done: Progress = await student('students.progress', { externshipId })
  expect(done.sum).toEqual({ confirmedMinutes: 960, waitingMinutes: 0, asked: 2, passed: 2, waiting: 0 })
  await clinic.as('mkaplan')('students.finish', { externshipId, version: done.terms.version })
  await signing.page.getByText('finished 24-Nov-2026').waitFor()

  const answer = await page.context().request.get(`/paper/students.report?externshipId=${externshipId}`)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a training is read, checked and put on record by keyboard alone', async () => {
  const { page } = await clinic.at('sreyes', '/training/hazard_communication')
  const { press, tabTo } = hands(page)
  await page.getByRole('heading', { level: 1, name: 'Hazard communication' }).waitFor()
  for (const [question, right] of [
    ['greater hazard', '2'],
    ['spray bottle', '3'],
    ['splashed into an eye', '1'],
    ['locked office', '2'],
    ['mixed with an ammonia', '3'],
  ] as const) {
    await tabTo(new RegExp(question))
    await press(right)
  }
  await tabTo('I have read it')
  await press('Space', 'Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'My trainings' }).waitFor()
  const { trainings } = await clinic.as('sreyes')('trainings.mine', {})
  expect(trainings.find((t) => t.topic === 'hazard_communication')).toMatchObject({ standing: 'done', lastOn: '2026-11-24' })
})
