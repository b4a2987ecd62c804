import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnosis } from '../modules/codes/index.ts'
import { ageInYears } from './calendar.ts'
import { buildDemo } from './demo.ts'
import { npiOf, passesLuhn } from './ids.ts'
import { stages } from './today.ts'
import type { Demo, Reading, Visit } from './types.ts'

/** A Tuesday, 10:40 in California. */
const morning = new Date('2026-11-24T18:40:00Z')
const demo = buildDemo({ seed: 1, now: morning })
const patientOf = new Map(demo.patients.map((patient) => [patient.id, patient]))
const allVisits: readonly Visit[] = [...demo.pastVisits, ...demo.today.visits]

test('the same seed and moment give the same practice to the last id, and another seed another', () => {
  expect(buildDemo({ seed: 1, now: morning })).toEqual(demo)
  expect(buildDemo({ seed: 2, now: morning }).patients[20]).not.toEqual(demo.patients[20])
})

test('it is quick to build', () => {
  const start = performance.now()
  buildDemo({ seed: 3, now: morning })
  expect(performance.now() - start, 'target 1.5 s on a quiet machine').toBeLessThan(4000)
})

const idsOf = ({ house, patients, pastVisits, pastImmunizations, today }: Demo): string[] => [
  ...[house.practice, house.place, ...house.rooms, ...house.visitTypes, ...house.staff, ...house.payers].map((row) => row.id),
  ...[...house.vaccines, ...house.vaccineLots, ...house.tests, ...house.kitLots].map((row) => row.id),
  ...house.staff.flatMap((one) => [...one.credentials, ...one.training, ...one.signOffs].map((row) => row.id)),
  ...patients.flatMap((one) => [one, ...one.coverages, ...one.problems, ...one.allergies, ...one.medications].map((row) => row.id)),
  ...[...pastVisits, ...today.visits].flatMap((visit) => [visit.id, ...visit.readings.map((row) => row.id)]),
  ...pastImmunizations.map((row) => row.id),
  ...today.orders.map((row) => row.id),
]

test('every id is a UUID of version 7 and used once', () => {
  const ids = idsOf(demo)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([])
})

test('2,000 synthetic patients with record numbers of their own, aged 0 to 95', () => {
  expect(demo.patients).toHaveLength(2000)
  expect(new Set(demo.patients.map((patient) => patient.mrn)).size).toBe(2000)
  const ages = demo.patients.map((patient) => ageInYears(patient.birthDate, demo.today.day))
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...ages)).toBeLessThan(97)
  expect(ages.filter((age) => age < 18).length).toBeGreaterThan(250)
  expect(ages.filter((age) => age >= 65).length).toBeGreaterThan(250)
  expect(demo.patients.every((patient) => patient.synthetic)).toBe(true)
})

test('nothing leads to a real person: telephones, mail, numbers', () => {
  for (const patient of demo.patients) {
    expect(patient.phone).toMatch(/^\(\d{3}\) 555-01\d\d$/)
    if (patient.email) expect(patient.email).toMatch(/@example\.org$/)
    for (const { memberId } of patient.coverages) expect(memberId).toMatch(/^(1EG4TE5[A-Z]{2}\d\d|9\d{7}[A-Z]|(BAH|SCH)\d{9})$/)
  }
  expect(demo.house.practice.name).toContain('(demo)')
})

