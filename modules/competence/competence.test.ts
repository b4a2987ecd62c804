import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { screening } from '../immunizations/immunizations.ts'
import { hashPassword } from '../staff/index.ts'
import { goodUntil, judge, skillOf, skills } from './skills.ts'

const { clinic, clock } = house()
const today = '2026-11-24'
const pin = '739154'
const pinHash = await hashPassword(pin)

const steps = (skill: string, missed: readonly number[] = []) =>
  skillOf(skill)!.steps.map(({ id }, i) => ({ id, state: missed.includes(i) ? ('not_done' as const) : ('done' as const) }))

/** A newly hired medical assistant with the ten hours of the course and nothing else; the provider has a PIN. */
async function hired(c: Clinic, role: 'medical_assistant' | 'student' = 'medical_assistant') {
  await c.pin(c.staff.provider, pinHash)
  return c.hire({ role, given: 'Nia', family: 'Lowe', hours: { injections: 10 } })
}

let visits = 0

/** An ordered flu vaccine for a roomed patient, each visit at an hour and in a room of its own. */
async function vaccineWaiting(c: Clinic) {
  const patientId = await c.patient()
  visits++
  await c.rows(`update visit set stage = 'checkout', room_id = null where practice_id = $1 and room_id = $2`, [
    c.practiceId,
    c.rooms[visits % 2],
  ])
  const at = new Date(Date.parse(clock.now()) + visits * 1_200_000).toISOString()
  const visitId = await c.visit(patientId, { stage: 'rooming', at, room: visits % 2 })
  const { productId, lotId } = await c.lot()
  const { orderId } = await c.as('provider')('orders.place', { visitId, patientId, kind: 'vaccine', itemId: productId })
  await c.allergies(patientId, 'none_known')
  const of = { visitId, patientId }
  const dose = {
    ...of,
    orderId,
    lotId,
    site: 'LD' as const,
    visGivenOn: today,
    screening: screening.map(({ key }) => ({ key, yes: false })),
    verifiedBy: { staffId: c.staff.provider, pin },
  }
  return { ...of, dose }
}

const begin = (c: Clinic, who: string, of: { visitId: string; patientId: string }) =>
  c.as(who)('observations.begin', { observerId: c.staff.provider, pin, task: 'vaccine_admin', ...of })

/** One vaccine under the provider's eyes, from the PIN to the judged steps. */
async function giveWatched(c: Clinic, who: string, missed: readonly number[] = []) {
  const { dose, ...of } = await vaccineWaiting(c)
  const { observationId } = await begin(c, who, of)
  await c.as(who, observationId)('immunizations.give', dose)
  return c.as(who)('observations.finish', { observationId, pin, steps: steps('vaccine_im', missed) })
}

test('a new medical assistant in California gives ten vaccines under observation, and the eleventh alone', async () => {
  const c = await clinic()
  const nia = await hired(c)
  for (let i = 1; i < 10; i++)
    expect(await giveWatched(c, nia)).toMatchObject({
      passed: true,
      counted: true,
      signedOff: false,
      missing: [expect.stringContaining(`${i} `)],
    })
  expect(await giveWatched(c, nia)).toMatchObject({ passed: true, counted: true, signedOff: true, validTo: '2027-11-23', missing: [] })
  const { dose } = await vaccineWaiting(c)
  await c.as(nia)('immunizations.give', dose)
  const wallet = await c.as(nia)('wallet.mine', {})
  expect(wallet.training).toMatchObject({ reps: { IM: 10 }, documented: ['Vaccine administration (IM)'] })
  expect(wallet.signOffs).toMatchObject([{ label: 'Vaccine administration (IM)', assessor: expect.stringContaining('provider') }])
})

test('the same person is refused in New York, and gives it as MA-C in Washington', async () => {
  const ny = await clinic({ jurisdiction: 'NY' })
  const there = await hired(ny)
  const waiting = await vaccineWaiting(ny)
  expect(await refusal(begin(ny, there, waiting))).toMatchObject({ kind: 'forbidden', code: 'scope' })
  expect(await refusal(ny.as(there)('immunizations.give', waiting.dose))).toMatchObject({ kind: 'forbidden', code: 'scope' })

  const wa = await clinic({ jurisdiction: 'WA' })
  await wa.pin(wa.staff.provider, pinHash)
  const without = await hired(wa)
  const { dose, ...of } = await vaccineWaiting(wa)
  const { observationId } = await begin(wa, without, of)
  expect(await refusal(wa.as(without, observationId)('immunizations.give', dose))).toMatchObject({ kind: 'forbidden', code: 'scope' })
  const certified = await wa.hire({
    role: 'medical_assistant',
    credentials: [{ kind: 'WA_MA_C', validFrom: '2026-01-01', validTo: '2028-01-01' }],
  })
  await wa.as(certified)('immunizations.give', dose)
  expect(await wa.audit()).toContainEqual(expect.objectContaining({ action: 'immunizations.give', outcome: 'done' }))
})

