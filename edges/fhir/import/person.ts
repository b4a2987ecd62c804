import { code } from './coded.ts'
import { get, list, present, text, texts } from './json.ts'
import type { BackgroundImport } from './plan.ts'

export interface PersonName {
  family: string
  given: string
  middle?: string
  preferred?: string
}

const BY_USE = ['official', 'usual', undefined, 'temp', 'anonymous', 'old', 'maiden']

/** The name to register: the official one; a nickname becomes the preferred name. */
export function readName(names: unknown[]): PersonName | undefined {
  const rank = (name: unknown): number => BY_USE.indexOf(text(name, 'use'))
  const usable = names.filter((name) => rank(name) >= 0).sort((a, b) => rank(a) - rank(b))
  const nickname = names.find((name) => text(name, 'use') === 'nickname')
  const chosen = usable[0] ?? nickname
  const [given = '', ...rest] = texts(chosen, 'given')
  const family = text(chosen, 'family') ?? text(chosen, 'family', 0) ?? text(chosen, 'text') ?? ''
  if (family === '' && given === '') return undefined
  return present<PersonName>({
    family: family === '' ? given : family,
    given,
    middle: rest.length === 0 ? undefined : rest.join(' '),
    preferred: nickname === undefined ? undefined : (text(nickname, 'given', 0) ?? text(nickname, 'text')),
  })
}

/** A name in one line, for people who are only referred to. */
export function nameInWords(names: unknown[]): string | undefined {
  const chosen = names[0]
  const parts = [...texts(chosen, 'prefix'), ...texts(chosen, 'given'), text(chosen, 'family') ?? '', ...texts(chosen, 'suffix')]
  const words = parts.filter((part) => part !== '').join(' ')
  return text(chosen, 'text') ?? (words === '' ? undefined : words)
}

/** Race or ethnicity as US Core sends it. */
export function background(extension: unknown): BackgroundImport | undefined {
  if (extension === undefined) return undefined
  const parts = list(extension, 'extension')
  const codes = parts.flatMap((part) => code(get(part, 'valueCoding')) ?? [])
  const words = parts.flatMap((part) => (text(part, 'url') === 'text' ? (text(part, 'valueString') ?? []) : []))[0]
  if (codes.length === 0 && words === undefined) return undefined
  return present<BackgroundImport>({ codes, text: words })
}
