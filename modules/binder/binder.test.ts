import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { systemContext } from '../../core/system.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { guardCodes, guardedNouns } from '../trail/trail.ts'
import { cellOf, lineOf } from './csv.ts'
import { binderOf } from './paper.ts'

const { clinic, whole, clock, ready } = house()
const span = { from: '2026-11-01', to: '2026-11-24' }

/** The files of the zip as tables, read by the rules of RFC 4180. */
function tablesOf(bytes: Uint8Array): Record<string, string[][]> {
  const parse = (text: string) =>
    [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, line]) =>
      [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^",\r\n]*)/g)].map(([, cell]) =>
        cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
      ),
    )
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, parse(strFromU8(file).replace(/^\ufeff/, ''))]))
}

const csv = async (c: Clinic, of = span) => tablesOf((await c.as('manager')('binder.csv', of)).bytes as Uint8Array)
const one = async (c: Clinic, text: string) => (await c.rows<{ n: number }>(text, [c.practiceId]))[0]!.n

/** Vital signs by an assistant, a nurse and a provider; one refused for want of a supervisor; one on a lifted narrowing. */
async function aMorning(c: Clinic, known?: { patientId: string; visitId: string }) {
  const patientId = known?.patientId ?? (await c.patient())
  const of = known ?? { patientId, visitId: await c.visit(patientId, { stage: 'rooming' }) }
  const take = (who: string) =>
    c.as(who)('vitals.record', { ...of, takenAt: clock.now(), readings: [{ kind: 'hr', value: '74', unit: '/min' }] })
  for (const who of ['medical_assistant', 'nurse', 'provider']) await take(who)
  await c.as('manager')('policies.narrow', { jurisdiction: 'CA', task: 'vital_signs', reason: 'Only nurses.', expires: '2027-06-30' })
  await refusal(take('medical_assistant'))
  const lift = { staffId: c.staff.medical_assistant, task: 'vital_signs', visitId: of.visitId, reason: 'No nurse is free.' }
  await c.as('provider')('policies.override', lift)
  await take('medical_assistant')
}

test('its numbers are those of the audit and of the files, counted by other means', async () => {
  const c = await clinic()
  await aMorning(c)
  await ready.house.auditor.idle()
  const { sections } = await c.as('manager')('binder.counts', span)
  const count = Object.fromEntries(sections.map((s) => [s.key, s.count]))
  const audit = await c.rows<{ outcome: string; authority: object | null; action: string; reason: string | null }>(
    'select outcome, authority, action, reason from audit where practice_id = $1',
    [c.practiceId],
  )
  const guards: readonly string[] = guardCodes
  const nouns: readonly string[] = guardedNouns
  const isGuard = (code: string, action: string) => guards.includes(code) || (code === 'role' && nouns.includes(action.split('.')[0]!))
  expect(count['acts']).toBe(audit.filter((a) => a.authority && a.outcome === 'done').length)
  expect(count['acts']).toBe(4)
  expect(count['refusals']).toBe(audit.filter((a) => a.outcome === 'refused' && isGuard(a.reason!.split(':')[0]!, a.action)).length)
  expect(count).toMatchObject({
    refusals: 1,
    overrides: 1,
    policies: 1,
    credentials: await one(c, 'select count(*)::int as n from credential where practice_id = $1'),
    'sign-offs': await one(c, 'select count(*)::int as n from sign_off where practice_id = $1'),
    experience: await one(c, 'select count(*)::int as n from training where practice_id = $1'),
  })
})

test('health records of staff are not in it', async () => {
  const c = await clinic()
  const before = (await c.as('manager')('binder.counts', span)).sections.find((s) => s.key === 'credentials')!.count
  await c.rows(
    `insert into credential (practice_id, id, staff_id, kind, valid_from) values ($1, gen_random_uuid(), $2, 'HEP_B', '2026-01-01'), ($1, gen_random_uuid(), $2, 'CPR', '2026-01-01')`,
    [c.practiceId, c.staff.nurse],
  )
  const after = (await c.as('manager')('binder.counts', span)).sections.find((s) => s.key === 'credentials')!.count
  expect(after).toBe(before + 1)
  expect(JSON.stringify(await csv(c))).not.toContain('HEP')
})

test('each file of the set has as many lines as its count says, and something is in every section', async () => {
  const c = await whole()
  await aMorning(c, { patientId: c.patientId, visitId: c.visits.rooming })
  await ready.house.auditor.idle()
  const { sections } = await c.as('manager')('binder.counts', span)
  const tables = await csv(c)
  const lines = Object.fromEntries(tables['contents.csv']!.slice(1).map(([file, , n]) => [file, Number(n)]))
  for (const s of sections) {
    expect([s.key, tables[`${s.key}.csv`]!.length - 1]).toEqual([s.key, s.count])
    expect([s.key, lines[`${s.key}.csv`]]).toEqual([s.key, s.count])
    const [head, ...rows] = tables[`${s.key}.csv`]!
    for (const row of rows) expect(row).toHaveLength(head!.length)
  }
  const empty = sections.filter((s) => s.count === 0).map((s) => s.key)
  expect(empty).toEqual([])
})