test('the act says who watched and what the watching stood in for', async () => {
  const c = await clinic()
  const nia = await hired(c)
  await giveWatched(c, nia)
  const given = (await c.audit()).find((a) => a.action === 'immunizations.give' && a.outcome === 'done')
  expect(given?.authority).toMatchObject({
    rule: { id: 'CA.vaccine_admin' },
    observed: { by: c.staff.provider, role: 'provider', waived: expect.arrayContaining(['reps:IM=10', 'competency_verified']) },
    subject: { route: 'IM' },
  })
})

test('not without hours of the course, however many watch', async () => {
  const c = await clinic()
  await c.pin(c.staff.provider, pinHash)
  const nia = await c.hire({ role: 'medical_assistant' })
  const { dose, ...of } = await vaccineWaiting(c)
  const { observationId } = await begin(c, nia, of)
  const no = await refusal(c.as(nia, observationId)('immunizations.give', dose))
  expect(no).toMatchObject({ kind: 'forbidden', code: 'scope', detail: { unmet: [{ condition: 'hours:injections=10' }] } })
})

test('not with a wrong PIN, by somebody who is not here, by a colleague, or by oneself', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const { dose: _dose, ...of } = await vaccineWaiting(c)
  const ask = (more: object) =>
    refusal(c.as(nia)('observations.begin', { observerId: c.staff.provider, pin, task: 'vaccine_admin', ...of, ...more }))
  expect(await ask({ pin: '000001' })).toMatchObject({ kind: 'invalid', code: 'observer_pin' })
  await c.pin(c.staff.nurse, pinHash)
  expect(await ask({ observerId: c.staff.nurse })).toMatchObject({ kind: 'conflict', code: 'observer_not_here' })
  await c.pin(c.staff.medical_assistant, pinHash)
  expect(await ask({ observerId: c.staff.medical_assistant })).toMatchObject({ kind: 'forbidden', code: 'observer_skill' })
  await c.pin(nia, pinHash)
  expect(await ask({ observerId: nia })).toMatchObject({ kind: 'invalid', code: 'observer_pin' })
  expect((await c.audit()).filter((a) => a.action === 'observations.begin').map((a) => a.outcome)).toEqual(Array(4).fill('refused'))
})

test('an observation is for one person, one task, one visit and half an hour', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const other = await c.hire({ role: 'medical_assistant', hours: { injections: 10 } })
  const [one, two] = [await vaccineWaiting(c), await vaccineWaiting(c)]
  const { observationId } = await begin(c, nia, { visitId: one.visitId, patientId: one.patientId })
  const scope = { kind: 'forbidden', code: 'scope' }
  expect(await refusal(c.as(nia, observationId)('immunizations.give', two.dose))).toMatchObject(scope)
  expect(await refusal(c.as(other, observationId)('immunizations.give', one.dose))).toMatchObject(scope)
  const vitals = {
    visitId: one.visitId,
    patientId: one.patientId,
    takenAt: clock.now(),
    readings: [{ kind: 'hr' as const, value: '74', unit: '/min' }],
  }
  expect(await refusal(c.as(nia, observationId)('vitals.record', vitals))).toMatchObject(scope)
  const before = clock.now()
  clock.advance(31 * 60_000)
  expect(await refusal(c.as(nia, observationId)('immunizations.give', one.dose))).toMatchObject(scope)
  clock.set(before)
  await c.as(nia, observationId)('immunizations.give', one.dose)
})

test('it ends when the observer leaves', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const { dose, ...of } = await vaccineWaiting(c)
  const { observationId } = await begin(c, nia, of)
  await c.as('nurse')('presence.start', { staffId: c.staff.nurse, placeId: c.placeId, mode: 'premises' })
  const { present } = await c.as('nurse')('presence.today', {})
  await c.as('provider')('presence.end', { presenceId: present.find((p) => p.staffId === c.staff.provider)!.id })
  expect(await refusal(c.as(nia, observationId)('immunizations.give', dose))).toMatchObject({ kind: 'forbidden', code: 'scope' })
})

