import { afterAll, beforeAll, expect, test } from 'vitest'
import { appUrl } from '../../core/db/migrate.ts'
import { newId } from '../../core/ids.ts'
import { isNpi } from '../../core/npi.ts'
import { openFront, openHouse } from '../../house.ts'
import { refusal } from '../../test/clinic.ts'
import { freshDatabase } from '../../test/setup/database.ts'
import { createPractice } from './create.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const alder = {
  name: 'Alder Street Family Medicine',
  timeZone: 'America/Los_Angeles',
  jurisdiction: 'CA',
  address: { line1: '12 Alder Street', city: 'Alder', state: 'CA', zip: '95901' },
  phone: '(530) 555-0100',
  npi: '1234567893',
  rooms: ['Room 1', 'Room 2'],
  manager: { given: 'Grace', family: 'Lee', login: 'grace.lee', password: 'seven quiet herons' },
}

test('not with a short password, a wrong NPI, an unknown zone or no room', async () => {
  const wrong = { ...alder, npi: '1234567890', timeZone: 'Mars/Olympus', rooms: [], manager: { ...alder.manager, password: 'too short' } }
  const refused = await refusal(createPractice(database.url, wrong))
  expect(refused.kind).toBe('invalid')
  expect(refused.fields!.map((f) => f.path).sort()).toEqual(['manager.password', 'npi', 'rooms', 'timeZone'])
})

test('the first practice is made whole, and its manager signs in; pressed twice at once it is still one', async () => {
  const both = await Promise.allSettled([createPractice(database.url, alder), createPractice(database.url, alder)])
  const made = both.flatMap((b) => (b.status === 'fulfilled' ? [b.value.practiceId] : []))
  expect(made).toHaveLength(1)
  const house = await openHouse({ appUrl: appUrl(database.url), checkAnswers: true, pool: 2 })
  const front = await openFront(house)
  try {
    const post = (name: string, payload: object, cookie = '') =>
      front.inject({ method: 'POST', url: `/api/${name}`, payload, headers: { 'idempotency-key': newId(), cookie } })
    expect((await post('session.offer', {})).json()).toMatchObject({ practiceName: alder.name, demo: false, staff: [] })
    const entered = await post('session.sign_in', { login: 'grace.lee', password: alder.manager.password })
    expect(entered.json()).toEqual({ status: 'signed_in' })
    const cookie = entered.cookies.map((k) => `${k.name}=${k.value}`).join('; ')
    const lists = (await post('practice.lists', {}, cookie)).json() as { rooms: unknown[]; visitTypes: { code: string }[] }
    expect(lists.rooms).toHaveLength(2)
    expect(lists.visitTypes.map((t) => t.code)).toEqual(['new_patient', 'follow_up', 'acute', 'well_child', 'well_adult', 'nurse_visit'])
    expect((await post('session.me', {}, cookie)).json()).toMatchObject({
      name: 'Grace Lee',
      role: 'manager',
      practice: { jurisdiction: 'CA' },
    })
  } finally {
    await front.close()
    await house.close()
  }
})

test('never a second practice', async () => {
  expect(await refusal(createPractice(database.url, alder))).toMatchObject({ kind: 'conflict', code: 'already_set_up' })
})

test.each([
  ['1234567893', true],
  ['1245319599', true],
  ['1234567890', false],
  ['3234567893', false],
  ['123456789', false],
])('%s is an NPI: %s', (npi, right) => {
  expect(isNpi(npi)).toBe(right)
})
