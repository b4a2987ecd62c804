import { describe, expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../../test/clinic.ts'
import { about, bundle, loinc, mia, type Node, reading, snomed, ucum } from '../import/samples.ts'
import { importFhir } from './import.ts'

const { clinic, ready } = house()

const entry = (resourceType: string, id: string, rest: Node): Node => ({ resourceType, id, ...about, ...rest })
const visit = entry('Encounter', 'v1', {
  status: 'finished',
  class: { code: 'AMB' },
  period: { start: '2025-03-01T09:00:00-06:00', end: '2025-03-01T09:30:00-06:00' },
  reasonCode: [{ text: 'cough' }],
})
const at = { encounter: { reference: 'Encounter/v1' } }
const penicillin: Node = {
  resourceType: 'AllergyIntolerance',
  id: 'a1',
  patient: { reference: 'Patient/mia' },
  code: snomed('91936005', 'Penicillin'),
  category: ['medication'],
  reaction: [{ manifestation: [{ text: 'hives' }], severity: 'moderate' }],
}
const noneKnown: Node = { ...penicillin, id: 'a2', code: snomed('716186003', 'No known allergy'), reaction: [] }

const send = (c: Clinic, text: string, anyway = false, name = 'mia.json') => c.as('manager')('imports.fhir', { name, text, anyway })

/** How many rows of the practice each table holds that an import may write. */
async function census(c: Clinic) {
  const tables = [
    'patient',
    'patient_word',
    'visit',
    'visit_type',
    'reading',
    'problem',
    'allergy',
    'allergy_review',
    'medication',
    'immunization',
    'tobacco_answer',
    'received',
    'counter',
    'fact',
  ]
  const counts = await Promise.all(
    tables.map((table) => c.rows<{ n: string }>(`select count(*)::text as n from ${table} where practice_id = $1`, [c.practiceId])),
  )
  return Object.fromEntries(tables.map((table, i) => [table, counts[i]?.[0]?.n]))
}

describe('a chart from elsewhere', () => {
  test('becomes a patient with everything that was understood', async () => {
    const c = await clinic()
    const text = bundle(
      mia,
      visit,
      entry('Condition', 'p1', { code: snomed('38341003', 'Hypertension'), onsetDateTime: '2019' }),
      entry('MedicationRequest', 'm1', {
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Lisinopril 10 mg' },
        authoredOn: '2025-03-01',
      }),
      {
        resourceType: 'Immunization',
        id: 'i1',
        status: 'completed',
        patient: { reference: 'Patient/mia' },
        vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }], text: 'Flu' },
        occurrenceDateTime: '2024-10-01',
      },
      reading('t1', '8310-5', { valueQuantity: ucum(98.625, '[degF]'), ...at }),
      entry('Observation', 's1', {
        status: 'final',
        code: loinc('72166-2'),
        effectiveDateTime: '2025-03-01T09:00:00-06:00',
        valueCodeableConcept: snomed('8517006', 'Former smoker'),
      }),
      penicillin,
      entry('CarePlan', 'c1', { status: 'active' }),
    ).replace('98.625', '98.60')
    const done = await send(c, text)
    expect(done).toMatchObject({
      understood: 8,
      notUnderstood: 1,
      counts: { visits: 1, problems: 1, allergies: 1, medicines: 1, immunizations: 1, readings: 1, tobacco: 1 },
    })
    const one = async (sql: string) => (await c.rows(sql, [c.practiceId, done.patientId]))[0]
    const where = 'where practice_id = $1 and patient_id = $2'
    expect(await one(`select value, unit, source, taken_by, visit_id is not null as visit from reading ${where}`)).toEqual({
      value: '98.60',
      unit: '[degF]',
      source: 'Import: mia.json',
      taken_by: null,
      visit: true,
    })
    expect(await one(`select label, code_system, onset_on from problem ${where}`)).toEqual({
      label: 'Hypertension',
      code_system: 'SNOMED CT',
      onset_on: null,
    })
    expect(await one(`select stage, origin, reason, day::text, signed_at from visit ${where}`)).toEqual({
      stage: 'left',
      origin: 'imported',
      reason: 'cough',
      day: '2025-03-01',
      signed_at: null,
    })
    expect(await one(`select state from allergy_review ${where}`)).toEqual({ state: 'known' })
    expect(await one(`select status from tobacco_answer ${where}`)).toEqual({ status: 'former' })
    expect(await one(`select state, cvx, lot, source from immunization ${where}`)).toMatchObject({ state: 'given', cvx: '140', lot: null })
    expect(await one(`select body from received ${where}`)).toEqual({ body: text })
    expect((await c.as('front_desk')('patients.find', { query: 'okafor amelia' })).patients.map((p) => p.mrn)).toEqual([done.mrn])
  })

  test('shows the manager what was kept and why', async () => {
    const c = await clinic()
    const { id } = await send(
      c,
      bundle(
        mia,
        entry('CarePlan', 'c1', { status: 'active' }),
        entry('Encounter', 'v2', { status: 'planned', class: { code: 'AMB' }, period: { start: '2027-01-01' } }),
      ),
    )
    const shown = await c.as('manager')('imports.show', { id })
    expect(shown.notUnderstood).toEqual([
      { resourceType: 'CarePlan', id: 'c1', why: 'kept, not mapped' },
      { resourceType: 'Encounter', id: 'v2', path: 'period.start', why: 'has not happened yet; book it here' },
    ])
    expect((await c.as('manager')('imports.list', {})).imports).toMatchObject([
      { patient: 'OKAFOR, Amelia', name: 'mia.json', notUnderstood: 2 },
    ])
  })

  test('turns a unit the chart does not keep, and says what was sent', async () => {
    const c = await clinic()
    const { patientId } = await send(
      c,
      bundle(
        mia,
        reading('h1', '8302-2', { valueQuantity: ucum(1.7, 'm') }),
        reading('r1', '9279-1', { valueQuantity: ucum(16, '{breaths}/min') }),
      ),
    )
    const rows = await c.rows('select kind, value, unit, note from reading where practice_id = $1 and patient_id = $2 order by kind', [
      c.practiceId,
      patientId,
    ])
    expect(rows).toEqual([
      { kind: 'height', value: '170', unit: 'cm', note: 'Sent as 1.7 m' },
      { kind: 'rr', value: '16', unit: '/min', note: null },
    ])
  })

  test.each([
    ['says none is known', [noneKnown], 'none_known'],
    ['names one and says none is known', [penicillin, noneKnown], 'known'],
    ['says nothing', [], 'not_recorded'],
  ])('that %s of allergies', async (_how, resources, state) => {
    const c = await clinic()
    const { patientId } = await send(c, bundle(mia, ...resources))
    expect((await c.as('nurse')('allergies.list', { patientId })).state).toBe(state)
  })

  test('comes in from the command line as Roomed itself', async () => {
    const c = await clinic()
    expect(await importFhir(ready.house, c.practiceId, 'mia.json', bundle(mia))).toMatchObject({ understood: 1, notUnderstood: 0 })
    expect((await c.as('manager')('imports.list', {})).imports[0]?.receivedBy).toBe('Roomed itself')
    expect((await c.audit()).filter((row) => row.action === 'imports.fhir')).toMatchObject([{ outcome: 'done' }])
  })
})

