import { fitDemographics } from '../patients/index.ts'
import type { NotUnderstood, SentPatient } from './plan.ts'
import { stateCode } from './states.ts'
import { dayOf } from './when.ts'

const words = (sent: SentPatient['race']): string[] => sent?.codes.map((code) => code.display ?? code.code) ?? []

/** The person as our registration asks; what does not fit is named and stays in the file. */
export function fitPatient(p: SentPatient) {
  const home = p.addresses[0]
  const race = words(p.race)
  const ethnicity = words(p.ethnicity)[0] ?? p.ethnicity?.text
  const { who, left } = fitDemographics({
    family: p.family,
    given: p.given,
    birthDate: p.birthDate,
    sex: p.sex,
    middle: p.middle ?? null,
    preferred: p.preferred ?? null,
    race: race.length ? race : p.race?.text ? [p.race.text] : null,
    ethnicity: ethnicity ?? null,
    language: p.language ? (p.language.code.split('-')[0] ?? '').toLowerCase() : 'en',
    phone: p.phones[0]?.number ?? null,
    phoneAlt: p.phones[1]?.number ?? null,
    email: p.email ?? null,
    address: {
      ...(home?.lines[0] ? { line1: home.lines[0] } : {}),
      ...(home && home.lines.length > 1 ? { line2: home.lines.slice(1).join(', ') } : {}),
      ...(home?.city ? { city: home.city } : {}),
      ...(home?.state ? { state: stateCode(home.state) } : {}),
      ...(home?.postalCode ? { zip: home.postalCode } : {}),
    },
  })
  const why = 'does not fit our registration; kept as it came'
  const notes: NotUnderstood[] = left.map((path) => ({ resourceType: 'Patient', id: p.sourceId, path, why }))
  return { who, deceasedOn: dayOf(p.deceasedOn), notes }
}
