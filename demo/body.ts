/**
 * Bodies that change plausibly: children grow along their own line, adults gain or lose slowly, treated blood pressure falls.
 * The middle lines are our own round numbers near published ones; they are for show, never for judging growth.
 */
import { ageInMonths } from './calendar.ts'
import type { MakeId } from './ids.ts'
import type { Random } from './random.ts'
import type { Patient, Reading, ReadingKind, Sex } from './types.ts'

type Line = readonly (readonly [months: number, female: number, male: number])[]

const heightCm: Line = [
  [0, 49, 50],
  [3, 60, 61],
  [6, 66, 68],
  [12, 74, 76],
  [24, 86, 87],
  [36, 95, 96],
  [60, 108, 109],
  [96, 128, 128],
  [120, 138, 138],
  [144, 151, 149],
  [168, 160, 164],
  [192, 162, 173],
  [216, 163, 176],
  [240, 163, 176.5],
]
const weightKg: Line = [
  [0, 3.3, 3.4],
  [3, 5.8, 6.4],
  [6, 7.3, 7.9],
  [12, 9, 9.7],
  [24, 11.6, 12.2],
  [36, 14, 14.4],
  [60, 18, 18.4],
  [96, 25.6, 25.6],
  [120, 32.5, 32],
  [144, 41.8, 40.5],
  [168, 49.5, 51],
  [192, 54, 61],
  [216, 56.5, 67],
  [240, 58, 70.5],
]
const headCm: Line = [
  [0, 34.2, 34.8],
  [6, 42.2, 43.4],
  [12, 45, 46.2],
  [24, 47.2, 48.3],
]
const heartRate: Line = [
  [0, 140, 140],
  [12, 122, 120],
  [48, 102, 100],
  [120, 84, 82],
  [216, 76, 72],
]
const breaths: Line = [
  [0, 42, 42],
  [12, 30, 30],
  [48, 24, 24],
  [120, 19, 19],
  [216, 16, 16],
]

export type Body = {
  readonly sex: Sex
  readonly birthDate: string
  readonly grown: boolean
  readonly tall: number
  readonly heavy: number
  readonly bmi: number
  readonly gainPerYear: number
  readonly pressure: number
  readonly fallPerYear: number
  readonly pulse: number
}

export function bodyOf(patient: Patient, day: string, random: Random): Body {
  const months = ageInMonths(patient.birthDate, day)
  const has = (code: string) => patient.problems.some((problem) => problem.code === code)
  const hypertensive = has('I10')
  const obese = has('E66.9')
  const bound = (value: number) => Math.max(-2.2, Math.min(2.2, value))
  return {
    sex: patient.sex,
    birthDate: patient.birthDate,
    grown: months >= 240,
    tall: bound(random.bell(0, 1)),
    heavy: bound(random.bell(obese ? 1.6 : 0, obese ? 0.3 : 0.8)),
    bmi: Math.max(17.5, Math.min(48, obese ? random.bell(35, 3.5) : random.bell(25.5, 3))),
    gainPerYear: random.bell(has('E11.9') ? -0.8 : 0.4, 0.9),
    pressure: hypertensive ? random.bell(146, 9) : random.bell(114, 7) + Math.max(0, months / 12 - 40) * 0.25,
    fallPerYear: hypertensive && random.chance(0.75) ? random.bell(9, 3) : 0,
    pulse: random.bell(0, 6),
  }
}

export function heightOn(body: Body, months: number): number {
  return along(heightCm, body.sex, months) * (1 + 0.04 * body.tall)
}

export function weightOn(body: Body, months: number, yearsAgo: number): number {
  if (!body.grown) return along(weightKg, body.sex, months) * (1 + 0.13 * body.heavy)
  return body.bmi * (heightOn(body, 240) / 100) ** 2 - body.gainPerYear * yearsAgo
}