test('a missed critical step fails the attempt: no repetition, no sign-off', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const critical = skillOf('vaccine_im')!.steps.findIndex((s) => s.critical)
  expect(await giveWatched(c, nia, [critical])).toMatchObject({ passed: false, counted: false, signedOff: false })
  expect((await c.as(nia)('wallet.mine', {})).training.reps).toEqual({})
})

test('judged once: by the one who watched, after something was done', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const { dose, ...of } = await vaccineWaiting(c)
  const { observationId } = await begin(c, nia, of)
  const finish = (who: string, more: object = {}) =>
    c.as(who)('observations.finish', { observationId, pin, steps: steps('vaccine_im'), ...more })
  expect(await refusal(finish(nia))).toMatchObject({ kind: 'conflict', code: 'nothing_done' })
  await c.as(nia, observationId)('immunizations.give', dose)
  expect(await refusal(finish(nia, { pin: null }))).toMatchObject({ kind: 'invalid', code: 'observer_pin' })
  expect(await refusal(finish('nurse'))).toMatchObject({ kind: 'forbidden', code: 'not_yours' })
  expect(await refusal(finish(nia, { steps: steps('vaccine_im').slice(1) }))).toMatchObject({ kind: 'invalid', code: 'steps' })
  expect((await c.as('provider')('observations.mine', {})).toJudge).toMatchObject([{ id: observationId, act: { skill: 'vaccine_im' } }])
  expect(await finish('provider', { pin: null })).toMatchObject({ passed: true, counted: true })
  expect(await refusal(finish('provider'))).toMatchObject({ kind: 'conflict', code: 'judged' })
  expect((await c.as('provider')('observations.mine', {})).toJudge).toEqual([])
})

test('what nobody judged is asked of its observer the day after, and the task ends with the judgment', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const { dose, ...of } = await vaccineWaiting(c)
  const { observationId } = await begin(c, nia, of)
  await c.as(nia, observationId)('immunizations.give', dose)
  await c.day()
  const asked = async () => (await c.as('provider')('tasks.mine', {})).tasks.filter((t) => t.kind === 'competence')
  expect(await asked()).toMatchObject([{ path: '/admin/skills', ownerId: c.staff.provider }])
  await c.as('provider')('observations.finish', { observationId, steps: steps('vaccine_im') })
  expect(await asked()).toEqual([])
})

test('a student acts with an observer and not without', async () => {
  const c = await clinic()
  const student = await hired(c, 'student')
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const vitals = { visitId, patientId, takenAt: clock.now(), readings: [{ kind: 'hr' as const, value: '74', unit: '/min' }] }
  expect(await refusal(c.as(student)('vitals.record', vitals))).toMatchObject({ code: 'scope', detail: { observe: 'vital_signs' } })
  const { observationId } = await c.as(student)('observations.begin', {
    observerId: c.staff.provider,
    pin,
    task: 'vital_signs',
    visitId,
    patientId,
  })
  await c.as(student, observationId)('vitals.record', vitals)
  expect(await c.as(student)('observations.finish', { observationId, pin, steps: steps('vital_signs') })).toMatchObject({ passed: true })
})

const watched = (staffId: string, more: object = {}) => ({
  staffId,
  skill: 'injection_im' as const,
  method: 'simulated' as const,
  on: today,
  steps: steps('injection_im'),
  ...more,
})

test('a nurse assesses on a model: signed off in that route, nothing counted, and no other route opened', async () => {
  const c = await clinic()
  const nia = await hired(c)
  expect(await c.as('nurse')('assessments.record', watched(nia))).toMatchObject({
    passed: true,
    counted: false,
    signedOff: true,
    validTo: '2027-11-23',
  })
  const rows = await c.rows('select skill, detail from sign_off where practice_id = $1 and staff_id = $2', [c.practiceId, nia])
  expect(rows).toEqual([{ skill: 'injection_im_sc_id', detail: 'IM' }])
})

