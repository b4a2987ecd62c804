import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'
import { matches } from './secret.ts'

const { clinic } = house()

const sam = { given: 'Sam', family: 'Ortiz', role: 'nurse' as const, login: 'sam.ortiz', password: 'seven quiet herons' }

test('the manager brings a person in, who can sign in from now on', async () => {
  const c = await clinic()
  const { staffId } = await c.as('manager')('staff.add', sam)
  const [row] = await c.rows<{ password_hash: string; role: string }>(
    'select password_hash, role from staff where practice_id = $1 and id = $2',
    [c.practiceId, staffId],
  )
  expect(row!.role).toBe('nurse')
  expect(await matches(row!.password_hash, sam.password)).toBe(true)
  expect((await c.as('nurse')('staff.list', {})).staff.map((s) => s.name)).toContain('Sam Ortiz')
})

test('no password is stored with an act, nor a fingerprint of one', async () => {
  const c = await clinic()
  await c.as('manager')('staff.add', sam)
  expect(await c.rows('select from performed where practice_id = $1', [c.practiceId])).toEqual([])
})

test('not a second person with one login, a short password, or by anyone but the manager', async () => {
  const c = await clinic()
  const add = c.as('manager')
  await add('staff.add', sam)
  expect(await refusal(add('staff.add', { ...sam, login: 'SAM.ORTIZ' }))).toMatchObject({ kind: 'conflict', code: 'login_taken' })
  expect(await refusal(add('staff.add', { ...sam, login: 'other', password: 'short' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'password' }],
  })
  expect(await refusal(c.as('provider')('staff.add', { ...sam, login: 'other' }))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('people change their own password with the old one; the manager sets anyone’s', async () => {
  const c = await clinic()
  const { staffId } = await c.as('manager')('staff.add', sam)
  const me = c.as(staffId)
  expect(await refusal(me('staff.set_password', { staffId, password: 'eight loud geese' }))).toMatchObject({
    kind: 'invalid',
    code: 'wrong_password',
  })
  await me('staff.set_password', { staffId, password: 'eight loud geese', current: sam.password })
  expect(await refusal(c.as('provider')('staff.set_password', { staffId, password: 'nine tame ravens' }))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
  })
  expect(await refusal(c.as('manager')('staff.set_password', { staffId, password: 'sam.ortiz is here' }))).toMatchObject({
    code: 'password_is_login',
  })
  await c.as('manager')('staff.set_password', { staffId, password: 'nine tame ravens' })
  const [row] = await c.rows<{ password_hash: string }>('select password_hash from staff where practice_id = $1 and id = $2', [
    c.practiceId,
    staffId,
  ])
  expect(await matches(row!.password_hash, 'nine tame ravens')).toBe(true)
})

test('someone who leaves is no longer on the list; nobody ends themselves', async () => {
  const c = await clinic()
  await c.as('manager')('staff.leave', { staffId: c.staff.biller })
  expect((await c.as('nurse')('staff.list', {})).staff.map((s) => s.id)).not.toContain(c.staff.biller)
  expect(await refusal(c.as('manager')('staff.leave', { staffId: c.staff.manager }))).toMatchObject({ code: 'not_yourself' })
  expect(await refusal(c.as('manager')('staff.leave', { staffId: c.placeId }))).toMatchObject({ kind: 'missing' })
})

test('a provider says they are here, and the day knows who supervises', async () => {
  const c = await clinic({ supervisor: false })
  expect((await c.as('front_desk')('presence.today', {})).present).toEqual([])
  const { presenceId } = await c.as('provider')('presence.start', { staffId: c.staff.provider, placeId: c.placeId, mode: 'premises' })
  const today = await c.as('provider')('presence.today', {})
  expect(today.present).toMatchObject([{ id: presenceId, role: 'provider', mode: 'premises', until: null, may: { allowed: true } }])
  expect(today.able.map((s) => s.role)).toEqual(['provider', 'nurse'])
  await c.as('provider')('presence.end', { presenceId })
  expect((await c.as('nurse')('presence.today', {})).present[0]!.until).not.toBeNull()
  expect(await refusal(c.as('provider')('presence.end', { presenceId }))).toMatchObject({ kind: 'conflict', code: 'ended' })
})

test('with a supervisor here an MA may do more than without', async () => {
  const c = await clinic({ supervisor: false })
  const vaccine = async () => (await c.as('medical_assistant')('wallet.mine', {})).tasks.find((t) => t.task === 'vaccine_admin')!
  const alone = (await vaccine()).unmet.length
  await c.as('manager')('presence.start', { staffId: c.staff.provider, placeId: c.placeId, mode: 'premises' })
  c.forget()
  expect((await vaccine()).unmet.length).toBeLessThan(alone)
})

test('not for someone else, not twice, and not someone who cannot supervise', async () => {
  const c = await clinic()
  const here = { placeId: c.placeId, mode: 'suite' as const }
  expect(await refusal(c.as('nurse')('presence.start', { ...here, staffId: c.staff.provider }))).toMatchObject({
    kind: 'forbidden',
    code: 'not_own_presence',
  })
  expect(await refusal(c.as('provider')('presence.start', { ...here, staffId: c.staff.provider }))).toMatchObject({
    kind: 'conflict',
    code: 'already_present',
  })
  expect(await refusal(c.as('manager')('presence.start', { ...here, staffId: c.staff.biller }))).toMatchObject({
    kind: 'invalid',
    code: 'no_supervisor',
  })
  expect(await refusal(c.as('medical_assistant')('presence.start', { ...here, staffId: c.staff.medical_assistant }))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
  })
})

test('a program gets a token that is told once and listed without it', async () => {
  const c = await clinic()
  const { clientId, token } = await c.as('manager')('clients.issue', { name: 'Lab bridge', days: 30 })
  expect(token.startsWith(`${c.practiceId}.`)).toBe(true)
  const list = await c.as('manager')('clients.list', {})
  expect(list.clients).toMatchObject([{ id: clientId, name: 'Lab bridge', works: true, issuedBy: 'Test manager' }])
  expect(JSON.stringify(list)).not.toContain(token.split('.')[1])
  expect(await c.rows('select from performed where practice_id = $1', [c.practiceId])).toEqual([])
  await c.as('manager')('clients.revoke', { clientId })
  expect((await c.as('manager')('clients.list', {})).clients[0]).toMatchObject({ works: false })
  expect(await refusal(c.as('manager')('clients.revoke', { clientId }))).toMatchObject({ kind: 'missing' })
  expect(await refusal(c.as('provider')('clients.issue', { name: 'x', days: 1 }))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('the wallet says for each of the 28 tasks whether, and if not, why not and by which rule', async () => {
  const c = await clinic()
  const wallet = await c.as('medical_assistant')('wallet.mine', {})
  expect(wallet.tasks).toHaveLength(28)
  expect(wallet.credentials).toMatchObject([{ kind: 'CMA_AAMA', daysLeft: 768 }])
  expect(wallet.signOffs.map((s) => s.label)).toContain('Vital signs')
  expect(wallet.tasks.find((t) => t.task === 'vital_signs')).toMatchObject({ verdict: 'allowed' })
  const iv = wallet.tasks.find((t) => t.task === 'iv_medication')!
  expect(iv.verdict).toBe('refused')
  expect(iv.because).not.toBe('')
  expect(iv.rule.citation).not.toBe('')
})

test('not the presence of someone, or at a place, of another practice', async () => {
  const [c, other] = [await clinic({ supervisor: false }), await clinic()]
  const start = (staffId: string, placeId: string) => refusal(c.as('nurse')('presence.start', { staffId, placeId, mode: 'premises' }))
  expect(await start(other.staff.nurse, c.placeId)).toMatchObject({ kind: 'missing', code: 'presence' })
  expect(await start(c.staff.nurse, other.placeId)).toMatchObject({ kind: 'missing', code: 'presence' })
})
