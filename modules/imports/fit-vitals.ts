import type { ImportedReading } from '../vitals/index.ts'
import type { Fitted } from './kept.ts'
import type { Measure, SentVital } from './plan.ts'
import { instantOf } from './when.ts'

/** Units the chart does not keep, into one it does. All others stay exactly as they were sent. */
const turned: Record<string, { unit: string; of: (n: number) => number }> = {
  kPa: { unit: 'mm[Hg]', of: (n) => n * 7.50062 },
  m: { unit: 'cm', of: (n) => n * 100 },
  '[ft_i]': { unit: '[in_i]', of: (n) => n * 12 },
  '[oz_av]': { unit: '[lb_av]', of: (n) => n / 16 },
}
/** The same unit under another name: UCUM annotations mean nothing. */
const renamed: Record<string, string> = { '{beats}/min': '/min', '{breaths}/min': '/min', '1': '{score}' }

function measured({ value, asSent, unit }: Measure): { value: string; unit: string; note: string | null } {
  const turn = turned[unit]
  if (!turn) return { value: asSent, unit: renamed[unit] ?? unit, note: null }
  return { value: String(Number(turn.of(value).toPrecision(6))), unit: turn.unit, note: `Sent as ${asSent} ${unit}` }
}

/** The figures of a reading: one, or two for a blood pressure. */
function figures(v: SentVital): (ReturnType<typeof measured> & { diastolic: string | null }) | undefined {
  if (v.kind !== 'bp') return v.measure && { ...measured(v.measure), diastolic: null }
  return v.systolic && v.diastolic && { ...measured(v.systolic), diastolic: measured(v.diastolic).value }
}

const sites = ['oral', 'axillary', 'rectal', 'tympanic']
const positions = ['lying', 'standing']

/** A measurement as sent. `manner` is what the sender's code says of how it was taken. */
export function fitVital(v: SentVital, zone: string, visitOf: (sourceId: string | undefined) => string | null): Fitted<ImportedReading> {
  const takenAt = instantOf(v.takenAt, zone)
  if (!takenAt) return { path: 'effective[x]', why: 'does not say on which day it was taken' }
  const read = figures(v)
  if (!read) return { path: 'component', why: 'has only one of the two blood pressures' }
  const { value, unit, diastolic } = read
  const manner = v.manner ?? ''
  const [site, position] = [sites, positions].map((known) => (known.includes(manner) ? manner : null)) as [string | null, string | null]
  const note = [read.note, manner && !site && !position ? `Sent as: ${manner}` : null].filter(Boolean).join('; ') || null
  // The screens of a visit have no line for a sender's own BMI; it stays with the patient.
  return {
    entry: {
      kind: v.kind,
      value,
      diastolic,
      unit,
      site,
      position,
      note,
      takenAt,
      visitId: v.kind === 'bmi' ? null : visitOf(v.visitSourceId),
    },
  }
}
