/** The patients: households of one to five who share an address, a surname and often a plan. */
import { addDays, instant, utc } from './calendar.ts'
import { chartOf } from './chart.ts'
import { coveragesOf } from './coverages.ts'
import type { MakeId } from './ids.ts'
import type { NamePool } from './names.ts'
import { familyName, givenName, hardNames, pickPool } from './names.ts'
import type { Random } from './random.ts'
import type { Address, Patient, Payer, Sex } from './types.ts'

/** A person before the chart is opened. */
export type Person = Pick<Patient, 'family' | 'given' | 'birthDate' | 'sex' | 'address' | 'language'> & {
  readonly years: number
  readonly household: number
  readonly place: 'adult' | 'child'
}

type Setting = { readonly today: string; readonly count: number; readonly payers: readonly Payer[]; readonly makeId: MakeId }

export function buildPeople(setting: Setting, random: Random): Patient[] {
  const people: Person[] = [...twins(setting.today), ...hard(setting.today, random)]
  for (let household = 100; people.length < setting.count; household++) people.push(...householdOf(household, setting.today, random))
  const heads = new Map<number, Person>()
  return people.slice(0, setting.count).map((person, at) => {
    const head = heads.get(person.household) ?? person
    heads.set(person.household, head)
    return patientOf(person, head, at, setting, random)
  })
}

const otherWays = ['Alex', 'Chris', 'Jo', 'Lee', 'Max', 'Sam']

function patientOf(person: Person, head: Person, at: number, setting: Setting, random: Random): Patient {
  const { family, given, birthDate, sex, address, language, years } = person
  const registered = registeredOn(person, setting.today, random)
  const registeredAt = utc(registered) + 17 * 3_600_000
  const id = () => setting.makeId(registeredAt)
  const chart = chartOf(person, setting.today, registered, id, random)
  return {
    id: id(),
    mrn: `A${String(100001 + at)}`,
    family,
    given,
    middle: random.chance(0.3) ? random.pick(['A', 'J', 'L', 'M', 'R', 'S']) : null,
    suffix: sex === 'male' && random.chance(0.02) ? random.pick(['Jr', 'Sr', 'III']) : null,
    preferred: random.chance(0.05) ? random.pick(otherWays) : null,
    birthDate,
    sex,
    language,
    interpreter: language !== 'en' && random.chance(years > 50 ? 0.5 : 0.15),
    phone: telephone(person.household, random),
    phoneAlt: random.chance(0.2) ? telephone(person.household + 1, random) : null,
    email: random.chance(0.7) ? `demo.patient.${at + 1}@example.org` : null,
    address,
    synthetic: true,
    registeredAt: instant(registeredAt),
    coverages: coveragesOf(person, head, { at, from: registered, payers: setting.payers, id }, random),
    ...chart,
  }
}

/** One in twenty-five is new here and has not been seen yet; a baby is registered in its first days. */
function registeredOn(person: Person, today: string, random: Random): string {
  if (person.household > 2 && random.chance(0.04)) return addDays(today, -random.int(1, 20))
  const day = addDays(today, -random.int(600, 690))
  return day < person.birthDate ? addDays(person.birthDate, 2) : day
}

/** 555-0100 to 555-0199 are kept free for fiction in every area code. */
function telephone(household: number, random: Random): string {
  const areas = ['707', '530', '916', '415', '510', '925', '209', '408', '650', '831']
  return `(${areas[household % areas.length]!}) 555-01${String(random.int(0, 99)).padStart(2, '0')}`
}

const streets = [
  'Alder St',
  'Madrona Ave',
  'Manzanita Dr',
  'Old Mill Rd',
  'Toyon Ct',
  'Coyote Creek Ln',
  'Vista Ridge Way',
  'Calle del Sol',
  'Buckeye Pl',
  '3rd St',
]
const towns: readonly (readonly [city: string, zip: string])[] = [
  ['Madrona Vista', '95999'],
  ['Alder Landing', '95998'],
  ['San Toyon', '95997'],
]

