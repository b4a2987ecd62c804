import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, clock } = house()

/** A patient with the provider, roomed, with one reading. */
async function withProvider(c: Clinic, wish: { stage?: string; birthDate?: string } = {}) {
  const patientId = await c.patient(wish.birthDate ? { birthDate: wish.birthDate } : {})
  await c.allergies(patientId)
  const visitId = await c.visit(patientId, { stage: wish.stage ?? 'with_provider' })
  await c.rows(
    `insert into reading (practice_id, id, patient_id, visit_id, taken_by, act_id, taken_at, recorded_at, value, diastolic, kind, unit)
     values ($1, $2, $3, $4, $5, $6, $7, $7, 128, 82, 'bp', 'mm[Hg]')`,
    [c.practiceId, newId(), patientId, visitId, c.staff.medical_assistant, newId(), clock.now()],
  )
  return { visitId, patientId }
}

/** Everything a signature asks for. */
async function written(c: Clinic, on: { visitId: string; patientId: string }) {
  const provider = c.as('provider')
  await provider('diagnoses.add', { ...on, code: 'J02.0' })
  const { version } = await provider('note.write', { ...on, version: 0, assessment: 'Strep throat.', plan: 'Penicillin V for ten days.' })
  await provider('note.level', { ...on, version, code: '99203', basis: 'mdm' })
}

async function sign(c: Clinic, on: { visitId: string; patientId: string }, who = 'provider', reason?: string) {
  const open = await c.as(who)('note.open', { visitId: on.visitId })
  return c.as(who)('note.sign', { ...on, version: open.note.version, seen: open.seen, ...(reason ? { reason } : {}) })
}

test('the provider opens the visit and reads what was recorded, and by whom', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const open = await c.as('provider')('note.open', { visitId: on.visitId })
  expect(open.recorded.visit).toMatchObject({ reason: 'sore throat', ma: 'Sofia Reyes', provider: 'Test provider' })
  expect(open.recorded.readings).toMatchObject([{ kind: 'bp', value: '128', diastolic: '82', unit: 'mm[Hg]', by: 'Sofia Reyes' }])
  expect(open.recorded.readings[0]!.actId).toBeTruthy()
  expect(open.recorded.allergies).toMatchObject({ state: 'none_known', by: 'Sofia Reyes' })
  expect(open).toMatchObject({
    note: { version: 0, level: null },
    signature: null,
    provider: { mine: true },
    may: { sign: { allowed: true } },
  })
})

test('a corrected reading shows as its correction, an entry in error not at all', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const [first] = await c.rows<{ id: string }>('select id from reading where visit_id = $1', [on.visitId])
  await c.rows(
    `insert into reading (practice_id, id, patient_id, visit_id, taken_by, act_id, taken_at, recorded_at, value, diastolic, kind, unit, corrects)
     values ($1, $2, $3, $4, $5, $6, $7, $7, 118, 82, 'bp', 'mm[Hg]', $8)`,
    [c.practiceId, newId(), on.patientId, on.visitId, c.staff.medical_assistant, newId(), clock.now(), first!.id],
  )
  const { recorded } = await c.as('provider')('note.open', { visitId: on.visitId })
  expect(recorded.readings).toMatchObject([{ value: '118', corrected: true }])
})

