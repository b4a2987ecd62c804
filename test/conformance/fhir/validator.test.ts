import type { FhirResource } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { definitions } from './definitions.ts'
import { notFullyChecked, packageIsHere, US_CORE, validate } from './validator.ts'

type Json = Record<string, unknown>

/** An example of the package, with some members replaced; null takes one away. */
function example(type: string, id: string, changes: Json = {}): FhirResource {
  const found = definitions().examples.find((resource) => resource.resourceType === type && resource.id === id)
  const merged = { ...(found as unknown as Json), ...changes }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as unknown as FhirResource
}

const profileOf = (resource: FhirResource): string[] => (resource.meta?.profile ?? []).map((url) => url.split('|')[0] ?? url)

test.skipIf(packageIsHere)('US Core 6.1.0 is not beside this repository (../shared/data/fhir), so nothing is validated against it', () => {
  expect(packageIsHere).toBe(false)
})

const bp = (systolic: Json): Json => {
  const component = (code: string, value: Json): Json => ({ code: { coding: [{ system: 'http://loinc.org', code }] }, ...value })
  const mmHg = { value: 76, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' }
  return { component: [component('8480-6', systolic), component('8462-4', { valueQuantity: mmHg })] }
}
const race = (...parts: Json[]): Json => ({ extension: [{ url: `${US_CORE}us-core-race`, extension: parts }] })
const coded = (system: string, code: string): Json => ({ coding: [{ system, code }] })

/** What is broken, the example, the profile, the break, and what the validator must say. */
const BROKEN: [string, string, string, string, Json, RegExp][] = [
  ['a patient without an identifier', 'Patient', 'example', 'us-core-patient', { identifier: null }, /identifier/],
  ['a patient without a name', 'Patient', 'example', 'us-core-patient', { name: null }, /name/],
  ['a nameless name', 'Patient', 'example', 'us-core-patient', { name: [{ use: 'usual' }] }, /us-core-6/],
  ['a gender of no list', 'Patient', 'example', 'us-core-patient', { gender: 'F' }, /gender: not a code/],
  ['a birth date that is no date', 'Patient', 'example', 'us-core-patient', { birthDate: '1984-02-30' }, /birthDate/],
  ['a member FHIR does not have', 'Patient', 'example', 'us-core-patient', { preferredName: 'Amy' }, /preferredName/],
  [
    'a race without its words',
    'Patient',
    'example',
    'us-core-patient',
    race({ url: 'ombCategory', valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3' } }),
    /us-core-race.*text/,
  ],
  [
    'a race of no list',
    'Patient',
    'example',
    'us-core-patient',
    race(
      { url: 'ombCategory', valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: 'W' } },
      { url: 'text', valueString: 'White' },
    ),
    /omb-race/,
  ],
  [
    'a birth sex of no list',
    'Patient',
    'example',
    'us-core-patient',
    { extension: [{ url: `${US_CORE}us-core-birthsex`, valueCode: 'female' }] },
    /birthsex/,
  ],
  ['a practitioner without a name', 'Practitioner', 'practitioner-1', 'us-core-practitioner', { name: null }, /name/],
  ['a location without a name', 'Location', 'hl7east', 'us-core-location', { name: null }, /name/],
  ['an encounter without a class', 'Encounter', 'example-1', 'us-core-encounter', { class: null }, /class/],
  ['an encounter of a made-up status', 'Encounter', 'example-1', 'us-core-encounter', { status: 'roomed' }, /status: not a code/],
  ['a blood pressure without components', 'Observation', 'blood-pressure', 'us-core-blood-pressure', { component: null }, /component/],
  [
    'a blood pressure in a wrong unit',
    'Observation',
    'blood-pressure',
    'us-core-blood-pressure',
    bp({ valueQuantity: { value: 118, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mmHg' } }),
    /systolic.*code: must be "mm\[Hg\]"/,
  ],
  [
    'a blood pressure that says neither value nor why not',
    'Observation',
    'blood-pressure',
    'us-core-blood-pressure',
    bp({}),
    /us-core-4|vs-3|us-core-3/,
  ],
  [
    'a heart rate under a wrong code',
    'Observation',
    'heart-rate',
    'us-core-heart-rate',
    { code: coded('http://loinc.org', '9279-1') },
    /code/,
  ],
  [
    'a vital sign without its category',
    'Observation',
    'heart-rate',
    'us-core-heart-rate',
    { category: [coded('http://terminology.hl7.org/CodeSystem/observation-category', 'exam')] },
    /VSCat/,
  ],
  [
    'a weight in a unit of no weight',
    'Observation',
    'weight',
    'us-core-body-weight',
    { valueQuantity: { value: 80, unit: 'cm', system: 'http://unitsofmeasure.org', code: 'cm' } },
    /ucum-bodyweight/,
  ],
  [
    'a saturation with one code of the two',
    'Observation',
    'oxygen-saturation',
    'us-core-pulse-oximetry',
    { code: coded('http://loinc.org', '59408-5') },
    /O2Sat/,
  ],
  ['an allergy without a patient', 'AllergyIntolerance', 'example', 'us-core-allergyintolerance', { patient: null }, /patient/],
  [
    'an allergy of a made-up status',
    'AllergyIntolerance',
    'example',
    'us-core-allergyintolerance',
    { clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'on') },
    /clinicalStatus: not a code/,
  ],
  [
    'a vaccine not given, without a reason or a vaccine',
    'Immunization',
    'imm-1',
    'us-core-immunization',
    { vaccineCode: null },
    /vaccineCode/,
  ],
  [
    'a problem of no category',
    'Condition',
    'condition-duodenal-ulcer',
    'us-core-condition-problems-health-concerns',
    { category: [coded('http://example.org', 'x')] },
    /us-core\b/,
  ],
  [
    'a phone of a made-up system',
    'Location',
    'hl7east',
    'us-core-location',
    { telecom: [{ system: 'telephone', value: '5' }] },
    /contact-point-system/,
  ],
  [
    'a vital sign of a claim',
    'Observation',
    'heart-rate',
    'us-core-heart-rate',
    { subject: { reference: 'Claim/1' } },
    /Invalid reference/,
  ],
  ['a resource of another kind', 'Patient', 'example', 'us-core-practitioner', {}, /is not a Practitioner/],
]

describe.runIf(packageIsHere)('the validator bites', () => {
  test.each(BROKEN)('%s', (_what, type, id, profile, changes, says) => {
    expect(validate(example(type, id), profileOf(example(type, id))[0] ?? '')).toEqual([])
    const problems = validate(example(type, id, changes), US_CORE + profile)
    expect(problems.join('\n')).toMatch(says)
  })
})

describe.runIf(packageIsHere)("the package's own examples are valid", () => {
  const examples = packageIsHere
    ? definitions().examples.filter((resource) => profileOf(resource).some((url) => url.startsWith(US_CORE)))
    : []
  const types = [...new Set(examples.map((resource) => resource.resourceType))].sort()

  test.each(types)('%s', (type) => {
    for (const resource of examples.filter((candidate) => candidate.resourceType === type)) {
      for (const profile of profileOf(resource)) expect([resource.id, validate(resource, profile)]).toEqual([resource.id, []])
    }
  })

  test('and what could not be checked is known by name', () => {
    expect([...definitions().unreadable.keys()]).toEqual([`${US_CORE}us-core-provenance`])
    expect([...notFullyChecked].filter((url) => !/cts\.nlm|detailed-|documentreference-type/.test(url))).toEqual([])
  })
})
