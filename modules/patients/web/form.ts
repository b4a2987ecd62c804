import type { InputOf, OutputOf } from '../../../app/index.ts'

/** What the form of a patient holds while it is typed: text, so that nothing typed is lost. */
export interface PatientForm {
  family: string
  given: string
  middle: string
  suffix: string
  preferred: string
  pronouns: string
  birthDate: string | null
  sex: string
  phone: string
  phoneAlt: string
  email: string
  language: string
  interpreter: boolean
  line1: string
  line2: string
  city: string
  state: string
  zip: string
  deceasedOn: string | null
}

type Stored = OutputOf<'patients.get'>['patient']

export const emptyForm: PatientForm = {
  family: '',
  given: '',
  middle: '',
  suffix: '',
  preferred: '',
  pronouns: '',
  birthDate: null,
  sex: '',
  phone: '',
  phoneAlt: '',
  email: '',
  language: 'en',
  interpreter: false,
  line1: '',
  line2: '',
  city: '',
  state: '',
  zip: '',
  deceasedOn: null,
}

/** What was typed into the search becomes the first guess: "smith, mary" is a name. */
export function formFromSearch(typed: string): PatientForm {
  if (/\d/.test(typed)) return emptyForm
  const [family = '', given = ''] = typed.includes(',')
    ? typed.split(',')
    : typed
        .trim()
        .split(/\s+(?=\S+$)/)
        .reverse()
  const capital = (text: string) => text.trim().replace(/(^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase())
  return { ...emptyForm, family: capital(family), given: capital(given) }
}

export const formOf = (p: Pick<Stored, 'family' | 'given' | 'birthDate' | 'sex' | 'address'> & Partial<Stored>): PatientForm => ({
  family: p.family,
  given: p.given,
  middle: p.middle ?? '',
  suffix: p.suffix ?? '',
  preferred: p.preferred ?? '',
  pronouns: p.pronouns ?? '',
  birthDate: p.birthDate,
  sex: p.sex,
  phone: p.phone ?? '',
  phoneAlt: p.phoneAlt ?? '',
  email: p.email ?? '',
  language: p.language ?? 'en',
  interpreter: p.interpreter ?? false,
  line1: p.address.line1 ?? '',
  line2: p.address.line2 ?? '',
  city: p.address.city ?? '',
  state: p.address.state ?? '',
  zip: p.address.zip ?? '',
  deceasedOn: p.deceasedOn ?? null,
})

type Demographics = Omit<InputOf<'patients.register'>, 'notDuplicate'>

const addressOf = ({ line1, line2, city, state, zip }: PatientForm) =>
  Object.fromEntries(Object.entries({ line1, line2, city, state: state.toUpperCase(), zip }).filter(([, text]) => text.trim()))

/** The form as the server takes it. Only with a birth date and a sex. */
export function demographicsOf(form: PatientForm): Demographics | null {
  const { line1: _1, line2: _2, city: _c, state: _s, zip: _z, deceasedOn: _d, birthDate, sex, ...rest } = form
  if (!birthDate || !sex) return null
  return { ...rest, birthDate, sex: sex as Demographics['sex'], address: addressOf(form) }
}

/** Only what differs from what was opened. */
export function changesOf(before: PatientForm, after: PatientForm): InputOf<'patients.update'>['changes'] {
  const was = demographicsOf(before)
  const is = demographicsOf(after)
  if (!was || !is) return {}
  const differs = Object.entries(is).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(was[key as keyof Demographics]))
  return { ...Object.fromEntries(differs), ...(before.deceasedOn === after.deceasedOn ? {} : { deceasedOn: after.deceasedOn }) }
}
