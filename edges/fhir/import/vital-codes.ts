/**
 * LOINC numbers of vital signs, from the project's clinical facts (vitals.json), US Core 6.1.0 and what senders still
 * use: 55284-4 and 35094-2 are older blood pressure panels; 2710-2 is an older saturation; 8331-1, 8328-7, 8332-7 and
 * 8333-5 are temperatures with the site in the code.
 */
import type { SingleVitalKind } from './plan.ts'

export interface VitalCode {
  kind: SingleVitalKind | 'bp'
  manner?: string
}

export const VITAL_CODES: Readonly<Record<string, VitalCode>> = {
  '85354-9': { kind: 'bp' },
  '55284-4': { kind: 'bp' },
  '35094-2': { kind: 'bp' },
  '8480-6': { kind: 'bp' },
  '8462-4': { kind: 'bp' },
  '8867-4': { kind: 'hr' },
  '9279-1': { kind: 'rr' },
  '8310-5': { kind: 'temp' },
  '8331-1': { kind: 'temp', manner: 'oral' },
  '8328-7': { kind: 'temp', manner: 'axillary' },
  '8332-7': { kind: 'temp', manner: 'rectal' },
  '8333-5': { kind: 'temp', manner: 'tympanic' },
  '59408-5': { kind: 'spo2' },
  '2708-6': { kind: 'spo2' },
  '2710-2': { kind: 'spo2' },
  '8302-2': { kind: 'height' },
  '8306-3': { kind: 'height', manner: 'lying' },
  '8308-9': { kind: 'height', manner: 'standing' },
  '3137-7': { kind: 'height', manner: 'measured' },
  '3138-5': { kind: 'height', manner: 'stated' },
  '29463-7': { kind: 'weight' },
  '3141-9': { kind: 'weight', manner: 'measured' },
  '3142-7': { kind: 'weight', manner: 'stated' },
  '8351-9': { kind: 'weight', manner: 'without clothes' },
  '8335-2': { kind: 'weight', manner: 'estimated' },
  '39156-5': { kind: 'bmi' },
  '9843-4': { kind: 'head_circumference' },
  '8287-5': { kind: 'head_circumference', manner: 'by tape' },
  '72514-3': { kind: 'pain' },
}

export const BP_PARTS = { systolic: '8480-6', diastolic: '8462-4', mean: '8478-0' } as const

/** UCUM codes each kind may come in; annotations such as {beats} carry no meaning in UCUM. */
export const VITAL_UNITS: Readonly<Record<VitalCode['kind'], readonly string[]>> = {
  bp: ['mm[Hg]', 'kPa'],
  hr: ['/min', '{beats}/min'],
  rr: ['/min', '{breaths}/min'],
  temp: ['Cel', '[degF]'],
  spo2: ['%'],
  height: ['cm', 'm', '[in_i]', '[ft_i]'],
  weight: ['kg', 'g', '[lb_av]', '[oz_av]'],
  bmi: ['kg/m2'],
  head_circumference: ['cm', '[in_i]'],
  pain: ['{score}', '1'],
}
