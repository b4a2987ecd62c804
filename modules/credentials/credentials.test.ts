import { expect, test } from 'vitest'
import { type Clinic, house, refusal, tuesday } from '../../test/clinic.ts'

const { clinic, clock, ready } = house()
const day = '2026-11-24'
const pdf = (text = 'card') => ({ name: 'card.pdf', data: Buffer.from(`%PDF-1.4 ${text}`).toString('base64') })
const register = { on: day, way: 'register' as const, source: 'Washington DOH', address: 'https://doh.wa.gov', result: 'valid' as const }

async function washington() {
  clock.set(tuesday)
  const c = await clinic({ jurisdiction: 'WA' })
  const staffId = await c.hire({ role: 'medical_assistant', given: 'Nia', family: 'Cole' })
  const lacks = async () => {
    const { tasks } = await c.as(staffId)('wallet.mine', {})
    return tasks.find((t) => t.task === 'vital_signs')!.unmet.some((u) => u.condition === 'wa_credential:MA-C|MA-R')
  }
  const card = { staffId, kind: 'WA_MA_C' as const, number: 'CM123', validFrom: '2025-01-01', validTo: day }
  const file = (more: object = {}) => c.as('manager')('credentials.file', { ...card, ...more })
  const verify = (credentialId: string, more: object = {}) => c.as('manager')('credentials.verify', { ...register, credentialId, ...more })
  return { c, staffId, lacks, card, file, verify }
}

const standingsOf = async (c: Clinic, staffId: string) => (await c.as(staffId)('credentials.mine', {})).credentials.map((h) => h.standing)

test('the manager files a certificate with its scan; once its source was asked it counts, and the file says who asked where', async () => {
  const { c, staffId, lacks, file, verify } = await washington()
  const { credentialId } = await file({ evidence: pdf() })
  expect(await lacks()).toBe(true)
  await verify(credentialId, { note: 'status active' })
  expect(await lacks()).toBe(false)
  const { credentials } = await c.as('provider')('credentials.of', { staffId })
  const check = {
    by: 'Test manager',
    on: day,
    source: 'Washington DOH',
    address: 'https://doh.wa.gov',
    result: 'valid',
    note: 'status active',
  }
  expect(credentials).toMatchObject([
    { id: credentialId, standing: 'ending', daysLeft: 0, checks: [check], evidence: { name: 'card.pdf' } },
  ])
})

test('what its source does not know is refuted at once, and counts again only when a later look finds it', async () => {
  const { c, staffId, lacks, file, verify } = await washington()
  const { credentialId } = await file()
  await verify(credentialId)
  expect(await lacks()).toBe(false)
  await verify(credentialId, { result: 'not_found' })
  expect(await lacks()).toBe(true)
  expect(await standingsOf(c, staffId)).toEqual(['refuted'])
  expect((await c.audit()).at(-1)).toBeDefined()
  const line = (await c.audit()).filter((a) => a.action === 'credentials.verify').at(-1)
  expect(line).toMatchObject({ outcome: 'done', reason: 'refuted: not_found' })
  expect(await refusal(file({ number: 'CM124' }))).toMatchObject({ kind: 'conflict', code: 'refuted' })
  await verify(credentialId, { source: 'the board, by telephone', address: '360 555 0100', way: 'issuer' })
  expect(await lacks()).toBe(false)
})

test('it counts through its last day and closes at midnight in the practice’s zone, to the second', async () => {
  const { c, staffId, lacks, file, verify } = await washington()
  await verify((await file()).credentialId)
  const at = async (instant: string) => {
    clock.set(instant)
    return lacks()
  }
  // Midnight of 25 November in Los Angeles is 08:00 UTC; the practice was last read two seconds before.
  expect(await at('2026-11-25T00:00:01.000Z')).toBe(false)
  expect(await at('2026-11-25T07:59:59.000Z')).toBe(false)
  expect(await at('2026-11-25T08:00:00.000Z')).toBe(true)
  expect(await standingsOf(c, staffId)).toEqual(['ended'])
  const renewed = await file({ validFrom: '2026-11-25', validTo: '2028-11-24', number: 'CM123' })
  expect(await lacks()).toBe(true)
  await verify(renewed.credentialId, { on: '2026-11-25' })
  expect(await lacks()).toBe(false)
  expect(await standingsOf(c, staffId)).toEqual(['good', 'replaced'])
})

test('taken off the file with a reason it counts no more, and can be filed again', async () => {
  const { c, staffId, lacks, file, verify } = await washington()
  const { credentialId } = await file()
  await verify(credentialId)
  await c.as('manager')('credentials.withdraw', { credentialId, why: 'revoked', reason: 'letter of the board' })
  expect(await lacks()).toBe(true)
  const { credentials } = await c.as(staffId)('credentials.mine', {})
  expect(credentials).toMatchObject([{ standing: 'withdrawn', withdrawn: { why: 'revoked', reason: 'letter of the board' } }])
  expect(await refusal(verify(credentialId))).toMatchObject({ kind: 'conflict', code: 'withdrawn' })
  expect((await file()).credentialId).not.toBe(credentialId)
})