test('names are as hard as in life', () => {
  const names = demo.patients.map((patient) => `${patient.given} ${patient.family}`)
  for (const hard of [/[áéíóúñ]/, /['ʻ]/, /-/, /^ \S+$/, /\p{L} \p{L}+ \p{L}/u])
    expect(
      names.some((name) => hard.test(name)),
      String(hard),
    ).toBe(true)
  expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(40)
})

test('families share an address and children a plan with a grown-up', () => {
  const homes = Map.groupBy(demo.patients, (patient) => `${patient.address.line1} ${patient.address.line2} ${patient.address.zip}`)
  expect([...homes.values()].filter((home) => home.length > 1).length).toBeGreaterThan(200)
  for (const patient of demo.patients) {
    for (const coverage of patient.coverages) {
      if (coverage.relationship === 'child') expect(ageInYears(coverage.subscriber.birthDate, patient.birthDate)).toBeGreaterThan(17)
    }
  }
})

test('problems are our diagnoses and begin in a lifetime; all four allergy states occur', () => {
  for (const { problems, medications, birthDate, registeredAt } of demo.patients) {
    for (const problem of problems) {
      expect(diagnosis(problem.code)?.label).toBe(problem.label)
      expect(problem.onsetOn > birthDate && problem.onsetOn < demo.today.day).toBe(true)
    }
    for (const medication of medications) expect(medication.startedOn <= demo.today.day && medication.startedOn > birthDate).toBe(true)
    expect(registeredAt.slice(0, 10) >= birthDate).toBe(true)
  }
  expect(new Set(demo.patients.map((patient) => patient.allergyReview.state)).size).toBe(4)
  for (const { allergies, allergyReview } of demo.patients) expect(allergies.length > 0).toBe(allergyReview.state === 'known')
})

const overlapping = (visits: readonly Visit[], key: (visit: Visit) => string | null): string[] => {
  const booked = visits.filter((visit) => visit.stage !== 'cancelled' && visit.stage !== 'no_show' && key(visit) !== null)
  const found: string[] = []
  for (const list of Map.groupBy(booked, key).values()) {
    const inOrder = list.toSorted((a, b) => (a.plannedFrom < b.plannedFrom ? -1 : 1))
    for (let at = 1; at < inOrder.length; at++) if (inOrder[at]!.plannedFrom < inOrder[at - 1]!.plannedUntil) found.push(inOrder[at]!.id)
  }
  return found
}

test('no provider, no room and no patient is booked twice at once', () => {
  expect(overlapping(allVisits, (visit) => visit.providerId)).toEqual([])
  expect(overlapping(allVisits, (visit) => visit.bookedRoomId)).toEqual([])
  expect(overlapping(allVisits, (visit) => visit.patientId)).toEqual([])
})

test('past visits come in order, to people who were born and by people who worked here', () => {
  const hired = new Map(demo.house.staff.map((staff) => [staff.id, staff.hiredOn]))
  expect(demo.pastVisits.length).toBeGreaterThan(3000)
  for (const visit of demo.pastVisits) {
    const patient = patientOf.get(visit.patientId)!
    expect(visit.day > patient.birthDate && visit.day >= patient.registeredAt.slice(0, 10) && visit.day < demo.today.day).toBe(true)
    expect(hired.get(visit.maId!)! < visit.day && hired.get(visit.providerId!)! < visit.day).toBe(true)
    const times = [visit.arrivedAt, visit.roomedAt, visit.readyAt, visit.providerAt, visit.checkoutAt, visit.leftAt, visit.signedAt]
    expect(times).toEqual(times.toSorted())
    expect(visit.diagnoses.length).toBeGreaterThan(0)
  }
  const numbers = Map.groupBy(demo.pastVisits, (visit) => visit.patientId)
  expect(Math.max(...[...numbers.values()].map((list) => list.length))).toBeLessThanOrEqual(8)
})

const inCm = (reading: Reading) => reading.value * (reading.unit === '[in_i]' ? 2.54 : 1)

test('children grow and grown-ups do not', () => {
  for (const visits of Map.groupBy(demo.pastVisits, (visit) => visit.patientId).values()) {
    const heights = visits.flatMap((visit) => visit.readings.filter((reading) => reading.kind === 'height').map(inCm))
    for (let at = 1; at < heights.length; at++) expect(heights[at]! - heights[at - 1]!).toBeGreaterThan(-0.7)
    const grown = ageInYears(patientOf.get(visits[0]!.patientId)!.birthDate, demo.today.day) >= 22
    if (grown) expect(Math.max(0, ...heights) - Math.min(...heights, 999)).toBeLessThan(0.7)
  }
})

const facts = resolve(import.meta.dirname, '../../shared/facts/clinical/vitals.json')

test.skipIf(!existsSync(facts))(`vital signs pass the entry guards of the facts (skipped when ${facts} is absent)`, () => {
  type Item = { key: string; reject?: [number, number]; confirm?: [number, number]; components?: Item[]; [more: string]: unknown }
  const { items } = JSON.parse(readFileSync(facts, 'utf8')) as { items: Item[] }
  const item = (key: string) => items.flatMap((one) => [one, ...(one.components ?? [])]).find((one) => one.key === key)!
  const range = (key: string, field: string) => item(key)[field] as [number, number]
  const metric = { '[lb_av]': 0.45359237, '[in_i]': 2.54 } as Record<string, number>
  const guards: Record<Reading['kind'], [number, number]> = {
    bp: range('sbp', 'confirm'),
    hr: range('hr', 'confirm'),
    rr: range('rr', 'confirm'),
    temp: range('temp', 'confirmC'),
    spo2: range('spo2', 'confirm'),
    weight: range('weight', 'rejectKg'),
    height: range('height', 'rejectCm'),
    pain: range('pain', 'reject'),
    head_circumference: range('headCirc', 'rejectCm'),
  }
  const [low, high] = range('dbp', 'confirm')
  for (const reading of allVisits.flatMap((visit) => visit.readings)) {
    const value = reading.unit === '[degF]' ? (reading.value - 32) / 1.8 : reading.value * (metric[reading.unit] ?? 1)
    const [from, to] = guards[reading.kind]
    expect(value >= from && value <= to, `${reading.kind} ${reading.value} ${reading.unit}`).toBe(true)
    if (reading.kind !== 'bp') expect(reading.diastolic).toBeNull()
    else expect(reading.diastolic! >= low && reading.diastolic! <= high && reading.value - reading.diastolic! >= 10).toBe(true)
  }
})

test('provider numbers pass the check over 80840, and the laboratory and tax numbers have their shape', () => {
  const { practice, place, staff } = demo.house
  for (const npi of [practice.npi, place.npi, ...staff.flatMap((one) => one.npi ?? [])]) {
    expect(npi).toMatch(/^[12]\d{9}$/)
    expect(passesLuhn(`80840${npi}`)).toBe(true)
  }
  expect(npiOf('123456789')).toBe('1234567893')
  expect(place.clia).toMatch(/^\d{2}D\d{7}$/)
  expect(practice.ein).toMatch(/^\d{9}$/)
})

test('the four assistants show the four cases of the scope of practice', () => {
  const assistants = demo.house.staff.filter((staff) => staff.role === 'medical_assistant')
  const reps = assistants.map((one) =>
    Object.fromEntries(one.training.flatMap((row) => (row.kind === 'reps' ? [[row.what, row.amount]] : []))),
  )
  expect(reps.map((one) => one['IM'] ?? 0)).toEqual([14, 11, 4, 12])
  const signed = assistants.map((one) => one.signOffs.some((row) => row.skill === 'vaccine_admin'))
  expect(signed).toEqual([true, true, false, true])
  const valid = assistants.map((one) => one.credentials.every((row) => row.validTo >= demo.today.day))
  expect(valid).toEqual([true, true, true, false])
})

test('every stage has a visit today, whenever the demo is built', () => {
  const moment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.nat(1000), moment, (seed, now) => {
      const { today, house } = buildDemo({ seed, now, patients: 700 })
      expect(stages.filter((stage) => !today.visits.some((visit) => visit.stage === stage))).toEqual([])
      expect(overlapping(today.visits, (visit) => visit.providerId)).toEqual([])
      expect(overlapping(today.visits, (visit) => visit.bookedRoomId)).toEqual([])
      const inRooms = today.visits
        .filter((visit) => ['rooming', 'ready', 'with_provider'].includes(visit.stage))
        .map((visit) => visit.roomId)
      expect(inRooms).not.toContain(null)
      expect(new Set(inRooms).size).toBe(inRooms.length)
      for (const provider of house.staff) {
        expect(today.visits.filter((visit) => visit.stage === 'with_provider' && visit.providerId === provider.id).length).toBeLessThan(2)
      }
      for (const visit of today.visits) expect(visit.stageSince <= today.asOf && (visit.leftAt ?? '') <= today.asOf).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('today is about sixty visits on a grid of twenty minutes, of every kind', () => {
  expect(demo.today.visits.length).toBeGreaterThan(50)
  expect(demo.today.visits.length).toBeLessThan(72)
  expect(new Set(demo.today.visits.map((visit) => visit.visitTypeId)).size).toBe(6)
  expect(demo.today.asOf).toBe(morning.toISOString())
  for (const visit of demo.today.visits) {
    const from = new Date(visit.plannedFrom)
    expect(from.getUTCMinutes() % 20).toBe(0)
    expect([16, 17, 18, 19, 21, 22, 23, 0]).toContain(from.getUTCHours())
  }
})

test('two patients who are easily confused both come today', () => {
  const today = demo.today.visits.map((visit) => patientOf.get(visit.patientId)!)
  const marias = today.filter(
    (patient) => patient.given === 'Maria' && patient.family.normalize('NFD').replace(/\p{M}/gu, '') === 'Gonzalez',
  )
  expect(marias).toHaveLength(2)
  expect(Math.abs(Date.parse(marias[0]!.birthDate) - Date.parse(marias[1]!.birthDate)) / 86_400_000).toBe(9)
})

test('sore throats in the house have an open strep order and some patients a flu vaccine of their age', () => {
  const { orders, visits } = demo.today
  expect(orders.filter((order) => order.kind === 'test').length).toBeGreaterThan(0)
  expect(orders.filter((order) => order.kind === 'vaccine').length).toBeGreaterThan(0)
  for (const order of orders) {
    const visit = visits.find((one) => one.id === order.visitId)!
    expect(visit.patientId).toBe(order.patientId)
    expect(order.orderedAt <= demo.today.asOf).toBe(true)
    if (order.kind === 'test') expect(visit.reason).toMatch(/throat/i)
    const months = ageInYears(patientOf.get(order.patientId)!.birthDate, demo.today.day) * 12
    const vaccine = demo.house.vaccines.find((stock) => stock.id === order.itemId)
    if (vaccine) expect(months >= vaccine.product.fromAgeMonths).toBe(true)
  }
})