function addressOf(random: Random): Address {
  const [city, zip] = random.weighted([
    [towns[0]!, 6],
    [towns[1]!, 2],
    [towns[2]!, 1],
  ])
  const line2 = random.chance(0.25) ? `Apt ${random.int(1, 40)}` : null
  return { line1: `${random.int(100, 9899)} ${random.pick(streets)}`, line2, city, state: 'CA', zip }
}

const birthDay = (today: string, years: number, random: Random) => addDays(today, -Math.floor(years * 365.25) - random.int(2, 360))

const kindsOfHousehold: readonly (readonly [adults: 'one' | 'couple' | 'older', weight: number])[] = [
  ['one', 34],
  ['couple', 40],
  ['older', 26],
]

function householdOf(household: number, today: string, random: Random): Person[] {
  const kind = random.weighted(kindsOfHousehold)
  const pool = pickPool(random)
  const address = addressOf(random)
  const language = pool.language !== 'en' && random.chance(0.45) ? pool.language : 'en'
  const eldest =
    kind === 'older'
      ? random.weighted([
          [random.int(62, 74), 6],
          [random.int(75, 84), 3],
          [random.int(85, 94), 1],
        ])
      : random.int(19, 61)
  const family = familyName(pool, random)
  const person = (sex: Sex, years: number, place: Person['place'], name: string): Person => {
    const birthDate = birthDay(today, years, random)
    return { family: name, given: givenName(pool, sex, random), birthDate, sex, address, language, years, household, place }
  }
  const first: Sex = random.chance(0.55) ? 'female' : 'male'
  const people = [person(first, eldest, 'adult', family)]
  if (kind === 'couple' || (kind === 'older' && random.chance(0.4))) {
    const other = Math.max(18, Math.min(94, eldest + random.int(-5, 5)))
    people.push(person(first === 'female' ? 'male' : 'female', other, 'adult', random.chance(0.7) ? family : familyName(pool, random)))
  }
  if (kind !== 'older') people.push(...childrenOf(people, pool, random, person))
  return people
}

type Make = (sex: Sex, years: number, place: Person['place'], name: string) => Person

/** Children are at least 18 years younger than the younger parent, and at most 17 years old. */
function childrenOf(parents: readonly Person[], pool: NamePool, random: Random, person: Make): Person[] {
  const youngest = Math.min(...parents.map((parent) => parent.years))
  const oldestChild = Math.min(17, youngest - 19)
  if (oldestChild < 0) return []
  const number = random.weighted([
    [0, parents.length > 1 ? 3 : 7],
    [1, 3],
    [2, 3],
    [3, 1],
  ])
  const surname =
    pool.twoSurnames && parents.length > 1
      ? `${parents[0]!.family.split(' ')[0]!} ${parents[1]!.family.split(' ')[0]!}`
      : parents[0]!.family
  return Array.from({ length: number }, () => person(random.chance(0.5) ? 'female' : 'male', random.int(0, oldestChild), 'child', surname))
}

const home: Address = { line1: '210 Toyon Ct', line2: null, city: 'Madrona Vista', state: 'CA', zip: '95999' }

/** Two people who are easily taken for each other: same given name, surname but for an accent, birth dates nine days apart. */
function twins(today: string): Person[] {
  const year = Number(today.slice(0, 4)) - 42
  const one = { given: 'Maria', sex: 'female', address: home, language: 'es', years: 42, place: 'adult' } as const
  return [
    { ...one, family: 'Gonzalez', birthDate: `${year}-03-12`, household: 1 },
    { ...one, family: 'González', birthDate: `${year}-03-21`, household: 2, address: { ...home, line1: '1944 Manzanita Dr' } },
  ]
}

function hard(today: string, random: Random): Person[] {
  return hardNames.map((name, at) => {
    const years = random.int(22, 70)
    return {
      ...name,
      birthDate: birthDay(today, years, random),
      address: addressOf(random),
      language: 'en',
      years,
      household: 10 + at,
      place: 'adult',
    }
  })
}