test('a medical assistant reads the note and is told that a provider writes it', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const { may } = await c.as('medical_assistant')('note.open', { visitId: on.visitId })
  expect(may.sign).toMatchObject({ allowed: false, instead: ['provider'] })
  for (const work of [
    () => c.as('medical_assistant')('note.write', { ...on, version: 0, assessment: 'x', plan: '' }),
    () => c.as('medical_assistant')('diagnoses.add', { ...on, code: 'J02.0' }),
    () => c.as('medical_assistant')('note.level', { ...on, version: 0, code: '99213', basis: 'mdm' }),
    () => c.as('nurse')('note.sign', { ...on, version: 1, seen: '' }),
    () => c.as('biller')('note.amend', { ...on, text: 'x', reason: 'y' }),
  ])
    expect(await refusal(work())).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('not over what another provider wrote in between: both are shown', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  await c.as('provider')('note.write', { ...on, version: 0, assessment: 'First', plan: '' })
  const no = await refusal(c.as('provider')('note.write', { ...on, version: 0, assessment: 'Second', plan: '' }))
  expect(no).toMatchObject({ code: 'stale', detail: { current: { assessment: 'First', version: 1 }, yours: 0 } })
  expect(await c.as('provider')('note.write', { ...on, version: 1, assessment: 'Second', plan: '' })).toEqual({ version: 2 })
})

test('not on another patient’s visit', async () => {
  const c = await clinic()
  const { visitId } = await withProvider(c)
  const patientId = await c.patient({ family: 'Other' })
  for (const work of [
    () => c.as('provider')('note.write', { visitId, patientId, version: 0, assessment: 'x', plan: '' }),
    () => c.as('provider')('diagnoses.add', { visitId, patientId, code: 'J02.0' }),
    () => c.as('provider')('note.amend', { visitId, patientId, text: 'x', reason: 'y' }),
  ])
    expect(await refusal(work())).toMatchObject({ code: 'other_patient' })
})

test('a level by decision making is kept, and a patient not seen before is pointed out', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const done = await c.as('provider')('note.level', { ...on, version: 0, code: '99213', basis: 'mdm' })
  expect(done.warnings).toEqual(['No visit here within three years: the patient counts as new.'])
  const { note } = await c.as('provider')('note.open', { visitId: on.visitId })
  expect(note.level).toMatchObject({ code: '99213', basis: 'mdm', minutes: null, label: 'Established patient office visit, level 3' })
})

test('a patient seen a year ago is no new patient', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const before = await c.visit(on.patientId, { stage: 'left', at: '2025-11-24T18:00:00.000Z' })
  await c.rows("update visit set provider_at = '2025-11-24T18:10:00Z' where id = $1", [before])
  expect((await c.as('provider')('note.level', { ...on, version: 0, code: '99203', basis: 'mdm' })).warnings[0]).toMatch(
    /2025-11-24.*established/,
  )
})

test('not by time without the minutes, nor with too few of them', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const level = (more: object) => c.as('provider')('note.level', { ...on, version: 0, code: '99214', basis: 'time', ...more })
  expect(await refusal(level({}))).toMatchObject({ code: 'no_minutes' })
  const few = await refusal(level({ minutes: 22 }))
  expect(few).toMatchObject({ code: 'too_few_minutes' })
  expect(few.message).toMatch(/needs 30.*99213/)
  expect(await level({ minutes: 30 })).toMatchObject({ version: 1 })
  expect(await refusal(level({ basis: null }))).toMatchObject({ code: 'no_basis' })
})

test('a check-up for the wrong age is pointed out', async () => {
  const c = await clinic()
  const on = await withProvider(c, { birthDate: '1980-05-14' })
  expect((await c.as('provider')('note.level', { ...on, version: 0, code: '99385', basis: null })).warnings).toEqual([
    'This check-up is for another age; at 46 it is 99386.',
  ])
})

test('diagnoses are found by plain words, added in order, ranked and taken off', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const provider = c.as('provider')
  const { diagnoses: found } = await provider('diagnoses.search', { query: 'strep throat' })
  expect(found.map((d) => d.code)).toContain('J02.0')
  const strep = await provider('diagnoses.add', { ...on, code: 'J02.0' })
  const pressure = await provider('diagnoses.add', { ...on, code: 'I10' })
  expect([strep.rank, pressure.rank]).toEqual([1, 2])
  await provider('diagnoses.rank', { ...on, order: [pressure.id, strep.id] })
  const list = async () => (await provider('note.open', { visitId: on.visitId })).diagnoses
  expect((await list()).map((d) => d.code)).toEqual(['I10', 'J02.0'])
  await provider('diagnoses.remove', { diagnosisId: pressure.id, version: 2 })
  expect((await list()).map((d) => [d.code, d.rank])).toEqual([['J02.0', 1]])
  expect(await c.rows('select removed_at is not null as gone from diagnosis where id = $1', [pressure.id])).toEqual([{ gone: true }])
})

