import { z } from 'zod'
import { Line } from '../../core/shapes.ts'
import type { Unit } from './units.ts'

/** What is measured. One more is one line here and in the `reading_kind` check of a new migration. */
export const readingKinds = ['bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'head_circumference'] as const
export const ReadingKind = z.enum(readingKinds)
export type ReadingKind = z.infer<typeof ReadingKind>

export interface KindOf {
  name: string
  /** LOINC, as the US Core 9.0.0 vital signs profiles name them; pain as in the LOINC table. */
  loinc: readonly string[]
  /** UCUM. The first is what an American clinic types. */
  units: readonly [Unit, ...Unit[]]
  sites?: readonly string[]
  positions?: readonly string[]
  cuffs?: readonly string[]
  /** Taken unless said otherwise; shown, and stored as shown. */
  usual?: { site?: string; position?: string; cuff?: string }
}

/** Sites and positions are those of HL7 cimi-vital-signs; cuffs the AHA's, with one for children. */
export const kinds: Record<ReadingKind, KindOf> = {
  bp: {
    name: 'Blood pressure',
    loinc: ['85354-9'],
    units: ['mm[Hg]'],
    sites: ['left_arm', 'right_arm', 'left_leg', 'right_leg'],
    positions: ['sitting', 'lying', 'standing'],
    cuffs: ['adult', 'large_adult', 'small_adult', 'thigh', 'child'],
    usual: { site: 'left_arm', position: 'sitting', cuff: 'adult' },
  },
  hr: { name: 'Pulse', loinc: ['8867-4'], units: ['/min'] },
  rr: { name: 'Breathing rate', loinc: ['9279-1'], units: ['/min'] },
  temp: {
    name: 'Temperature',
    loinc: ['8310-5'],
    units: ['[degF]', 'Cel'],
    sites: ['oral', 'tympanic', 'temporal', 'axillary', 'rectal'],
    usual: { site: 'oral' },
  },
  spo2: {
    name: 'Oxygen saturation',
    loinc: ['59408-5', '2708-6'],
    units: ['%'],
    sites: ['finger', 'ear_lobe', 'toe', 'forehead'],
    usual: { site: 'finger' },
  },
  weight: { name: 'Weight', loinc: ['29463-7'], units: ['[lb_av]', 'kg', 'g'] },
  height: { name: 'Height', loinc: ['8302-2'], units: ['[in_i]', 'cm'], positions: ['standing', 'lying'], usual: { position: 'standing' } },
  pain: { name: 'Pain', loinc: ['72514-3'], units: ['{score}'] },
  head_circumference: { name: 'Head circumference', loinc: ['9843-4'], units: ['cm', '[in_i]'] },
}

/** Systolic and diastolic are components of the one blood pressure. */
export const bpComponents = { systolic: '8480-6', diastolic: '8462-4' } as const

/** As typed: "98.60" stays "98.60". */
const Figure = z
  .union([z.string().trim(), z.number()])
  .transform(String)
  .refine((text) => /^\d{1,4}(\.\d{1,3})?$/.test(text), 'Type a number such as 98.6.')

const Given = z.object({
  kind: ReadingKind,
  value: Figure.optional(),
  diastolic: Figure.optional(),
  unit: z.string().optional(),
  site: z.string().optional(),
  position: z.string().optional(),
  cuff: z.string().optional(),
  /** Why there is no value. */
  absent: z.enum(['refused', 'could_not']).optional(),
  note: Line.optional(),
  /** Unlikely, and looked at again. */
  confirmed: z.boolean().optional(),
})

type Given = z.output<typeof Given>
type Wrong = readonly [path: keyof Given, message: string]

function* wrongWith(r: Given): Generator<Wrong> {
  const { name, units, sites, positions, cuffs } = kinds[r.kind]
  if (r.value === undefined && !r.absent) yield ['value', `${name}: type a value, or say why there is none.`]
  if (r.absent && (r.value !== undefined || r.diastolic !== undefined))
    yield ['absent', `${name}: a value, or why there is none, not both.`]
  if (r.absent === 'could_not' && !r.note) yield ['note', `${name}: say why it could not be taken.`]
  if (r.value !== undefined && !(units as readonly string[]).includes(r.unit ?? '')) yield ['unit', `${name} is in ${units.join(' or ')}.`]
  if (r.value !== undefined && (r.kind === 'bp') !== (r.diastolic !== undefined))
    yield ['diastolic', r.kind === 'bp' ? 'Type both figures, such as 118/76.' : 'Only blood pressure has two figures.']
  const lists = { site: sites, position: positions, cuff: cuffs }
  for (const part of ['site', 'position', 'cuff'] as const)
    if (r[part] !== undefined && !lists[part]?.includes(r[part])) yield [part, `${name} knows: ${lists[part]?.join(', ') ?? `no ${part}`}.`]
}

/** One measurement, or why there is none. */
export const Reading = Given.superRefine((r, ctx) => {
  for (const [path, message] of wrongWith(r)) ctx.addIssue({ code: 'custom', path: [path], message })
})
export type Reading = z.output<typeof Reading>
export type ReadingInput = z.input<typeof Reading>

/** How a reading stands to its defaults for display. */
export const Flag = z.enum(['high', 'low', 'critical'])
export type Flag = z.infer<typeof Flag>
