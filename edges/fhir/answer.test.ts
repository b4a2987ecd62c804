import type { Bundle, CapabilityStatement, FhirResource as Resource } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { type Answer, answer, type FhirResource, type Refused, type Site } from './index.ts'

const rows: Resource[] = Array.from({ length: 7 }, (_, index) => ({ resourceType: 'Location', id: `room-${index}`, name: `Room ${index}` }))

const locations: FhirResource<undefined> = {
  type: 'Location',
  profiles: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-location'],
  searchParams: [{ name: 'name', type: 'string' }],
  read: async (_cx, id) => {
    if (id === 'locked') throw { kind: 'forbidden', code: 'scope.denied', message: 'Ask the practice for access' } satisfies Refused
    if (id === 'broken') throw new Error('disk')
    return rows.find((row) => row.id === id)
  },
  search: async (_cx, { afterId, count, ids }) => {
    const found = rows.filter((row) => ids === undefined || ids.includes(row.id ?? ''))
    const start = afterId === undefined ? 0 : found.findIndex((row) => row.id === afterId) + 1
    return { resources: found.slice(start, start + count), more: start + count < found.length, total: found.length }
  },
}

const site: Site<undefined> = {
  base: 'https://clinic.example/fhir',
  version: '0.1.0',
  date: '2026-01-01',
  zone: 'America/Chicago',
  resources: [locations],
}

function get(path: string, query = '', prefer?: string): Promise<Answer> {
  return answer(site, undefined, { method: 'GET', path, query: new URLSearchParams(query), ...(prefer === undefined ? {} : { prefer }) })
}

describe('the FHIR server', () => {
  test('reads one resource', async () => {
    expect(await get('Location/room-3')).toEqual({ status: 200, body: rows[3] })
  })

  test.each<[string, string, number, string]>([
    ['an id that is not there', 'Location/none', 404, 'not-found'],
    ['an id that is no id', 'Location/a%20b', 404, 'not-found'],
    ['a type it does not have', 'Claim/1', 404, 'not-found'],
    ['a path it does not know', 'Location/1/_history', 400, 'invalid'],
    ['what this person may not see', 'Location/locked', 403, 'forbidden'],
  ])('says no to %s', async (_what, path, status, code) => {
    expect(await get(path)).toMatchObject({ status, body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] } })
  })

  test('does not dress up a fault as a refusal', async () => {
    await expect(get('Location/broken')).rejects.toThrow('disk')
  })

  test.each([1, 2, 3, 7, 50])('gives every row once, in pages of %i, by following next', async (size) => {
    const seen: string[] = []
    let query = `_count=${size}&colour=red`
    for (let pages = 0; pages < 10; pages += 1) {
      const { body } = await get('Location', query)
      const bundle = body as Bundle
      seen.push(...(bundle.entry ?? []).map((entry) => entry.resource?.id ?? ''))
      const next = bundle.link?.find((link) => link.relation === 'next')?.url
      if (next === undefined) break
      query = next.split('?')[1] ?? ''
    }
    expect(seen).toEqual(rows.map((row) => row.id))
  })

  test('a search says how it was understood: unknown parameters are not in self', async () => {
    const { body } = await get('Location', 'name=Room&colour=red')
    expect((body as Bundle).link).toEqual([{ relation: 'self', url: 'https://clinic.example/fhir/Location?name=Room' }])
    expect(await get('Location', 'colour=red', 'return=minimal, handling=strict')).toMatchObject({ status: 400 })
  })

  test('a form posted to _search is a search; _count=0 is only the total', async () => {
    const ask = { method: 'POST', path: 'Location/_search', query: new URLSearchParams('_id=room-1,room-2&_count=0') }
    const { body } = await answer(site, undefined, ask)
    expect(body).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 2 })
    expect(body).not.toHaveProperty('entry')
  })

  test('nothing can be written', async () => {
    expect(await answer(site, undefined, { method: 'PUT', path: 'Location/1', query: new URLSearchParams() })).toMatchObject({
      status: 400,
    })
  })

  test('the capability statement is what the registry has', async () => {
    const { body } = await get('metadata')
    const [rest] = (body as CapabilityStatement).rest ?? []
    expect(rest?.resource).toMatchObject([
      { type: 'Location', supportedProfile: locations.profiles, searchParam: [{ name: '_id' }, { name: 'name' }] },
    ])
  })
})