describe('is refused, and nothing is written', () => {
  test.each<[string, string, string]>([
    ['a file that is not whole', bundle(mia, visit).slice(0, -20), 'line 1'],
    ['two patients', bundle(mia, { ...mia, id: 'max' }), 'entry[1]'],
    ['no birth date', bundle({ ...mia, birthDate: '1984' }), 'entry[0].resource.birthDate'],
    ['an entry about someone else', bundle(mia, { ...visit, subject: { reference: 'Patient/other' } }), 'entry[1]'],
  ])('%s, with where it broke', async (_what, text, where) => {
    const c = await clinic()
    const before = await census(c)
    const no = await refusal(send(c, text))
    expect(no).toMatchObject({ kind: 'invalid', code: 'not_a_chart' })
    expect(no.message).toContain(where)
    expect(await census(c)).toEqual(before)
  })

  test('a file with characters that are no text', async () => {
    const c = await clinic()
    const before = await census(c)
    const text = bundle(mia, { ...visit, reasonCode: [{ text: 'cough\u0000' }] })
    expect(await refusal(send(c, text))).toMatchObject({ kind: 'invalid', code: 'not_text' })
    expect(await census(c)).toEqual(before)
  })

  test('the same file twice, even when told to go on', async () => {
    const c = await clinic()
    const { mrn } = await send(c, bundle(mia))
    const before = await census(c)
    const no = await refusal(send(c, bundle(mia), true, 'other-name.json'))
    expect(no).toMatchObject({ kind: 'conflict', code: 'already_received' })
    expect(no.message).toContain(mrn)
    expect(await census(c)).toEqual(before)
  })

  test('someone of the same name and birth date, until a person says it is someone else', async () => {
    const c = await clinic()
    const { mrn } = await send(c, bundle(mia))
    const other = bundle(mia, visit)
    const no = await refusal(send(c, other))
    expect(no).toMatchObject({ kind: 'conflict', code: 'maybe_duplicate' })
    expect(no.message).toContain(mrn)
    expect((await send(c, other, true)).mrn).not.toBe(mrn)
  })

  test('not by a medical assistant, nor the front desk', async () => {
    const c = await clinic()
    for (const who of ['medical_assistant', 'front_desk'] as const)
      expect(await refusal(c.as(who)('imports.fhir', { name: 'mia.json', text: bundle(mia) }))).toMatchObject({
        kind: 'forbidden',
        code: 'role',
      })
    expect(await refusal(c.as('nurse')('imports.list', {}))).toMatchObject({ kind: 'forbidden' })
  })

  test('another practice has not received it', async () => {
    const [mine, theirs] = [await clinic(), await clinic()]
    const { id } = await send(mine, bundle(mia))
    expect(await refusal(theirs.as('manager')('imports.show', { id }))).toMatchObject({ kind: 'missing' })
    expect((await send(theirs, bundle(mia))).understood).toBe(1)
  })
})