test('who did what under what authority: rule with version, credentials, sign-off, supervisor and how near, what was lifted', async () => {
  const c = await clinic()
  await aMorning(c)
  const [head, ...rows] = (await csv(c))['acts.csv']!
  const at = (row: string[], column: string) => row[head!.indexOf(column)]
  const ma = rows.filter((r) => at(r, 'role') === 'medical assistant')
  expect(ma.map((r) => at(r, 'override'))).toEqual(['', 'Test provider: No nurse is free.'])
  expect(at(ma[0]!, 'rule')).toBe('CA.vital_signs')
  expect(at(ma[0]!, 'rule version')).toBe('2026.1')
  expect(at(ma[0]!, 'credentials')).toBe('CMA_AAMA to 2028-12-31')
  expect(at(ma[0]!, 'sign-offs')).toBe('2026-11-24 by Test provider')
  expect(at(ma[0]!, 'supervisors')).toBe('Test provider (provider, premises)')
  expect(at(ma[0]!, 'when')).toBe('2026-11-24 10:40')
  expect(at(rows.find((r) => at(r, 'role') === 'nurse')!, 'rule')).toBe('licence.nurse')
})

test('days are the practice’s: what was done before midnight there belongs to that day', async () => {
  const c = await clinic()
  const of = { patientId: await c.patient(), visitId: '' }
  of.visitId = await c.visit(of.patientId, { stage: 'rooming' })
  const before = clock.now()
  clock.set('2026-11-25T07:59:00.000Z')
  c.forget()
  await c.as('nurse')('vitals.record', { ...of, takenAt: clock.now(), readings: [{ kind: 'hr', value: '74', unit: '/min' }] })
  const acts = async (from: string, to: string) => (await c.as('manager')('binder.counts', { from, to })).sections[0]!.count
  expect([await acts('2026-11-24', '2026-11-24'), await acts('2026-11-25', '2026-11-25')]).toEqual([1, 0])
  clock.set(before)
  c.forget()
})

test('the first page says the counts, the sums add up to the acts, and each section lists what it says', async () => {
  const c = await whole()
  await aMorning(c, { patientId: c.patientId, visitId: c.visits.rooming })
  await ready.house.auditor.idle()
  const { sections } = await c.as('manager')('binder.counts', span)
  const practice = await ready.house.practice(c.practiceId)
  const { blocks } = await ready.house.db.readPractice(c.practiceId, (tx) => binderOf(systemContext(ready.house, practice, tx, []), span))
  const tables = blocks.flatMap((b) => (b.kind === 'table' ? [b] : []))
  expect(tables[0]!.rows.map((r) => Number(r[2]))).toEqual(sections.map((s) => s.count))
  const acts = sections.find((s) => s.key === 'acts')!.count
  const sums = tables.filter((t) => t.head.includes('On standing order')).flatMap((t) => t.rows)
  expect(sums.reduce((n, r) => n + Number(r[4]), 0)).toBe(acts)
  const listed = tables.slice(1).flatMap((t) => t.rows).length - sums.length
  expect(listed).toBe(sections.reduce((n, s) => n + s.count, 0))
})

test('it opens as a PDF', async () => {
  const c = await whole()
  await aMorning(c, { patientId: c.patientId, visitId: c.visits.rooming })
  const { bytes, type, name } = await c.as('provider')('binder.pdf', span)
  expect([type, name]).toEqual(['application/pdf', 'binder-2026-11-01-2026-11-24.pdf'])
  expect(
    Buffer.from(bytes as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a cell that a spreadsheet would run is text', () => {
  expect(['=1+1', '+1', '-cmd', '@sum', '\tx', '-5', '12.5', 'a,b', 'say "x"', null].map(cellOf)).toEqual([
    "'=1+1",
    '+1'.replace('+1', "'+1"),
    "'-cmd",
    "'@sum",
    '"\'\tx"'.replaceAll('"', ''),
    '-5',
    '12.5',
    '"a,b"',
    '"say ""x"""',
    '',
  ])
  expect(lineOf(['a', null, '=b'])).toBe("a,,'=b\r\n")
})

test('a name that is a formula stays a name', async () => {
  const c = await clinic()
  const who = await c.hire({ role: 'nurse', given: '=HYPERLINK("http://x","y")', family: 'Evil' })
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  await c.as(who)('vitals.record', { patientId, visitId, takenAt: clock.now(), readings: [{ kind: 'hr', value: '74', unit: '/min' }] })
  const cells = (await csv(c))['acts.csv']!.flat()
  expect(cells).toContain('\'=HYPERLINK("http://x","y") Evil')
  expect(cells.filter((cell) => cell.startsWith('='))).toEqual([])
})

test('not for an assistant, a nurse or the front desk; not backwards; nothing of another practice', async () => {
  const [c, other] = [await clinic(), await clinic()]
  await aMorning(c)
  for (const who of ['medical_assistant', 'nurse', 'front_desk'] as const)
    expect(await refusal(c.as(who)('binder.csv', span))).toMatchObject({ code: 'role' })
  expect(await refusal(c.as('manager')('binder.pdf', { from: '2026-11-24', to: '2026-11-01' }))).toMatchObject({ kind: 'invalid' })
  expect((await other.as('manager')('binder.counts', span)).sections.find((s) => s.key === 'acts')!.count).toBe(0)
  expect((await csv(other))['acts.csv']).toHaveLength(1)
})
