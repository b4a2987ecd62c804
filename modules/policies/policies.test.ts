import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import type { Role } from '../../scope/index.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, clock, ready } = house()

const reason = 'Read by our counsel; our assistants are trained in it.'
const adoption = (more: object = {}) => ({ jurisdiction: 'NY', task: 'rooming_history', reason, expires: '2027-06-30', ...more })
const narrowing = (more: object = {}) => ({
  jurisdiction: 'CA',
  task: 'vital_signs',
  reason: 'Only nurses here.',
  expires: '2027-06-30',
  ...more,
})

/** The clock forward to an hour, back when it is done. */
async function at<T>(c: Clinic, instant: string, work: () => Promise<T>): Promise<T> {
  const before = clock.now()
  clock.set(instant)
  c.forget()
  try {
    return await work()
  } finally {
    clock.set(before)
    c.forget()
  }
}

const taskOf = async (c: Clinic, task: string, who: Role = 'provider') => {
  const { states } = await c.as(who)('policies.list', {})
  return states[0]!.tasks.find((t) => t.task === task)!
}

async function roomed(c: Clinic) {
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const take = (who: string = c.staff.medical_assistant) =>
    c.as(who)('vitals.record', { visitId, patientId, takenAt: clock.now(), readings: [{ kind: 'hr', value: '74', unit: '/min' }] })
  return { patientId, visitId, take }
}

/** New York is silent about rooming: an act that is open only while the practice's own signature holds. */
async function roomingIn(c: Clinic) {
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  return () => c.as('medical_assistant')('tobacco.answer', { visitId, patientId, status: 'never' })
}

test('the 28 tasks of the state, grouped by what they need, with law, source and default', async () => {
  const c = await clinic()
  const { states, without } = await c.as('medical_assistant')('policies.list', {})
  expect(without).toEqual([])
  expect(states).toHaveLength(1)
  const [ca] = states
  expect(ca).toMatchObject({ jurisdiction: 'CA', name: 'California', version: '2026.1', review: null, places: ['Alder Street'] })
  expect(ca!.tasks).toHaveLength(28)
  const of = (task: string) => ca!.tasks.find((t) => t.task === task)!
  expect(of('vital_signs')).toMatchObject({
    standing: 'conditions',
    asksSignature: null,
    citation: '16 CCR 1366(b)',
    supervision: 'A provider on the premises.',
  })
  expect(of('xray')).toMatchObject({ standing: 'signature', may: { adopt: { allowed: false } } })
  expect(of('xray').offered.map((o) => o.name)).toContain('state_permit_on_file')
  expect(of('iv_start').standing).toBe('law')
  for (const t of ca!.tasks) {
    expect(t.citation).not.toBe('')
    expect(t.sources.length).toBeGreaterThan(0)
    for (const { says } of [...t.conditions, ...t.offered]) expect(says).toMatch(/\.$/)
  }
})

test('a provider adopts what the law is silent about: it opens at once, under the default, in their name', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  const answer = await roomingIn(c)
  expect(await refusal(answer())).toMatchObject({ code: 'scope', message: expect.stringContaining('New York does not say') })
  const { policyId } = await c.as('provider')('policies.adopt', adoption())
  await answer()
  expect(await taskOf(c, 'rooming_history')).toMatchObject({
    standing: 'conditions',
    policies: [
      {
        id: policyId,
        kind: 'adopt',
        state: 'in_force',
        signedBy: 'Test provider, MD',
        from: '2026-11-24',
        ruleVersion: expect.any(String),
      },
    ],
  })
  const audit = (await c.audit()).find((a) => a.action === 'tobacco.answer' && a.outcome === 'done')!
  expect(audit.authority).toMatchObject({ task: 'rooming_history', policies: [policyId], rule: { id: 'NY.rooming_history' } })
})

test('signed anew it takes the place of the one before', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  await c.as('provider')('policies.adopt', adoption({ expires: '2026-12-31' }))
  await c.as('provider')('policies.adopt', adoption())
  expect((await taskOf(c, 'rooming_history')).policies.map((p) => [p.state, p.endedReason])).toEqual([
    ['in_force', null],
    ['ended', 'Signed anew.'],
  ])
})

test.each([
  ['what the law prohibits', { task: 'vaccine_admin' }, 'law'],
  ['what is too risky', { task: 'urinary_catheter' }, 'law'],
  ['for longer than a year', { expires: '2027-11-26' }, 'too_long'],
  ['for a day that is over', { expires: '2026-11-23' }, 'past'],
  ['for another state', { jurisdiction: 'CA' }, 'jurisdiction'],
  ['without a task', { task: 'surgery' }, 'task'],
  ['without a reason', { reason: ' ' }, 'input'],
])('not adopted: %s', async (_what, more, code) => {
  const c = await clinic({ jurisdiction: 'NY' })
  expect(await refusal(c.as('provider')('policies.adopt', adoption(more)))).toMatchObject({ code })
})

