import { fold, phoneDigits } from './words.ts'

interface Person {
  family: string
  given: string
  birthDate: string
  phone?: string | null | undefined
}

const letters = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '')
const year = (birthDate: string) => Number(birthDate.slice(0, 4))

export type Likeness = 'birth_date_and_surname' | 'name' | 'phone'

/**
 * Why two people may be one (reliability.md H1): born the same day with surnames that begin alike, the same name within a year
 * of birth, or the same telephone. Undefined when nothing says so.
 */
export function likeness(a: Person, b: Person): Likeness | undefined {
  const [family, other] = [letters(a.family), letters(b.family)]
  if (a.birthDate === b.birthDate && family.slice(0, 3) === other.slice(0, 3)) return 'birth_date_and_surname'
  if (family === other && letters(a.given) === letters(b.given) && Math.abs(year(a.birthDate) - year(b.birthDate)) <= 1) return 'name'
  const phone = phoneDigits(a.phone)
  return phone.length >= 7 && phone === phoneDigits(b.phone) ? 'phone' : undefined
}
