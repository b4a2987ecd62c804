import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house } from '../../test/clinic.ts'
import { hashPassword } from './secret.ts'

const { clinic, clock, ready } = house()
const minute = 60_000
const password = 'seven quiet herons'
const hashes = { password: hashPassword(password), pin: hashPassword('739154') }

/** A clinic where the MA and the nurse have passwords, and the nurse a PIN as well. */
async function opened() {
  const c = await clinic()
  const { medical_assistant: ma, nurse } = c.staff
  await c.rows('update staff set password_hash = $3, login = role where practice_id = $1 and id = any($2)', [
    c.practiceId,
    [ma, nurse],
    await hashes.password,
  ])
  await c.pin(nurse, await hashes.pin)
  return c
}

/** A browser: keeps its cookies and asks as the page would. */
function browser(c: Clinic) {
  const cookies = new Map([['roomed', `${c.practiceId}.none`]])
  const post = async (name: string, body: object = {}, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([k, v]) => `${k}=${v}`).join('; ')
    const answer = await ready.front.inject({
      method: 'POST',
      url: `/api/${name}`,
      payload: body,
      headers: { 'idempotency-key': newId(), ...headers, cookie },
    })
    for (const { name: key, value } of answer.cookies) cookies.set(key, value)
    return { status: answer.statusCode, body: answer.json() as Record<string, unknown>, cookies: answer.cookies }
  }
  return {
    post,
    cookies,
    signIn: (login: string, given = password) => post('session.sign_in', { login, password: given }),
    switchTo: (staffId: string, pin: string) => post('session.switch', { staffId, pin }),
    who: async () => (await post('session.me', {}, { 'x-roomed-background': '1' })).body['role'],
  }
}

test('login and password open a session in a cookie that no script can read', async () => {
  const c = await opened()
  const page = browser(c)
  const answer = await page.signIn('medical_assistant')
  expect(answer.body).toEqual({ status: 'signed_in' })
  expect(answer.cookies.find((k) => k.name === 'roomed')).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(await page.who()).toBe('medical_assistant')
})

test('a wrong password is answered like an unknown login: neither says whether someone is here', async () => {
  const c = await opened()
  const [wrong, unknown] = [
    await browser(c).signIn('nurse', 'not the one at all'),
    await browser(c).signIn('nobody.here', 'not the one at all'),
  ]
  expect(wrong).toMatchObject({ status: 200, body: { status: 'wrong' } })
  expect(unknown.body).toEqual(wrong.body)
  expect(unknown.status).toBe(wrong.status)
  expect((await c.audit()).filter((a) => a.action === 'session.sign_in').map((a) => a.reason)).toEqual(['wrong password', 'wrong password'])
})

test('not with the password of someone who has left', async () => {
  const c = await opened()
  await c.rows('update staff set active = false where practice_id = $1 and id = $2', [c.practiceId, c.staff.nurse])
  expect((await browser(c).signIn('nurse')).body).toEqual({ status: 'wrong' })
})

test('after five tries in a minute the sign-in waits, even for the right password', async () => {
  const c = await opened()
  const page = browser(c)
  for (let i = 0; i < 5; i++) expect((await page.signIn('nurse', 'guess')).body).toEqual({ status: 'wrong' })
  expect((await page.signIn('nurse')).body).toEqual({ status: 'wait' })
  clock.advance(minute + 1000)
  expect((await page.signIn('nurse')).body).toEqual({ status: 'signed_in' })
})

test('a PIN changes the user of a shared workstation; the one before is locked, not signed out', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('nurse')
  await page.signIn('medical_assistant')
  const mas = page.cookies.get('roomed')!
  expect((await page.post('session.here')).body).toMatchObject({ staff: [{ id: c.staff.nurse, role: 'nurse' }] })
  expect((await page.switchTo(c.staff.nurse, '739154')).body).toEqual({ status: 'signed_in' })
  expect(await page.who()).toBe('nurse')
  page.cookies.set('roomed', mas)
  expect((await page.post('session.me')).status).toBe(423)
})

