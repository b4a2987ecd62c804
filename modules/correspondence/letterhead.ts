import type { Context } from '../../core/context.ts'
import { practiceIdentity } from '../practice/index.ts'
import type { Letterhead } from './paper.ts'
import type { PaperPatient } from './sql.ts'
import { dayIn, type Language, words } from './words.ts'

export const showPhone = (digits: string | null): string => (digits ?? '').replace(/^1?(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')

/** Who writes: the practice with its address and telephone. */
export async function letterheadOf(cx: Context): Promise<Letterhead & { phone: string }> {
  const { name, address, phone } = await practiceIdentity(cx)
  const lines = [
    address.line1,
    [address.city, [address.state, address.zip].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    showPhone(phone),
  ].filter(Boolean)
  return { name, lines, phone: showPhone(phone), practice: cx.practice.sandbox }
}

/** Two identifiers and the record number, as on every page of a patient's paper. */
export const aboutOf = (v: PaperPatient, language: Language): string =>
  `${[v.family.toUpperCase(), v.given].filter(Boolean).join(', ')}${v.preferred ? ` (${v.preferred})` : ''}  ·  ${words[language].born} ${dayIn(language, v.birthDate)}  ·  ${words[language].number} ${v.mrn}`