function along(line: Line, sex: Sex, months: number): number {
  const column = sex === 'female' ? 1 : 2
  let before = line[0]!
  for (const point of line) {
    if (point[0] > months) return before[column] + ((point[column] - before[column]) * (months - before[0])) / (point[0] - before[0])
    before = point
  }
  return before[column]
}

const round = (value: number, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits
const pounds = (kg: number) => kg / 0.45359237
const inches = (cm: number) => cm / 2.54

export type Moment = {
  readonly day: string
  readonly at: number
  readonly yearsAgo: number
  readonly by: string
  readonly fever: boolean
  readonly hurts: boolean
  readonly withHeight: boolean
}

type Add = (kind: ReadingKind, value: number, unit: string, more?: Partial<Pick<Reading, 'diastolic' | 'site' | 'position'>>) => void

/** The vital signs of one visit, as an assistant types them: pounds, inches and Fahrenheit for grown-ups, metric for infants. */
export function measure(body: Body, moment: Moment, random: Random, makeId: MakeId): Reading[] {
  const months = Math.max(0, ageInMonths(body.birthDate, moment.day))
  const takenAt = new Date(moment.at).toISOString()
  const same = { diastolic: null, site: null, position: null, takenAt, takenBy: moment.by }
  const readings: Reading[] = []
  const add: Add = (kind, value, unit, more) => void readings.push({ id: makeId(moment.at), kind, value, unit, ...same, ...more })
  addSize(add, body, months, moment, random)
  if (months >= 36) add('bp', ...pressureOn(body, months, moment, random))
  addSigns(add, body, months, moment, random)
  return readings
}

function addSize(add: Add, body: Body, months: number, moment: Moment, random: Random): void {
  const weight = weightOn(body, months, moment.yearsAgo) * (1 + random.bell(0, 0.004))
  if (months < 36) add('weight', round(weight, 2), 'kg')
  else add('weight', round(pounds(weight), 1), '[lb_av]')
  const infant = months < 24
  if (!body.grown || moment.withHeight) {
    const height = heightOn(body, months)
    if (infant) add('height', round(height, 1), 'cm', { position: 'lying' })
    else add('height', round(inches(height) * 4) / 4, '[in_i]', { position: 'standing' })
  }
  if (infant) add('head_circumference', round(along(headCm, body.sex, months) * (1 + 0.02 * body.tall), 1), 'cm')
}

function addSigns(add: Add, body: Body, months: number, { fever, hurts }: Moment, random: Random): void {
  const site = months < 24 ? 'rectal' : months < 48 ? 'ear' : 'mouth'
  add('hr', round(along(heartRate, body.sex, months) + body.pulse + (fever ? 14 : 0) + random.bell(0, 4)), '/min')
  add('rr', round(along(breaths, body.sex, months) + (fever ? 2 : 0) + random.bell(0, 1)), '/min')
  add('temp', round(fever ? random.bell(101.6, 0.6) : random.bell(98.2, 0.35), 1), '[degF]', { site })
  if (random.chance(0.85)) add('spo2', Math.min(100, round(random.bell(97.8, 1))), '%', { site: 'finger' })
  const scores: readonly (readonly [number, number])[] = [
    [0, 8],
    [1, 1],
    [2, 1],
  ]
  if (months >= 60) add('pain', hurts ? random.int(3, 8) : random.weighted(scores), '{score}')
}

function pressureOn(
  body: Body,
  months: number,
  moment: Moment,
  random: Random,
): [number, string, Pick<Reading, 'diastolic' | 'site' | 'position'>] {
  const years = months / 12
  const usual = years < 18 ? 88 + years * 1.6 + (body.pressure - 114) * 0.4 : body.pressure + body.fallPerYear * (moment.yearsAgo - 0.75)
  const systolic = Math.max(76, Math.min(206, round(usual + random.bell(0, 5))))
  const diastolic = Math.max(42, Math.min(systolic - 24, round(systolic * 0.5 + 18 + random.bell(0, 4))))
  return [systolic, 'mm[Hg]', { diastolic, site: random.chance(0.8) ? 'left arm' : 'right arm', position: 'sitting' }]
}