test('not what needs no adoption, and not by the manager, a nurse or an assistant', async () => {
  const c = await clinic()
  expect(await refusal(c.as('provider')('policies.adopt', adoption({ jurisdiction: 'CA', task: 'vital_signs' })))).toMatchObject({
    code: 'needs_none',
  })
  for (const who of ['manager', 'nurse', 'medical_assistant'] as const)
    expect(await refusal(c.as(who)('policies.adopt', adoption({ jurisdiction: 'CA', task: 'xray' })))).toMatchObject({ code: 'role' })
})

test('where the state asks that the provider has delegated it, the signature shows it', async () => {
  const c = await clinic({ jurisdiction: 'TX' })
  const { take } = await roomed(c)
  expect(await taskOf(c, 'vital_signs')).toMatchObject({
    standing: 'signature',
    asksSignature: expect.stringContaining('Texas'),
    offered: [],
  })
  await refusal(take())
  await c.as('provider')('policies.adopt', adoption({ jurisdiction: 'TX', task: 'vital_signs' }))
  await take()
})

test('what a policy opened is closed at midnight in the practice’s zone, not before and not later', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  const answer = await roomingIn(c)
  await c.as('provider')('policies.adopt', adoption({ expires: '2026-11-24' }))
  // Midnight in California is 08:00 in UTC.
  await at(c, '2026-11-25T07:59:59.000Z', answer)
  const signedOut = await at(c, '2026-11-25T08:00:00.000Z', async () => {
    await c.rows('update presence set day = $2 where practice_id = $1', [c.practiceId, '2026-11-25'])
    return { no: await refusal(answer()), task: await taskOf(c, 'rooming_history') }
  })
  expect(signedOut.no).toMatchObject({ code: 'scope', message: expect.stringContaining('New York does not say') })
  expect(signedOut.task).toMatchObject({ standing: 'signature', policies: [{ state: 'expired', mayRevoke: { allowed: false } }] })
})

test('what someone signed who has left opens nothing any more', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  const other = await c.hire({ role: 'provider', family: 'Gone' })
  const answer = await roomingIn(c)
  await c.as(other)('policies.adopt', adoption())
  await c.as('manager')('staff.leave', { staffId: other })
  expect(await refusal(answer())).toMatchObject({ code: 'scope' })
  expect(await taskOf(c, 'rooming_history')).toMatchObject({ standing: 'signature', policies: [{ state: 'signer_left' }] })
})

test('the manager forbids what the law allows, and it is open again once ended', async () => {
  const c = await clinic()
  const { take } = await roomed(c)
  const { policyId } = await c.as('manager')('policies.narrow', narrowing())
  expect(await refusal(take())).toMatchObject({ code: 'scope', message: expect.stringContaining('Only nurses here.') })
  expect((await taskOf(c, 'vital_signs')).standing).toBe('practice')
  await take(c.staff.nurse)
  await c.as('manager')('policies.revoke', { policyId, reason: 'Enough nurses left.' })
  await take()
  expect((await taskOf(c, 'vital_signs')).policies).toMatchObject([
    { state: 'ended', endedOn: '2026-11-24', endedBy: 'Test manager', endedReason: 'Enough nurses left.' },
  ])
  expect(await refusal(c.as('manager')('policies.revoke', { policyId, reason: 'again' }))).toMatchObject({ code: 'ended' })
})

test('a practice asks more than the law, from the closed set only', async () => {
  const c = await clinic()
  const { take } = await roomed(c)
  await c.as('provider')('policies.narrow', narrowing({ requires: ['provider_in_room'] }))
  expect(await refusal(take())).toMatchObject({ code: 'scope', message: expect.stringContaining('in the room') })
  expect(await refusal(c.as('provider')('policies.narrow', narrowing({ requires: ['wears_a_hat'] })))).toMatchObject({ code: 'input' })
  expect(await refusal(c.as('provider')('policies.narrow', narrowing({ requires: ['chart_record_ca'] })))).toMatchObject({ code: 'input' })
  expect(await refusal(c.as('provider')('policies.narrow', narrowing({ requires: ['training_documented'] })))).toMatchObject({
    code: 'asked_already',
  })
  expect(await refusal(c.as('provider')('policies.narrow', narrowing({ task: 'iv_start' })))).toMatchObject({ code: 'law' })
})

