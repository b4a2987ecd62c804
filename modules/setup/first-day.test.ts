import { afterAll, beforeAll, expect, test } from 'vitest'
import { handClock } from '../../core/clock.ts'
import { appUrl } from '../../core/db/migrate.ts'
import { newId } from '../../core/ids.ts'
import { openFront, openHouse } from '../../house.ts'
import type { Actions } from '../../registry.ts'
import { tuesday } from '../../test/clinic.ts'
import { freshDatabase } from '../../test/setup/database.ts'
import { skillOf } from '../competence/skills.ts'
import { createPractice } from './create.ts'

/** An empty database, a practice made by the first run, and its people at their desks: nothing is put there by hand. */
let close = async () => {}
let at: Awaited<ReturnType<typeof desks>>
beforeAll(async () => {
  const database = await freshDatabase()
  await createPractice(database.url, {
    name: 'Alder Street Family Medicine',
    timeZone: 'America/Los_Angeles',
    jurisdiction: 'CA',
    address: { line1: '12 Alder Street', city: 'Alder', state: 'CA', zip: '95901' },
    phone: '(530) 555-0100',
    rooms: ['Room 1'],
    manager: { given: 'Grace', family: 'Lee', login: 'grace.lee', password },
  })
  const house = await openHouse({ appUrl: appUrl(database.url), clock: handClock(tuesday), checkAnswers: true, pool: 3 })
  const front = await openFront(house)
  at = await desks(front)
  close = async () => {
    await front.close()
    await house.close()
    await database.drop()
  }
})
afterAll(() => close())

const password = 'seven quiet herons'
type Answer<N extends keyof Actions> = Actions[N]['output'] & { code?: string; message?: string }
type Front = Awaited<ReturnType<typeof openFront>>

/** Signs people in and answers what each of them may post. */
async function desks(front: Front) {
  const post = (name: string, payload: object, cookie: string) =>
    front.inject({ method: 'POST', url: `/api/${name}`, payload, headers: { 'idempotency-key': newId(), cookie } })
  return async (login: string) => {
    const entered = await post('session.sign_in', { login, password }, '')
    const cookie = entered.cookies.map((k) => `${k.name}=${k.value}`).join('; ')
    return async <N extends keyof Actions>(name: N, input: Actions[N]['input']) =>
      (await post(name, input as object, cookie)).json() as Answer<N>
  }
}

/** A patient of today who has arrived. */
async function arrived(manager: Awaited<ReturnType<typeof at>>, placeId: string, visitTypeId: string, providerId: string) {
  const { patientId } = await manager('patients.register', { family: 'Okafor', given: 'Amara', birthDate: '1980-05-14', sex: 'female' })
  const { visitId } = await manager('visits.book', { patientId, visitTypeId, providerId, placeId, from: '2026-11-24T19:00:00.000Z' })
  await manager('visits.advance', { visitId, to: 'arrived', version: 1 })
  return { patientId, visitId }
}

test('on the first day of a new practice its medical assistant is made able, step by step, to take vital signs', async () => {
  const grace = await at('grace.lee')
  const { staffId: mdId } = await grace('staff.add', {
    given: 'Renée',
    family: 'Moreau',
    title: 'MD',
    role: 'provider',
    login: 'moreau',
    password,
  })
  const { staffId: maId } = await grace('staff.add', {
    given: 'Sofía',
    family: 'Reyes',
    role: 'medical_assistant',
    login: 'reyes',
    password,
  })
  const { places, visitTypes } = await grace('practice.lists', {})
  const placeId = places[0]!.id
  const visit = await arrived(grace, placeId, visitTypes[1]!.id, mdId)
  const [sofia, renee] = [await at('reyes'), await at('moreau')]
  const take = () => sofia('vitals.record', { ...visit, takenAt: tuesday, readings: [{ kind: 'hr', value: '74', unit: '/min' }] })

  const first = await take()
  expect(first.code).toBe('scope')
  expect(first.message).toContain('Training in this task must be on record; it is not.')
  expect(first.message).toContain('A supervising provider must be on the premises; none is.')

  const today = '2026-11-24'
  const { credentialId } = await grace('credentials.file', { staffId: maId, kind: 'CMA_AAMA', validFrom: '2025-01-01' })
  const asked = { on: today, way: 'register' as const, source: 'AAMA', address: 'https://www.aama-ntl.org', result: 'valid' as const }
  await grace('credentials.verify', { credentialId, ...asked })
  await grace('training.record', { staffId: maId, kind: 'documented', what: 'vital_signs', on: today })
  const steps = skillOf('vital_signs')!.steps.map(({ id }) => ({ id, state: 'done' as const }))
  const watched = { skill: 'vital_signs' as const, method: 'return_demonstration' as const, on: today, steps }
  const own = await renee('assessments.record', { staffId: mdId, ...watched })
  expect(own.code).toBe('own_sign_off')
  await renee('assessments.record', { staffId: maId, ...watched })
  const second = await take()
  expect(second.message).toContain('A supervising provider')
  expect(second.message).not.toContain('Training')

  await renee('presence.start', { staffId: mdId, placeId, mode: 'premises' })
  expect((await take()).readings).toMatchObject([{ kind: 'hr' }])
  const file = await grace('staff.file', { staffId: maId })
  expect(file.signOffs).toMatchObject([{ skill: 'vital_signs', assessor: 'Renée Moreau' }])
  expect(file.tasks.find((t) => t.task === 'vital_signs')!.verdict).toBe('allowed')
})

test('and the same manager says who pays, what it costs, and what is given and tested', async () => {
  const grace = await at('grace.lee')
  await grace('payers.add', { name: 'Sierra Health', payerCode: 'SIERRA1', filingIndicator: 'HM' })
  await grace('fees.set', { code: '99213', label: 'Office visit, level 3', cents: 16_500, category: 'office_visit' })
  await grace('vaccines.add', (await grace('vaccines.list', {})).known[0]!)
  await grace('testsystems.add', (await grace('testsystems.list', {})).known[0]!)
  const renee = await at('moreau')
  const menu = await renee('orders.menu', {})
  expect([menu.tests, menu.vaccines].map((list) => list.length)).toEqual([1, 1])
  expect((await grace('payers.list', {})).payers).toHaveLength(1)
  expect((await grace('fees.list', {})).fees).toHaveLength(1)
})
