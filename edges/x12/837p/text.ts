import { withDot } from '../../../modules/claims/claim.ts'
import { fold, unwritable } from '../fold.ts'

/** Something about a claim that keeps it out of a file. `where` is the path from the batch, such as `claims.0.subscriber.last`. */
export interface Finding {
  where: string
  message: string
}

const NAMES = new Set('last first middle suffix name groupName street street2 city note description'.split(' '))
const DIGITS = new Set(['zip', 'phone', 'ein', 'code11'])
const UPPER = new Set(['code', 'state', 'taxonomy', 'modifiers'])
const REQUIRED = new Set('last name id npi ein street city state zip memberId place controlNumber code code11'.split(' '))

/** Most characters per element (005010X222A1), again after folding, which can lengthen: a German sharp s becomes SS. */
const LIMITS: Record<string, number> = {
  last: 60,
  first: 35,
  middle: 25,
  suffix: 10,
  name: 60,
  groupName: 60,
  street: 55,
  street2: 55,
  city: 30,
  note: 80,
  description: 80,
}

/** Fewest characters per element; found by an outside validator (test/conformance/x12). */
const MINIMUMS: Record<string, number> = { city: 2, memberId: 2 }

function normalText(value: string, key: string): string {
  if (NAMES.has(key)) return fold(value)
  const trimmed = value.trim()
  if (key === 'phone') return trimmed.replace(/^\+?1?\D*(?=(\D*\d){10}\D*$)/, '').replace(/[\s().-]/g, '')
  if (DIGITS.has(key)) return trimmed.replace(/[\s-]/g, '')
  if (key === 'diagnoses') return withDot(trimmed)
  return UPPER.has(key) ? trimmed.toUpperCase() : trimmed
}

function problemWith(value: string, key: string): string | undefined {
  const sign = unwritable(value)
  if (sign !== undefined && NAMES.has(key)) return `Write this in Latin letters without ${sign}: a claim cannot carry it.`
  if (sign !== undefined) return `Take out ${sign}: a claim cannot carry it.`
  const limit = LIMITS[key]
  if (value.length < (MINIMUMS[key] ?? 0)) return `This has fewer than ${MINIMUMS[key]} characters: check it.`
  if (limit !== undefined && value.length > limit) return `Shorten this to ${limit} characters.`
  return undefined
}

/**
 * Brings every text of a claim to the form a file carries: names folded, numbers without punctuation, empty optional texts left out.
 * What cannot be carried is a finding with its path, never a changed identity.
 */
export function normalTexts<T>(value: T, where: string, findings: Finding[], key = ''): T {
  if (typeof value === 'string') {
    const text = normalText(value, key)
    const message = text === '' && REQUIRED.has(key) ? 'Fill this in: it is empty.' : problemWith(text, key)
    if (message) findings.push({ where, message })
    return text as T
  }
  if (Array.isArray(value)) return value.map((item, index) => normalTexts(item, `${where}.${index}`, findings, key)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([name, item]) => item !== undefined && !(item === '' && !REQUIRED.has(name) && name !== 'first'))
    .map(([name, item]) => [name, normalTexts(item, `${where}.${name}`, findings, name)] as const)
    .filter(([name, item]) => !(item === '' && !REQUIRED.has(name) && name !== 'first'))
  return Object.fromEntries(entries) as T
}
