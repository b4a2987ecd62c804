import type { AllergyIntolerance, Condition, Immunization, Observation } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { type Clinic, house, tuesday } from '../../../test/clinic.ts'
import { found, program, read, search } from '../../../test/conformance/fhir/everything.ts'

const { clinic, ready } = house()

const list = async <R>(c: Clinic, type: string, query: string) =>
  found(await search(ready.house, program(c.practiceId), type, query)) as R[]

async function inRoom() {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  return { c, patientId, visitId }
}

describe('a measurement', () => {
  test('is told as typed; corrected it is the same one, amended; taken back it is in error and has no value', async () => {
    const { c, patientId, visitId } = await inRoom()
    const record = c.as('medical_assistant')
    await record('vitals.record', {
      visitId,
      patientId,
      takenAt: tuesday,
      readings: [{ kind: 'temp', value: '98.6', unit: '[degF]', site: 'oral' }],
    })
    const [first] = await list<Observation>(c, 'Observation', `patient=${patientId}&code=http://loinc.org|8310-5`)
    expect(first).toMatchObject({
      status: 'final',
      valueQuantity: { value: 98.6, code: '[degF]' },
      encounter: { reference: `Encounter/${visitId}` },
      performer: [{ reference: `Practitioner/${c.staff.medical_assistant}` }],
      bodySite: { text: 'oral' },
    })
    const readingId = first!.id!
    const { id: second } = await record('vitals.correct', {
      readingId,
      patientId,
      reason: 'misread',
      change: { kind: 'temp', value: '99.6', unit: '[degF]' },
    })
    expect(await read(ready.house, program(c.practiceId), 'Observation', readingId)).toMatchObject({
      status: 'amended',
      valueQuantity: { value: 99.6 },
    })
    expect(await list(c, 'Observation', `patient=${patientId}&status=final`)).toEqual([])
    await record('vitals.correct', { readingId: second, patientId, reason: 'wrong patient', change: 'entered_in_error' })
    const [last, ...more] = await list<Observation>(c, 'Observation', `patient=${patientId}`)
    expect(more).toEqual([])
    expect(last).toMatchObject({ id: readingId, status: 'entered-in-error', dataAbsentReason: { coding: [{ code: 'error' }] } })
    expect(last).not.toHaveProperty('valueQuantity')
  })

  test('that was refused says so; a saturation has both codes; a blood pressure two parts', async () => {
    const { c, patientId, visitId } = await inRoom()
    await c.as('medical_assistant')('vitals.record', {
      visitId,
      patientId,
      takenAt: tuesday,
      readings: [
        { kind: 'weight', absent: 'refused' },
        { kind: 'spo2', value: '98', unit: '%' },
        { kind: 'bp', value: '118', diastolic: '76', unit: 'mm[Hg]', site: 'left_arm', position: 'sitting', cuff: 'adult' },
      ],
    })
    const of = async (code: string) => (await list<Observation>(c, 'Observation', `patient=${patientId}&code=${code}`))[0]
    expect(await of('29463-7')).toMatchObject({ dataAbsentReason: { coding: [{ code: 'asked-declined' }] } })
    expect((await of('2708-6'))?.code.coding?.map((coding) => coding.code)).toEqual(['59408-5', '2708-6'])
    expect((await of('85354-9'))?.component?.map((part) => part.valueQuantity?.value)).toEqual([118, 76])
    expect(await list(c, 'Observation', `patient=${patientId}&category=laboratory`)).toEqual([])
    expect(await list(c, 'Observation', `patient=${patientId}&category=vital-signs&date=2026-11-24`)).toHaveLength(3)
    expect(await list(c, 'Observation', `patient=${patientId}&date=lt2026-11-24`)).toEqual([])
  })
})

describe('allergies', () => {
  test('none known is a statement, and only while it is the newest word', async () => {
    const { c, patientId } = await inRoom()
    expect(await list(c, 'AllergyIntolerance', `patient=${patientId}`)).toEqual([])
    await c.allergies(patientId, 'none_known')
    const [none] = await list<AllergyIntolerance>(c, 'AllergyIntolerance', `patient=${patientId}&clinical-status=active`)
    expect(none?.code?.coding).toEqual([{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }])
    expect(await list(c, 'AllergyIntolerance', `patient=${patientId}&clinical-status=resolved`)).toEqual([])
    expect(await read(ready.house, program(c.practiceId), 'AllergyIntolerance', none!.id!)).toEqual(none)
  })

  test('a named one ends it', async () => {
    const { c, patientId, visitId } = await inRoom()
    await c.allergies(patientId, 'none_known')
    await c.as('medical_assistant')('allergies.add', {
      visitId,
      patientId,
      substance: 'Penicillin',
      category: 'medication',
      reaction: 'hives',
      severity: 'moderate',
    })
    const all = await list<AllergyIntolerance>(c, 'AllergyIntolerance', `patient=${patientId}`)
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ code: { text: 'Penicillin' }, category: ['medication'], reaction: [{ severity: 'moderate' }] })
  })
})

test('problems and diagnoses are conditions of two categories, in one order', async () => {
  const { c, patientId, visitId } = await inRoom()
  await c.as('provider')('problems.add', { visitId, patientId, code: 'I10', label: 'High blood pressure' })
  await c.as('provider')('diagnoses.add', { visitId, patientId, code: 'J02.9' })
  const codes = async (query: string) =>
    (await list<Condition>(c, 'Condition', `patient=${patientId}&${query}`)).map((one) => one.code?.coding?.[0]?.code)
  expect(await codes('')).toEqual(['I10', 'J02.9'])
  expect(await codes('category=problem-list-item')).toEqual(['I10'])
  expect(await codes('category=encounter-diagnosis')).toEqual(['J02.9'])
  expect(await codes('code=http://hl7.org/fhir/sid/icd-10-cm|J02.9')).toEqual(['J02.9'])
  expect(await codes('code=http://snomed.info/sct|J02.9')).toEqual([])
  expect(await codes('clinical-status=active')).toEqual(['I10', 'J02.9'])
  expect(await codes('_count=1')).toEqual(['I10'])
})

test('a vaccine not given says why', async () => {
  const { c, patientId, visitId } = await inRoom()
  const { productId } = await c.lot()
  const orderId = await c.order({ kind: 'vaccine', itemId: productId, visitId, patientId })
  await c.as('medical_assistant')('immunizations.not_given', { visitId, patientId, orderId, reason: 'refused' })
  const [not] = await list<Immunization>(c, 'Immunization', `patient=${patientId}&status=not-done&date=2026-11-24`)
  expect(not).toMatchObject({ status: 'not-done', statusReason: { text: 'refused' }, vaccineCode: { coding: [{ code: '140' }] } })
  expect(await list(c, 'Immunization', `patient=${patientId}&status=completed`)).toEqual([])
})
