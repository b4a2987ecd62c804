/** A small chart to take apart in tests. */
export type Node = Record<string, unknown>

export const loinc = (code: string): Node => ({ coding: [{ system: 'http://loinc.org', code }] })
export const snomed = (code: string, display: string): Node => ({ coding: [{ system: 'http://snomed.info/sct', code, display }] })
export const ucum = (value: number, code: string): Node => ({ value, unit: code, system: 'http://unitsofmeasure.org', code })

export const mia: Node = {
  resourceType: 'Patient',
  id: 'mia',
  name: [
    { use: 'official', family: 'Okafor', given: ['Amelia', 'Rose'] },
    { use: 'nickname', given: ['Mia'] },
  ],
  gender: 'female',
  birthDate: '1984-02-29',
  identifier: [{ system: 'http://clinic.example/mrn', value: '77' }],
  telecom: [
    { system: 'phone', value: '(217) 555-0101', use: 'mobile' },
    { system: 'phone', value: '(217) 555-0000', use: 'old' },
    { system: 'email', value: 'mia@example.org' },
  ],
}

export const about: Node = { subject: { reference: 'Patient/mia' } }

/** A Bundle around the resources, as text. */
export function bundle(...resources: Node[]): string {
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) })
}

/** A vital sign of Mia. */
export function reading(id: string, code: string, rest: Node): Node {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: loinc(code),
    effectiveDateTime: '2026-01-05T09:10:00-06:00',
    ...about,
    ...rest,
  }
}