test('not oneself, not what one may not do, not ahead of or long after the day, not in a way it is not assessed', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const as = (who: 'nurse' | 'medical_assistant' | 'manager', more: object, staffId = nia) =>
    refusal(c.as(who)('assessments.record', watched(staffId, more)))
  expect(await as('nurse', {}, c.staff.nurse)).toMatchObject({ kind: 'forbidden', code: 'own_sign_off' })
  for (const who of ['medical_assistant', 'manager'] as const) expect(await as(who, {})).toMatchObject({ kind: 'forbidden', code: 'role' })
  expect(await as('nurse', { skill: 'inhaled_medication', steps: steps('inhaled_medication') })).toMatchObject({ code: 'assessor_skill' })
  expect(await as('nurse', { on: '2026-11-25' })).toMatchObject({ kind: 'invalid', code: 'in_future' })
  expect(await as('nurse', { on: '2026-11-16' })).toMatchObject({ kind: 'invalid', code: 'backdated' })
  expect(await as('nurse', { method: 'written' })).toMatchObject({ kind: 'invalid', code: 'method' })
  expect((await c.audit()).filter((a) => a.action === 'assessments.record').map((a) => a.outcome)).toEqual(Array(7).fill('refused'))
})

test('a waived test is signed off for one product', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const { systemId } = await c.kit()
  const test = (more: object) =>
    c.as('nurse')('assessments.record', watched(nia, { skill: 'waived_test', steps: steps('waived_test'), ...more }))
  expect(await refusal(test({}))).toMatchObject({ kind: 'invalid', code: 'which_product' })
  await test({ productId: systemId })
  expect(await c.rows('select skill, detail from sign_off where practice_id = $1 and staff_id = $2', [c.practiceId, nia])).toEqual([
    { skill: 'waived_lab', detail: systemId },
  ])
})

test('a waived test under observation: alone with that product afterwards, not with another', async () => {
  const c = await clinic()
  const nia = await hired(c)
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const of = { visitId, patientId }
  const [kit, other] = [await c.kit(), await c.kit()]
  const run = async (k: typeof kit, observationId?: string) => {
    const { orderId } = await c.as('provider')('orders.place', { ...of, kind: 'test', itemId: k.systemId })
    const result = { ...of, orderId, kitLotId: k.kitLotId, value: 'Negative', internalControl: 'valid' as const, performedAt: clock.now() }
    return c.as(nia, observationId)('tests.record', result)
  }
  const mayRun = async () =>
    Object.fromEntries((await c.as(nia)('tests.menu', { visitId })).systems.map((s) => [s.id, s.may.allowed || (s.may.observe ?? 'no')]))
  expect(await mayRun()).toEqual({ [kit.systemId]: 'waived_lab', [other.systemId]: 'waived_lab' })
  const { observationId } = await c.as(nia)('observations.begin', { observerId: c.staff.provider, pin, task: 'waived_lab', ...of })
  await run(kit, observationId)
  expect(await c.as(nia)('observations.finish', { observationId, pin, steps: steps('waived_test') })).toMatchObject({ signedOff: true })
  expect(await mayRun()).toEqual({ [kit.systemId]: true, [other.systemId]: 'waived_lab' })
  await run(kit)
  expect(await refusal(run(other))).toMatchObject({ kind: 'forbidden', code: 'scope' })
})

test('each skill has steps, a critical one among them, a way to assess it and its source', () => {
  expect(new Set(skills.map((s) => s.id)).size).toBe(skills.length)
  for (const s of skills) {
    expect(s.steps.length, s.id).toBeGreaterThanOrEqual(5)
    expect(
      s.steps.some((x) => x.critical),
      s.id,
    ).toBe(true)
    expect(s.methods.length && s.source.length, s.id).toBeTruthy()
    expect(new Set(s.steps.map((x) => x.text)).size, s.id).toBe(s.steps.length)
  }
})

test('an attempt passes with every critical step and four of five others that apply', () => {
  const seen = (states: string) =>
    [...states].map((x, i) => ({
      id: `${i}`,
      text: '',
      critical: x === 'C' || x === 'c',
      state: { C: 'done', c: 'not_done', d: 'done', n: 'not_done', '-': 'not_applicable' }[x] as 'done',
    }))
  expect(judge(seen('Cdddd')).passed).toBe(true)
  expect(judge(seen('Cdddn')).passed).toBe(true)
  expect(judge(seen('Cddnn')).passed).toBe(false)
  expect(judge(seen('cdddddddd')).passed).toBe(false)
  expect(judge(seen('-----')).passed).toBe(false)
})

test('a pass is good to the day before, months on', () => {
  expect(goodUntil('2026-11-24', 12)).toBe('2027-11-23')
  expect(goodUntil('2028-02-29', 12)).toBe('2029-02-27')
})
