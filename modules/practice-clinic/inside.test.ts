import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../core/context.ts'
import { newId } from '../../core/ids.ts'
import { perform } from '../../core/perform.ts'
import { allActions } from '../../registry.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { letterheadOf } from '../correspondence/index.ts'
import { hashPassword, loadActor } from '../staff/index.ts'

/** Over HTTP, as a browser does it: one session that steps into the practice clinic and out of it. */
const { clinic, ready } = house()
const password = 'seven quiet herons'

let c: Clinic
let cookie: string
const post = (name: string, payload: object, headers: Record<string, string> = {}) =>
  ready.front.inject({
    method: 'POST',
    url: `/api/${name}`,
    payload,
    headers: { cookie, 'idempotency-key': crypto.randomUUID(), ...headers },
  })
const cookies = (r: { cookies: { name: string; value: string }[] }) => r.cookies.map((k) => `${k.name}=${k.value}`).join('; ')

beforeAll(async () => {
  c = await clinic()
  const hash = await hashPassword(password)
  await ready.owner.query("update staff set password_hash = $1, login = 'sofia' where practice_id = $2 and id = $3", [
    hash,
    c.practiceId,
    c.staff.medical_assistant,
  ])
  const here = await ready.front.inject({
    method: 'POST',
    url: '/api/session.sign_in',
    payload: { login: 'sofia', password },
    headers: { cookie: '' },
  })
  cookie = cookies(here)
})

test('who steps in is somebody in another practice, and who steps out is who they were', async () => {
  const before = (await post('session.me', {})).json()
  expect(before.practice.sandbox).toBe(false)
  const { staffId } = (await post('practice_clinic.enter', {})).json()
  const inside = (await post('session.me', {})).json()
  expect(inside).toMatchObject({
    staffId,
    role: 'medical_assistant',
    practice: { sandbox: true, jurisdiction: 'CA', name: 'Practice clinic' },
  })
  expect(inside.staffId).not.toBe(before.staffId)
  const patientId = await c.patient({ family: 'Real' })
  expect((await post('patients.get', { patientId })).statusCode).toBe(404)
  expect((await post('patients.find', { query: 'real' })).json().patients).toEqual([])
  expect((await post('practice_clinic.leave', {})).json()).toEqual({ staffId: before.staffId })
  expect((await post('session.me', {})).json()).toMatchObject({ staffId: before.staffId, practice: { sandbox: false } })
  expect((await post('patients.get', { patientId })).statusCode).toBe(200)
})

test('a change drawn for the other practice is not done', async () => {
  const real = (await post('session.me', {})).json().staffId
  await post('practice_clinic.enter', {})
  const registered = { family: 'Stray', given: 'Tab', birthDate: '1970-01-01', sex: 'female', phone: '7075550188' }
  expect((await post('patients.register', registered, { 'x-roomed-as': real })).json()).toMatchObject({ code: 'other_person' })
  const { staffId } = (await post('session.me', {})).json()
  expect((await post('patients.register', registered, { 'x-roomed-as': staffId })).statusCode).toBe(200)
  await post('practice_clinic.leave', {})
  expect(await c.rows("select from patient where practice_id = $1 and family = 'Stray'", [c.practiceId])).toEqual([])
})

test('a lock inside is the real lock, and whoever comes back by PIN is outside', async () => {
  await post('session.set_pin', { pin: '739154' })
  await post('practice_clinic.enter', {})
  await post('session.lock', {})
  expect((await post('vitals.latest', {})).statusCode).not.toBe(200)
  expect((await post('session.me', {})).json()).toMatchObject({ code: 'locked' })
  const here = (await post('session.here', {})).json().staff
  expect(here.map((s: { id: string }) => s.id)).toEqual([c.staff.medical_assistant])
  const back = await post('session.switch', { staffId: c.staff.medical_assistant, pin: '739154' })
  expect(back.json()).toEqual({ status: 'signed_in' })
  cookie = `${cookies(back)}; ${cookie.split('; ').find((k) => k.startsWith('roomed_device'))}`
  expect((await post('session.me', {})).json()).toMatchObject({ practice: { sandbox: false } })
})

test('nobody signs in to a practice clinic, by whatever address', async () => {
  const [box] = await c.rows<{ sandbox_id: string }>('select sandbox_id from sandbox where practice_id = $1', [c.practiceId])
  const forged = { cookie: `roomed=${box!.sandbox_id}.anything` }
  for (const login of ['rmoreau', 'jwhitfield', 'mkaplan'])
    expect((await post('session.sign_in', { login, password: 'roomed-demo-2026' }, forged)).json()).toEqual({ status: 'wrong' })
})

test('the practice clinic is in no list of practices', async () => {
  expect(await c.rows('select from practice_directory d join sandbox s on s.sandbox_id = d.id')).toEqual([])
})

test('what is printed inside carries its mark, and what is printed outside does not', async () => {
  const letterheads = async (practiceId: string) => {
    const practice = await ready.house.practice(practiceId)
    return ready.house.db.forPractice(practiceId, (tx) => letterheadOf({ practice, tx } as unknown as Context))
  }
  const [box] = await c.rows<{ sandbox_id: string }>('select sandbox_id from sandbox where practice_id = $1', [c.practiceId])
  expect(await letterheads(box!.sandbox_id)).toMatchObject({ name: 'Practice clinic', practice: true })
  expect(await letterheads(c.practiceId)).toMatchObject({ practice: false })
})

test('a claim file of the practice clinic goes to nobody', async () => {
  const [box] = await c.rows<{ sandbox_id: string }>('select sandbox_id from sandbox where practice_id = $1', [c.practiceId])
  const { sandbox_id: practiceId } = box!
  const [biller] = await c.rows<{ id: string }>("select id from staff where practice_id = $1 and role = 'biller'", [practiceId])
  const fileId = newId()
  await c.rows(
    `insert into claim_file (practice_id, id, isa_number, group_number, set_number, usage, claims, total_cents, body, sha256, written_by, written_at, act_id)
     values ($1, $2, 1, 1, 1, 'T', 1, 100, 'ISA*', '\\x00', $3, now(), $2)`,
    [practiceId, fileId, biller!.id],
  )
  const actor = await ready.house.db.forPractice(practiceId, (tx) => loadActor(tx, practiceId, biller!.id))
  const download = allActions.find((a) => a.name === 'claims.download')!
  const asked = perform(ready.house, download, { practiceId, actor: actor! }, { fileId })
  expect(await refusal(asked)).toMatchObject({ code: 'practice_clinic' })
})
