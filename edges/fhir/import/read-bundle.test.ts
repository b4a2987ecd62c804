import { describe, expect, test } from 'vitest'
import { type ImportPlan, readBundle } from './index.ts'
import { about, bundle, loinc, mia, type Node, snomed } from './samples.ts'

function read(...resources: Node[]): ImportPlan {
  const plan = readBundle(bundle(mia, ...resources))
  if (plan.kind === 'problem') throw new Error(plan.message)
  return plan
}

describe('a chart export that cannot be imported says where it broke', () => {
  const whole = bundle(mia)
  const other = { ...mia, id: 'tom' }
  test.each<[string, string, string, RegExp]>([
    ['cut off in a word', whole.slice(0, 60), `line 1, column 61`, /cut off/],
    ['cut off between values', whole.slice(0, -1), `line 1, column ${whole.length}`, /cut off.*comma or }/],
    ['broken on the second line', '{"resourceType":\n"Bundle",,}', 'line 2, column 10', /not valid JSON; expected a property name/],
    ['empty', '  ', 'line 1, column 1', /empty/],
    ['XML', '<Bundle xmlns="http://hl7.org/fhir"/>', 'line 1, column 1', /XML/],
    ['NDJSON', `${JSON.stringify(mia)}\n${JSON.stringify(other)}`, 'line 2, column 1', /nothing more/],
    ['a list', '[]', '$', /not a FHIR resource/],
    ['a single resource', JSON.stringify(mia), 'resourceType', /not a Bundle/],
    ['a history', whole.replace('collection', 'history'), 'type', /kind of Bundle/],
    ['one page', JSON.stringify({ ...JSON.parse(whole), link: [{ relation: 'next', url: 'x' }] }), 'link[0]', /one page/],
    ['without entries', '{"resourceType":"Bundle","type":"collection"}', 'entry', /empty/],
    ['without a patient', bundle({ resourceType: 'Location', id: 'l', name: 'Room 1' }), 'entry', /no patient/],
    ['two patients', bundle(mia, other), 'entry[1].resource', /more than one patient/],
    ['a patient without a name', bundle({ ...mia, name: [] }), 'entry[0].resource.name', /no name/],
    ['a patient with half a birth date', bundle({ ...mia, birthDate: '1984-02' }), 'entry[0].resource.birthDate', /birth date/],
    ['a patient born on a day that is not', bundle({ ...mia, birthDate: '1985-02-29' }), 'entry[0].resource.birthDate', /birth date/],
    [
      'a record of a patient who is not there',
      bundle(mia, { resourceType: 'Claim', id: 'c', patient: { reference: 'Patient/tom' } }),
      'entry[1].resource.patient',
      /not in this file/,
    ],
  ])('%s', (_what, text, where, message) => {
    const problem = readBundle(text)
    expect(problem).toMatchObject({ kind: 'problem', where })
    expect(problem.kind === 'problem' && problem.message).toMatch(message)
  })

  test('and never with words of the file in the message', () => {
    const problem = readBundle('{"name": Okafor}')
    expect(JSON.stringify(problem)).not.toContain('Okafor')
  })
})