test('not a code that does not exist, not one twice, not out of an old list', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const provider = c.as('provider')
  expect(await refusal(provider('diagnoses.add', { ...on, code: 'Q99.XX' }))).toMatchObject({
    code: 'unknown_code',
    fields: [{ path: 'code' }],
  })
  const { id } = await provider('diagnoses.add', { ...on, code: 'J02.0' })
  expect(await refusal(provider('diagnoses.add', { ...on, code: 'J02.0' }))).toMatchObject({ code: 'diagnosis_there' })
  expect(await refusal(provider('diagnoses.rank', { ...on, order: [id, newId()] }))).toMatchObject({ code: 'other_diagnoses' })
  expect(await refusal(provider('diagnoses.remove', { diagnosisId: id, version: 7 }))).toMatchObject({ code: 'stale' })
  expect(await refusal(provider('diagnoses.remove', { diagnosisId: newId(), version: 1 }))).toMatchObject({ kind: 'missing' })
})

test('a signature keeps the visit as it was read, with its hash, and sends the patient to checkout', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  await written(c, on)
  const done = await sign(c, on)
  expect(done.stage).toBe('checkout')
  const { signature, stage } = await c.as('nurse')('note.open', { visitId: on.visitId })
  expect(signature).toMatchObject({ id: done.signatureId, hash: done.hash, by: 'Test provider, MD' })
  expect(stage).toBe('checkout')
  const [kept] = await c.rows<{ content: { note: { level: { code: string } }; readings: { value: string }[] } }>(
    'select content from signature where id = $1',
    [done.signatureId],
  )
  expect(kept!.content.note.level.code).toBe('99203')
  expect(kept!.content.readings[0]!.value).toBe('128')
  expect(await c.rows("select name from fact where visit_id = $1 and name = 'visit.signed'", [on.visitId])).toHaveLength(1)
})

test('the hash can be checked against what the database kept', async () => {
  const { canonical, sha256 } = await import('./content.ts')
  const c = await clinic()
  const on = await withProvider(c)
  await written(c, on)
  const { hash } = await sign(c, on)
  const [kept] = await c.rows<{ content: object }>('select content from signature where visit_id = $1', [on.visitId])
  expect(sha256(canonical(kept!.content)).toString('hex')).toBe(hash)
})

test('not signed without a diagnosis, nor without a level', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  const { version } = await c.as('provider')('note.write', { ...on, version: 0, assessment: 'Strep throat.', plan: '' })
  expect(await refusal(sign(c, on))).toMatchObject({ code: 'no_diagnosis' })
  await c.as('provider')('diagnoses.add', { ...on, code: 'J02.0' })
  expect(await refusal(sign(c, on))).toMatchObject({ code: 'no_level' })
  await c.as('provider')('note.level', { ...on, version, code: '99203', basis: 'mdm' })
  expect((await sign(c, on)).stage).toBe('checkout')
})

test('not signed unread: what came in since the provider looked must be read first', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  await written(c, on)
  const { note, seen } = await c.as('provider')('note.open', { visitId: on.visitId })
  await c.rows(
    `insert into reading (practice_id, id, patient_id, visit_id, taken_by, act_id, taken_at, recorded_at, value, kind, unit) values ($1, $2, $3, $4, $5, $6, $7, $7, 39.4, 'temp', 'Cel')`,
    [c.practiceId, newId(), on.patientId, on.visitId, c.staff.medical_assistant, newId(), clock.now()],
  )
  expect(await refusal(c.as('provider')('note.sign', { ...on, version: note.version, seen }))).toMatchObject({ code: 'changed' })
  expect(await c.rows('select id from signature where visit_id = $1', [on.visitId])).toEqual([])
  expect((await sign(c, on)).stage).toBe('checkout')
})

