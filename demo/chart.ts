/** What the chart says of a patient before today: problems, allergies in their four states, medicines, tobacco. */
import { diagnosis } from '../modules/codes/index.ts'
import { addDays, instant, utc } from './calendar.ts'
import { ageBand, conditions } from './conditions.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Allergy, AllergyReview, Medication, Patient, Problem, Tobacco } from './types.ts'

type Chart = Pick<Patient, 'problems' | 'medications' | 'allergies' | 'allergyReview' | 'tobacco'>

export function chartOf(person: Person, today: string, registered: string, id: () => string, random: Random): Chart {
  const { problems, medications } = illnesses(person, today, id, random)
  return { problems, medications, ...allergiesOf(person, registered, id, random), tobacco: tobaccoOf(person, random) }
}

export const labelOf = (code: string): string => {
  const found = diagnosis(code)
  if (!found) throw new RangeError(`${code} is not among our diagnoses`)
  return found.label
}

function illnesses(person: Person, today: string, id: () => string, random: Random): { problems: Problem[]; medications: Medication[] } {
  const problems: Problem[] = []
  const medications: Medication[] = []
  for (const { code, shares, sex, medicines } of conditions) {
    if ((sex && sex !== person.sex) || person.years < 3 || !random.chance(shares[ageBand(person.years)])) continue
    const days = random.int(200, Math.max(201, Math.min(5000, Math.floor(person.years * 365 * 0.6))))
    const onsetOn = addDays(today, -days)
    problems.push({ id: id(), code, label: labelOf(code), onsetOn })
    const taken = random.shuffled(medicines).slice(
      0,
      random.weighted([
        [1, 7],
        [2, 2],
        [0, 1],
      ]),
    )
    for (const [name, strength, form, sig] of taken) {
      medications.push({ id: id(), name, strength, form, sig, startedOn: addDays(onsetOn, random.int(0, Math.min(days - 30, 400))) })
    }
  }
  return { problems, medications }
}

type Known = readonly [substance: string, category: Allergy['category'], reaction: string, severity: Allergy['severity']]

const known: readonly Known[] = [
  ['penicillin', 'medication', 'hives', 'moderate'],
  ['amoxicillin', 'medication', 'rash', 'mild'],
  ['sulfa antibiotics', 'medication', 'rash', 'moderate'],
  ['ibuprofen', 'medication', 'swollen lips', 'moderate'],
  ['codeine', 'medication', 'vomiting', 'mild'],
  ['lisinopril', 'medication', 'swollen tongue', 'severe'],
  ['peanuts', 'food', 'anaphylaxis', 'severe'],
  ['shellfish', 'food', 'hives', 'moderate'],
  ['eggs', 'food', 'hives', 'mild'],
  ['latex', 'environment', 'itching', 'mild'],
  ['bee stings', 'environment', 'anaphylaxis', 'severe'],
]

function allergiesOf(
  person: Person,
  registered: string,
  id: () => string,
  random: Random,
): { allergies: Allergy[]; allergyReview: AllergyReview } {
  const state = random.weighted<AllergyReview['state']>([
    ['none_known', 57],
    ['known', person.years < 3 ? 8 : 28],
    ['not_recorded', 12],
    ['unavailable', 3],
  ])
  const reviewedAt = state === 'not_recorded' ? null : instant(utc(registered) + 17 * 3_600_000 + 600_000)
  const reason = state === 'unavailable' ? 'nobody with the patient could say' : null
  const chosen =
    state === 'known'
      ? random.shuffled(known).slice(
          0,
          random.weighted([
            [1, 7],
            [2, 3],
            [3, 1],
          ]),
        )
      : []
  const allergies = chosen.map(([substance, category, reaction, severity]) => ({
    id: id(),
    substance,
    category,
    reaction,
    severity,
    notedOn: registered,
  }))
  return { allergies, allergyReview: { state, reviewedAt, reason } }
}

function tobaccoOf(person: Person, random: Random): Tobacco | null {
  if (person.years < 12 || random.chance(0.06)) return null
  if (person.years < 18)
    return {
      status: random.weighted([
        ['never', 30],
        ['some_days', 1],
      ]),
      detail: null,
    }
  const status = random.weighted<Tobacco['status']>([
    ['never', 62],
    ['former', 23],
    ['every_day', 8],
    ['some_days', 4],
    ['unknown', 3],
  ])
  const detail =
    status === 'former'
      ? `quit ${random.int(1, 20)} years ago`
      : status === 'every_day'
        ? `${random.pick(['5', '10', '20'])} cigarettes a day`
        : null
  return { status, detail }
}