test('not opened again by the manager what a provider has narrowed; not ended by an assistant, nor from elsewhere', async () => {
  const [c, other] = [await clinic(), await clinic()]
  const { policyId } = await c.as('provider')('policies.narrow', narrowing())
  expect(await refusal(c.as('manager')('policies.revoke', { policyId, reason: 'x' }))).toMatchObject({ code: 'provider_signed' })
  expect((await taskOf(c, 'vital_signs', 'manager')).policies[0]!.mayRevoke).toMatchObject({ allowed: false, instead: ['provider'] })
  expect(await refusal(c.as('medical_assistant')('policies.revoke', { policyId, reason: 'x' }))).toMatchObject({ code: 'role' })
  expect(await refusal(other.as('provider')('policies.revoke', { policyId, reason: 'x' }))).toMatchObject({ code: 'policy' })
  await c.as('provider')('policies.revoke', { policyId, reason: 'Staffed.' })
})

test('a policy on file is not changed and not taken off', async () => {
  const c = await clinic()
  const { policyId } = await c.as('manager')('policies.narrow', narrowing())
  for (const change of ["update scope_policy set expires = '2030-01-01'", 'delete from scope_policy', 'delete from scope_policy_end']) {
    const tried = ready.house.db.forPractice(c.practiceId, (tx) => tx.run({ text: `${change} where practice_id = $1` }, [c.practiceId]))
    await expect(tried).rejects.toThrow(/permission denied/)
  }
  expect(await c.rows('select id from scope_policy where practice_id = $1', [c.practiceId])).toEqual([{ id: policyId }])
})

test('the signer is reminded 30 and 7 days before, once each, and not after it was signed anew', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  await c.as('provider')('policies.adopt', adoption({ expires: '2027-01-10' }))
  const open = async () =>
    (await c.as('provider')('tasks.mine', {})).tasks.filter((t) => t.kind === 'policy').map((t) => [t.kind, t.due, t.path, t.version])
  const turn = (day: string) => at(c, `${day}T18:00:00.000Z`, () => c.day().then(open))
  expect(await turn('2026-12-10')).toEqual([])
  expect(await turn('2026-12-11')).toEqual([['policy', '2027-01-10', '/admin/scope', 1]])
  expect(await turn('2026-12-12')).toEqual([['policy', '2027-01-10', '/admin/scope', 1]])
  expect(await turn('2027-01-03')).toHaveLength(1)
  expect(await c.rows("select key from task where practice_id = $1 and kind = 'policy' and closed_at is null", [c.practiceId])).toEqual([
    { key: expect.stringMatching(/\.7$/) },
  ])
  const renewed = await at(c, '2027-01-04T18:00:00.000Z', async () => {
    await c.as('provider')('policies.adopt', adoption({ expires: '2027-12-31' }))
    return open()
  })
  expect(renewed).toEqual([])
  expect(await turn('2027-01-11')).toEqual([])
})

test('the manager records that counsel has read the law; a new version has to be read again', async () => {
  const c = await clinic()
  const review = { jurisdiction: 'CA', version: '2026.1', reviewedBy: 'J. Doe, Esq.', reviewedOn: '2026-11-20', note: 'With two remarks.' }
  await c.as('manager')('policies.review', review)
  expect((await c.as('nurse')('policies.list', {})).states[0]).toMatchObject({
    review: { reviewedBy: 'J. Doe, Esq.', reviewedOn: '2026-11-20', recordedBy: 'Test manager', note: 'With two remarks.' },
  })
  expect(await refusal(c.as('manager')('policies.review', { ...review, version: '1999.1' }))).toMatchObject({ code: 'no_such_version' })
  expect(await refusal(c.as('manager')('policies.review', { ...review, reviewedOn: '2026-11-25' }))).toMatchObject({ code: 'in_future' })
  expect(await refusal(c.as('manager')('policies.review', { ...review, jurisdiction: 'NY' }))).toMatchObject({ code: 'jurisdiction' })
  expect(await refusal(c.as('provider')('policies.review', review))).toMatchObject({ code: 'role' })
})

test('a place in a state without rules is named', async () => {
  const c = await clinic({ jurisdiction: 'PR' })
  expect(await c.as('manager')('policies.list', {})).toMatchObject({ states: [], without: ['Alder Street'] })
  expect(await refusal(c.as('provider')('policies.adopt', adoption({ jurisdiction: 'PR' })))).toMatchObject({ code: 'jurisdiction' })
  expect(await refusal(c.as('provider')('policies.revoke', { policyId: newId(), reason }))).toMatchObject({ code: 'policy' })
})