test('another provider signs only with a reason, which stays with the signature', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  await written(c, on)
  const other = await c.hire({ role: 'provider', given: 'Rosa', family: 'Lee' })
  expect(await refusal(sign(c, on, other))).toMatchObject({ code: 'reason' })
  await sign(c, on, other, 'covers for a colleague who is ill')
  const { signature } = await c.as('provider')('note.open', { visitId: on.visitId })
  expect(signature).toMatchObject({ by: 'Rosa Lee, MD', reason: 'covers for a colleague who is ill' })
})

test('after signing nothing of the visit is written any more, and it is signed once', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  await written(c, on)
  const { note, seen, diagnoses } = await c.as('provider')('note.open', { visitId: on.visitId })
  const key = newId()
  const once = await c.as('provider')('note.sign', { ...on, version: note.version, seen }, key)
  expect(await c.as('provider')('note.sign', { ...on, version: note.version, seen }, key)).toEqual(once)
  for (const work of [
    () => c.as('provider')('note.write', { ...on, version: note.version, assessment: 'x', plan: '' }),
    () => c.as('provider')('note.level', { ...on, version: note.version, code: '99213', basis: 'mdm' }),
    () => c.as('provider')('diagnoses.add', { ...on, code: 'I10' }),
    () => c.as('provider')('diagnoses.remove', { diagnosisId: diagnoses[0]!.id, version: 1 }),
    () => c.as('provider')('note.sign', { ...on, version: note.version, seen }),
  ])
    expect(await refusal(work())).toMatchObject({ kind: 'conflict', code: 'signed' })
})

test('an amendment stands beside the signed note, with its reason', async () => {
  const c = await clinic()
  const on = await withProvider(c)
  await written(c, on)
  expect(await refusal(c.as('provider')('note.amend', { ...on, text: 'x', reason: 'y' }))).toMatchObject({ code: 'not_signed' })
  const { hash } = await sign(c, on)
  await c.as('provider')('note.amend', { ...on, text: 'Culture was negative.', reason: 'late result' })
  const { amendments, signature } = await c.as('medical_assistant')('note.open', { visitId: on.visitId })
  expect(amendments).toMatchObject([{ text: 'Culture was negative.', reason: 'late result', by: 'Test provider, MD' }])
  expect(signature!.hash).toBe(hash)
})

test('not another practice’s visit', async () => {
  const [here, there] = [await clinic(), await clinic()]
  const on = await withProvider(there)
  expect(await refusal(here.as('provider')('note.open', { visitId: on.visitId }))).toMatchObject({ kind: 'missing' })
})

test('diagnoses are found in the loaded public list too: those of daily use first, by the starts of words or of the code', async () => {
  const c = await clinic()
  const official =
    "('S93.401A', 'Sprain of unspecified ligament of right ankle, initial encounter', '', '2027'), ('W61.62XA', 'Struck by duck, initial encounter', '', '2027')"
  await c.rows(`insert into icd10 (code, label, synonyms, edition) values ${official} on conflict do nothing`)
  const found = async (query: string) => (await c.as('provider')('diagnoses.search', { query })).diagnoses.map((d) => d.code)
  expect(await found('duck str')).toEqual(['W61.62XA'])
  expect(await found('W6162')).toEqual(['W61.62XA'])
  expect(await found('I10')).toContain('I10')
  expect(await found("duck's & | ! :* '")).toEqual([])
  const on = await withProvider(c)
  expect(await c.as('provider')('diagnoses.add', { ...on, code: 'W61.62XA' })).toMatchObject({ label: 'Struck by duck, initial encounter' })
})