test('not with a PIN on a device where they never signed in with a password', async () => {
  const c = await opened()
  await browser(c).signIn('nurse')
  const other = browser(c)
  await other.signIn('medical_assistant')
  expect((await other.switchTo(c.staff.nurse, '739154')).body).toEqual({ status: 'password_needed' })
  expect(await other.who()).toBe('medical_assistant')
})

test('not with a PIN twelve hours after the password', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('nurse')
  clock.advance(12 * 60 * minute + 1000)
  expect((await page.switchTo(c.staff.nurse, '739154')).body).toEqual({ status: 'password_needed' })
})

test('five wrong PINs ask for the password, and the password makes the PIN work again', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('nurse')
  for (let left = 4; left > 0; left--)
    expect((await page.switchTo(c.staff.nurse, '111222')).body).toEqual({ status: 'wrong', triesLeft: left })
  expect((await page.switchTo(c.staff.nurse, '111222')).body).toEqual({ status: 'password_needed', triesLeft: 0 })
  expect((await page.switchTo(c.staff.nurse, '739154')).body).toEqual({ status: 'password_needed' })
  await page.signIn('nurse')
  expect((await page.switchTo(c.staff.nurse, '739154')).body).toEqual({ status: 'signed_in' })
})

test('after ten minutes without touch the workstation locks, however much it reads and polls', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('medical_assistant')
  for (let i = 0; i < 4; i++) {
    clock.advance(2.5 * minute - 1000)
    expect((await page.post('session.me')).status).toBe(200)
    expect((await page.post('visits.board', {}, { 'x-roomed-background': '1' })).status).toBe(200)
  }
  clock.advance(5000)
  const answer = await page.post('session.me')
  expect(answer).toMatchObject({ status: 423, body: { code: 'locked' } })
  expect((await page.post('session.touch')).status).toBe(423)
})

test('not while someone works: a touch or a change postpones the lock', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('medical_assistant')
  clock.advance(9 * minute)
  expect((await page.post('session.touch')).status).toBe(200)
  clock.advance(9 * minute)
  expect((await page.post('session.set_pin', { pin: '480215' })).status).toBe(200)
  clock.advance(9 * minute)
  expect((await page.post('session.me')).status).toBe(200)
  clock.advance(1.5 * minute)
  expect((await page.post('session.me')).status).toBe(423)
})

test('a touch that the page made by itself does not postpone the lock', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('medical_assistant')
  clock.advance(9 * minute)
  await page.post('session.touch', {}, { 'x-roomed-background': '1' })
  clock.advance(2 * minute)
  expect((await page.post('session.me')).status).toBe(423)
})

test('signed out is out: the cookie opens nothing any more', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('medical_assistant')
  const kept = page.cookies.get('roomed')!
  await page.post('session.sign_out')
  page.cookies.set('roomed', kept)
  expect(await page.post('session.me')).toMatchObject({ status: 401, body: { code: 'sign_in' } })
})

test('not a PIN that is easy to guess', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('medical_assistant')
  for (const pin of ['111111', '123456', '987654'])
    expect(await page.post('session.set_pin', { pin })).toMatchObject({ status: 400, body: { code: 'pin_too_simple' } })
})

test('not from another site, though the browser sends our cookie along', async () => {
  const c = await opened()
  const page = browser(c)
  await page.signIn('medical_assistant')
  expect(await page.post('session.me', {}, { origin: 'https://elsewhere.example' })).toMatchObject({
    status: 403,
    body: { code: 'origin' },
  })
})

test('a program with a token reads as itself, until its token is revoked', async () => {
  const c = await opened()
  const { token, clientId } = await c.as('manager')('clients.issue', { name: 'Lab bridge', days: 30 })
  const ask = (bearer: string) =>
    ready.front.inject({ method: 'POST', url: '/api/staff.list', payload: {}, headers: { authorization: `Bearer ${bearer}` } })
  expect((await ask(token)).statusCode).toBe(200)
  expect((await ask(`${token}x`)).statusCode).toBe(401)
  await c.as('manager')('clients.revoke', { clientId })
  clock.advance(3000)
  expect((await ask(token)).statusCode).toBe(401)
})