describe('a chart export', () => {
  test('names the patient: middle name, nickname, current phone, mail', () => {
    expect(read().patient).toMatchObject({
      family: 'Okafor',
      given: 'Amelia',
      middle: 'Rose',
      preferred: 'Mia',
      sex: 'female',
      phones: [{ number: '(217) 555-0101', use: 'mobile' }],
      email: 'mia@example.org',
      deceased: false,
    })
  })

  test('an allergy has its substance, its reactions and the worst severity', () => {
    const plan = read({
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: { reference: 'Patient/mia' },
      code: snomed('91936005', 'Allergy to penicillin'),
      reaction: [
        { manifestation: [{ text: 'Hives' }], severity: 'mild' },
        { manifestation: [{ text: 'Throat swelling' }], severity: 'severe' },
      ],
    })
    expect(plan.allergies).toMatchObject([{ text: 'Allergy to penicillin', severity: 'severe', noneKnown: false }])
    expect(plan.allergies[0]?.reactions.map((reaction) => reaction.text)).toEqual(['Hives', 'Throat swelling'])
  })

  test('"no known allergies" is not a substance', () => {
    const plan = read({ resourceType: 'AllergyIntolerance', id: 'a', ...about, code: snomed('716186003', 'No known allergy') })
    expect(plan.allergies).toMatchObject([{ noneKnown: true }])
  })

  test('a medicine may be named inside the request or elsewhere in the file', () => {
    const drug = { resourceType: 'Medication', id: 'm', code: { text: 'Lisinopril 10 mg tablet' } }
    const order = { resourceType: 'MedicationRequest', status: 'active', intent: 'order', ...about }
    const plan = read(
      { ...order, id: 'r1', medicationReference: { reference: 'Medication/m' }, dosageInstruction: [{ text: 'one daily' }] },
      { ...order, id: 'r2', medicationReference: { reference: '#m' }, contained: [drug] },
      { ...order, id: 'r3', medicationReference: { reference: 'Medication/none' } },
      drug,
    )
    expect(plan.medicines.map((row) => [row.sourceId, row.text, row.sig])).toEqual([
      ['r1', 'Lisinopril 10 mg tablet', 'one daily'],
      ['r2', 'Lisinopril 10 mg tablet', undefined],
    ])
    expect(plan.notUnderstood.map((row) => row.id)).toEqual(['r3', 'm'])
  })

  test('statuses of the older FHIR STU3 are read too', () => {
    const plan = read({ resourceType: 'Condition', id: 'c', ...about, clinicalStatus: 'active', code: { text: 'Asthma' }, note: [] })
    expect(plan.problems).toMatchObject([{ text: 'Asthma', clinicalStatus: 'active' }])
    expect(plan.unread).toEqual([{ path: 'Condition.note', count: 1 }])
  })

  test('not mapped: entered in error, about another, about nobody, the same id twice, an unknown kind', () => {
    const condition = { resourceType: 'Condition', code: { text: 'Asthma' }, ...about }
    const plan = read(
      { ...condition, id: 'c1', verificationStatus: { coding: [{ code: 'entered-in-error' }] } },
      { ...condition, id: 'c2', subject: { reference: 'Group/g' } },
      { ...condition, id: 'c3', subject: undefined },
      { ...condition, id: 'c4' },
      { ...condition, id: 'c4', code: { text: 'Gout' } },
      { resourceType: '__proto__', id: 'p' },
      { resourceType: 'Observation', id: 'o', status: 'final', code: loinc('718-7'), ...about },
    )
    expect(plan.problems.map((row) => row.text)).toEqual(['Asthma'])
    expect(plan.notUnderstood.map((row) => row.id)).toEqual(['c1', 'c2', 'c3', 'c4', 'p', 'o'])
    expect(plan.counts.understood + plan.counts.notUnderstood).toBe(8)
  })

  test('a reference by identifier, by full URL or by a version is followed', () => {
    const entry = [
      { fullUrl: 'https://ehr.example/fhir/Patient/mia', resource: mia },
      ...['https://ehr.example/fhir/Patient/mia', 'Patient/mia/_history/2'].map((reference, index) => ({
        resource: { resourceType: 'Condition', id: `c${index}`, code: { text: 'Asthma' }, subject: { reference } },
      })),
      {
        resource: {
          resourceType: 'Condition',
          id: 'c9',
          code: { text: 'Gout' },
          subject: { identifier: { system: 'http://clinic.example/mrn', value: '77' } },
        },
      },
    ]
    const plan = readBundle(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }))
    expect(plan.kind === 'plan' && plan.problems.map((row) => row.sourceId)).toEqual(['c0', 'c1', 'c9'])
  })
})
