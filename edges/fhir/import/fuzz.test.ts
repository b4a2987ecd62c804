import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBreak } from './find-break.ts'
import { readBundle } from './index.ts'
import { about, bundle, mia, type Node, reading, ucum } from './samples.ts'

const chart = bundle(
  mia,
  reading('o1', '29463-7', { valueQuantity: ucum(80, 'kg') }),
  {
    resourceType: 'MedicationRequest',
    id: 'm',
    status: 'active',
    ...about,
    medicationCodeableConcept: { text: 'Aspirin' },
    dosageInstruction: [{ text: 'daily' }],
  },
  { resourceType: 'AllergyIntolerance', id: 'a', ...about, code: { text: 'Latex' }, reaction: [{ manifestation: [{ text: 'Hives' }] }] },
  {
    resourceType: 'Encounter',
    id: 'e',
    ...about,
    status: 'finished',
    class: { code: 'AMB' },
    participant: [{ individual: { reference: '#' } }],
  },
)

/** Every place of a JSON value, as a path. */
function paths(node: unknown, here: (string | number)[] = []): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [here]
  return [here, ...Object.entries(node).flatMap(([key, value]) => paths(value, [...here, key]))]
}

function replaced(node: unknown, path: (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy = (Array.isArray(node) ? [...node] : { ...(node as Node) }) as Record<string | number, unknown>
  copy[key] = replaced(copy[key], rest, value)
  return copy
}

const broken = <T>(parse: () => T): boolean => {
  try {
    parse()
    return false
  } catch {
    return true
  }
}

describe('whatever the file, the reader answers', () => {
  test('any value in any place of a chart: a plan that accounts for all, or a problem that says where', () => {
    const where = paths(JSON.parse(chart))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(where.length - 1), fc.jsonValue()), { minLength: 1, maxLength: 4 }), (changes) => {
        let node: unknown = JSON.parse(chart)
        for (const [index, value] of changes)
          node = broken(() => replaced(node, where[index] ?? [], value)) ? node : replaced(node, where[index] ?? [], value)
        const read = readBundle(JSON.stringify(node))
        if (read.kind === 'problem') return read.where !== ''
        return (
          read.counts.understood + read.counts.notUnderstood === read.counts.resources &&
          read.notUnderstood.length === read.counts.notUnderstood
        )
      }),
      { numRuns: 600 },
    )
  })

  test('any text at all, and any cut or garbled chart', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => readBundle(text).kind === 'problem'))
    fc.assert(
      fc.property(fc.nat(chart.length), fc.string({ maxLength: 3 }), (at, noise) => {
        readBundle(chart.slice(0, at) + noise + chart.slice(at + 1))
        readBundle(chart.slice(0, at))
      }),
      { numRuns: 400 },
    )
  })

  test('very deep nesting is refused, not a crash', () => {
    expect(readBundle('['.repeat(300_000) + ']'.repeat(300_000))).toMatchObject({ kind: 'problem' })
  })

  test('the break finder agrees with JSON.parse about every text', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(200), fc.constantFrom('', ',', '"', '}', ']', '\\', 'e', '0', ' ', '\n'), (json, at, noise) => {
        const text = json.slice(0, at) + noise + json.slice(at)
        expect(findBreak(json)).toBeUndefined()
        expect(findBreak(text) !== undefined).toBe(broken(() => JSON.parse(text)))
      }),
      { numRuns: 800 },
    )
  })
})
