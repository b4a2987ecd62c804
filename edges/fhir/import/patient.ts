import { coded, extension } from './coded.ts'
import { flag, get, isObject, list, present, text, texts, when } from './json.ts'
import { problem } from './parse.ts'
import { background, readName } from './person.ts'
import type { AddressImport, IdentifierImport, ImportProblem, PatientImport, PhoneImport } from './plan.ts'
import type { Entry } from './references.ts'

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/'

/** Extensions of Patient that are read; the others are listed as unread. */
export const READ_EXTENSIONS: readonly string[] = ['us-core-race', 'us-core-ethnicity', 'us-core-birthsex'].map((name) => US_CORE + name)

/** The person the chart is about. A name and a whole birth date are needed, or it is nobody we can register. */
export function readPatient(entry: Entry): PatientImport | ImportProblem {
  const { resource } = entry
  const at = `entry[${entry.index}].resource`
  const name = readName(list(resource, 'name'))
  if (!name) return problem('The patient has no name', `${at}.name`)
  const birthDate = when(resource, 'birthDate')
  if (birthDate === undefined || birthDate.length !== 10) {
    return problem('The patient has no complete birth date (year, month and day)', `${at}.birthDate`)
  }
  return present<PatientImport>({
    sourceId: entry.id,
    ...name,
    birthDate,
    sex: readSex(text(resource, 'gender')),
    birthSex: text(extension(resource, `${US_CORE}us-core-birthsex`), 'valueCode'),
    deceased: flag(resource, 'deceasedBoolean') === true || get(resource, 'deceasedDateTime') !== undefined,
    deceasedOn: when(resource, 'deceasedDateTime'),
    race: background(extension(resource, `${US_CORE}us-core-race`)),
    ethnicity: background(extension(resource, `${US_CORE}us-core-ethnicity`)),
    language: readLanguage(list(resource, 'communication')),
    phones: list(resource, 'telecom').flatMap(readPhone),
    email: list(resource, 'telecom').flatMap((item) => (text(item, 'system') === 'email' ? (text(item, 'value') ?? []) : []))[0],
    addresses: list(resource, 'address').flatMap(readAddress),
    identifiers: list(resource, 'identifier').flatMap(readIdentifier),
    maritalStatus: coded(get(resource, 'maritalStatus')),
  })
}

function readSex(value: string | undefined): PatientImport['sex'] {
  return value === 'female' || value === 'male' || value === 'other' ? value : 'unknown'
}

function readLanguage(spoken: unknown[]): PatientImport['language'] {
  const chosen = spoken.find((item) => flag(item, 'preferred') === true) ?? spoken[0]
  const code = text(chosen, 'language', 'coding', 0, 'code') ?? text(chosen, 'language', 'text')
  if (code === undefined) return undefined
  return present<{ code: string; text?: string }>({ code, text: coded(get(chosen, 'language'))?.text })
}

function readPhone(item: unknown): PhoneImport | [] {
  const number = text(item, 'value')
  const system = text(item, 'system')
  if (number === undefined || (system !== 'phone' && system !== 'sms') || text(item, 'use') === 'old') return []
  return present<PhoneImport>({ number, use: text(item, 'use') })
}

function readAddress(item: unknown): AddressImport | [] {
  if (!isObject(item) || text(item, 'use') === 'old') return []
  const lines = texts(item, 'line')
  const whole = text(item, 'text')
  const address = present<AddressImport>({
    lines: lines.length === 0 && whole !== undefined && text(item, 'city') === undefined ? [whole] : lines,
    city: text(item, 'city'),
    state: text(item, 'state'),
    postalCode: text(item, 'postalCode'),
    country: text(item, 'country'),
    use: text(item, 'use'),
  })
  return address.lines.length === 0 && address.city === undefined && address.postalCode === undefined ? [] : address
}

function readIdentifier(item: unknown): IdentifierImport | [] {
  const system = text(item, 'system')
  const value = text(item, 'value')
  if (system === undefined || value === undefined) return []
  return present<IdentifierImport>({ system, value, type: text(item, 'type', 'coding', 0, 'code') ?? text(item, 'type', 'text') })
}
