/** Identifiers of the demo: shaped like real ones, repeatable, and chosen so that they belong to nobody. */
import type { Random } from './random.ts'

/** UUIDs of version 7 (RFC 9562) whose chance part comes from the seed, so that a demo built twice has the same rows. */
export type MakeId = (at: number) => string

export function makeIds(random: Random): MakeId {
  const hex = (digits: number) => (random.next() >>> (32 - digits * 4)).toString(16).padStart(digits, '0')
  return (at) => {
    const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0')
    const variant = (8 + (random.next() & 3)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(8)}${hex(4)}`
  }
}

/** Whether digits pass the check of ISO/IEC 7812 (Luhn). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/**
 * A provider number from nine digits: the tenth makes 80840 + number pass the Luhn check (45 CFR 162.406; CMS NPI check digit).
 * Ours begin with 2: allowed by the standard, while CMS has so far issued numbers that begin with 1.
 */
export function npiOf(nine: string): string {
  for (let check = 0; check <= 9; check++) if (passesLuhn(`80840${nine}${check}`)) return `${nine}${check}`
  throw new RangeError(`no check digit for ${nine}`)
}

const mbiLetters = 'ACDEFGHJKMNPQRTUVWXY'

/**
 * A Medicare number in the shape of CMS ("Understanding the MBI"), all beginning like CMS's own sample card 1EG4-TE5-MK73.
 * The first 40,000 are different.
 */
export function medicareNumber(at: number): string {
  const letter = (value: number) => mbiLetters[value % mbiLetters.length]!
  return `1EG4TE5${letter(at)}${letter(Math.floor(at / 20))}${String(Math.floor(at / 400) % 100).padStart(2, '0')}`
}

/** A number in the shape of a Medi-Cal client index number: 9, seven digits, a letter. */
export function mediCalNumber(at: number): string {
  return `9${String(at).padStart(7, '0')}${'ACDEFGHMNSTVWXY'[at % 15]!}`
}
