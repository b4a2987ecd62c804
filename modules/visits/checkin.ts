import { z } from 'zod'
import { fold } from './visits.ts'

/** What check-in goes through, in the order it is asked. */
export const checkinItems = ['identity', 'demographics', 'coverage', 'consent', 'copay'] as const
export const CheckinItem = z.enum(checkinItems)
export type CheckinItem = z.infer<typeof CheckinItem>
export const ItemState = z.enum(['confirmed', 'changed', 'left'])
export type ItemState = z.infer<typeof ItemState>

export const itemNames: Record<CheckinItem, string> = {
  identity: 'Identity',
  demographics: 'Address and contacts',
  coverage: 'Insurance',
  consent: 'Consent',
  copay: 'Copay',
}

/** What is told of an item that stands in the way of completing. */
export const itemMissing: Record<CheckinItem, string> = {
  identity: 'Ask for the birth date and one more identifier.',
  demographics: 'Ask whether address and contacts are still right, or say why not.',
  coverage: 'Ask whether the insurance is still the same, or say why not.',
  consent: 'Have the consent confirmed, or say why not.',
  copay: 'Collect the copay, or say why not.',
}

export const Identifier = z.enum(['birth_date', 'name', 'phone', 'mrn'])
export type Identifier = z.infer<typeof Identifier>

/** Identifiers as the patient said them. */
export interface Said {
  birthDate: string
  name?: string | undefined
  phone?: string | undefined
  mrn?: string | undefined
}

export interface Known {
  birthDate: string
  family: string
  given: string
  middle: string | null
  suffix: string | null
  preferred: string | null
  phone: string | null
  phoneAlt: string | null
  mrn: string
}

const parts = (...texts: (string | null)[]) => texts.flatMap((t) => fold(t ?? '').split(' ')).filter(Boolean)
const digits = (text: string | null) => (text ?? '').replace(/\D/g, '').slice(-10)

/** Every word said is part of the name, and both family and given name are among them, in any order. */
export function sameName(said: string, known: Known): boolean {
  const words = parts(said)
  const family = parts(known.family)
  const given = parts(known.given, known.preferred)
  const all = new Set([...family, ...given, ...parts(known.middle, known.suffix)])
  const has = (names: string[]) => names.length === 0 || names.some((n) => words.includes(n))
  return words.length > 0 && words.every((w) => all.has(w)) && has(family) && has(given)
}

/** The identifiers given, and which of them are not the patient's. */
export function compare(said: Said, known: Known): { given: Identifier[]; wrong: Identifier[] } {
  const tests: [Identifier, string | undefined, (text: string) => boolean][] = [
    ['birth_date', said.birthDate, (d) => d === known.birthDate],
    ['name', said.name, (n) => sameName(n, known)],
    ['phone', said.phone, (p) => digits(p).length === 10 && [digits(known.phone), digits(known.phoneAlt)].includes(digits(p))],
    ['mrn', said.mrn, (m) => m.toLowerCase() === known.mrn.toLowerCase()],
  ]
  const given = tests.filter(([, text]) => text !== undefined && text !== '')
  return { given: given.map(([name]) => name), wrong: given.filter(([, text, right]) => !right(text!)).map(([name]) => name) }
}

/** What a person said besides the birth date, in one box: ten digits are a phone, other text with digits an MRN, letters a name. */
export function secondIdentifier(text: string): { name?: string; phone?: string; mrn?: string } {
  const said = text.trim()
  if (!said) return {}
  if (!/\d/.test(said)) return { name: said }
  return /^[\d\s().+-]+$/.test(said) && said.replace(/\D/g, '').length >= 10 ? { phone: said } : { mrn: said }
}