test('not twice, not with another’s number, not ending before it begins, not verified ahead of time or after its end', async () => {
  const { c, card, file, verify } = await washington()
  const other = await c.hire({ role: 'medical_assistant', given: 'Ana', family: 'Sol' })
  const { credentialId } = await file()
  expect((await file({ number: 'CM123A' })).credentialId).toBe(credentialId)
  expect(await refusal(file({ staffId: other, number: 'CM123A' }))).toMatchObject({ kind: 'invalid', code: 'number_of_another' })
  expect(await refusal(file({ validTo: '2024-12-31' }))).toMatchObject({ kind: 'invalid', code: 'dates' })
  expect(await refusal(file({ kind: 'WIZARD' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'kind' }] })
  expect(await refusal(verify(credentialId, { on: '2026-11-25' }))).toMatchObject({ kind: 'invalid', code: 'in_future' })
  await verify(credentialId)
  expect(await refusal(file({ number: 'another' }))).toMatchObject({ kind: 'conflict', code: 'on_file' })
  const old = await file({ ...card, validFrom: '2023-01-01', validTo: '2024-12-31' })
  expect(await refusal(verify(old.credentialId))).toMatchObject({ kind: 'invalid', code: 'ended' })
})

test('nobody files, verifies or takes off their own, and only the manager does', async () => {
  const { c, card, file } = await washington()
  const { manager } = c.staff
  const own = { kind: 'forbidden', code: 'own_file' }
  expect(await refusal(file({ staffId: manager }))).toMatchObject(own)
  const second = await c.hire({ role: 'manager', given: 'Max', family: 'Two' })
  const { credentialId } = await c.as(second)('credentials.file', { ...card, staffId: manager, number: 'CM9' })
  const asked = { ...register, credentialId }
  expect(await refusal(c.as('manager')('credentials.verify', asked))).toMatchObject(own)
  const off = { credentialId, why: 'mistake' as const, reason: 'mine' }
  expect(await refusal(c.as('manager')('credentials.withdraw', off))).toMatchObject(own)
  expect(await refusal(c.as('manager')('credentials.attach', { credentialId, evidence: pdf() }))).toMatchObject(own)
  for (const who of ['medical_assistant', 'nurse', 'provider', 'front_desk'] as const)
    expect(await refusal(c.as(who)('credentials.verify', asked))).toMatchObject({ kind: 'forbidden', code: 'role' })
  expect((await c.as('manager')('credentials.of', { staffId: manager })).may.verify).toMatchObject({ allowed: false })
})

test('evidence is a PDF or a picture of at most five megabytes, seen by its owner and the manager, each look audited', async () => {
  const { c, staffId, file } = await washington()
  const named = (name: string, bytes: Uint8Array) => file({ evidence: { name, data: Buffer.from(bytes).toString('base64') } })
  const sent = (bytes: Uint8Array) => refusal(named('x.pdf', bytes))
  expect(await sent(Buffer.from('<script>alert(1)</script>'))).toMatchObject({ kind: 'invalid', code: 'evidence_type' })
  const large = Buffer.alloc(5 * 1024 * 1024 + 1, 0x20)
  large.write('%PDF-')
  expect(await sent(large)).toMatchObject({ kind: 'invalid', code: 'evidence_size' })
  await named('the card.pdf', large.subarray(0, 5 * 1024 * 1024))
  const { credentials } = await c.as(staffId)('credentials.mine', {})
  const evidenceId = credentials[0]!.evidence!.id
  for (const who of [staffId, 'manager']) {
    const paper = await c.as(who)('credentials.evidence', { evidenceId })
    expect(paper).toMatchObject({ type: 'application/pdf', name: `evidence-${evidenceId.slice(-8)}.pdf` })
    expect(paper.bytes.length).toBe(5 * 1024 * 1024)
  }
  expect(await refusal(c.as('provider')('credentials.evidence', { evidenceId }))).toMatchObject({ kind: 'forbidden', code: 'not_yours' })
  const looks = await c.rows('select outcome from audit where practice_id = $1 and action = $2 and object_id = $3', [
    ...[c.practiceId, 'credentials.evidence', evidenceId],
  ])
  expect(looks).toHaveLength(2)
})

test('health records are for the person and the manager, and open nothing', async () => {
  const { c, staffId, file } = await washington()
  await file({ kind: 'HEP_B', number: null, validTo: null })
  expect(await standingsOf(c, staffId)).toEqual(['good'])
  expect((await c.as('manager')('credentials.of', { staffId })).credentials).toHaveLength(1)
  expect((await c.as('provider')('credentials.of', { staffId })).credentials).toEqual([])
  const { people } = await c.as('nurse')('credentials.board', {})
  expect(people.find((p) => p.staffId === staffId)!.credentials).toEqual([])
  expect((await c.as('front_desk')('staff.list', {})).staff.find((s) => s.id === staffId)!.credentials).toBeNull()
  expect((await c.caller(staffId)).actor.credentials).toEqual([])
})

test('the board: whoever has something refuted, ended or unverified stands first; on paper it says the same', async () => {
  const { c, staffId, file, verify } = await washington()
  const { credentialId } = await file()
  const people = async () => (await c.as('manager')('credentials.board', {})).people
  expect((await people())[0]).toMatchObject({ staffId, credentials: [{ id: credentialId, standing: 'unverified' }] })
  await verify(credentialId, { result: 'not_valid' })
  expect((await people())[0]!.credentials[0]).toMatchObject({ standing: 'refuted', verifiedOn: null })
  expect(await c.as('manager')('credentials.paper', {})).toMatchObject({ type: 'application/pdf', name: `credentials-${day}.pdf` })
})

test('the largest scan comes through the door, and no other act takes that much', async () => {
  const { staffId, card } = await washington()
  const payload = { ...card, staffId, evidence: { name: 'card.pdf', data: 'A'.repeat(7_000_000) } }
  const post = async (verb: string) => (await ready.front.inject({ method: 'POST', url: `/api/${verb}`, payload })).statusCode
  // Nobody is signed in: whoever is asked that was let in with the body.
  expect(await post('credentials.file')).toBe(401)
  expect(await post('credentials.verify')).toBe(413)
})
