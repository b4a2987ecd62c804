import type { Evidence, ReadingSeen } from '../evidence.ts'

/** Readings that stand: not themselves corrected since, and with a value. */
export function standing(e: Evidence, kind: string): ReadingSeen[] {
  const replaced = new Set(e.readings.map((r) => r.corrects).filter(Boolean))
  return e.readings.filter((r) => r.kind === kind && !r.absent && !replaced.has(r.id))
}
export const latest = (e: Evidence, kind: string): ReadingSeen | undefined => standing(e, kind).at(-1)

/** "172/98 mmHg", "103.1 °F, rectal": as it stands in the record. */
export function told(r: ReadingSeen | undefined): string {
  if (!r) return 'nothing recorded'
  const units: Record<string, string> = {
    'mm[Hg]': 'mmHg',
    '[degF]': '°F',
    Cel: '°C',
    '[lb_av]': 'lb',
    '[in_i]': 'in',
    '/min': 'a minute',
    '{score}': '',
  }
  const figures = r.diastolic === null ? `${r.value}` : `${r.value}/${r.diastolic}`
  const where = [r.site, r.position, r.cuff && `${r.cuff} cuff`].filter(Boolean).join(', ').replaceAll('_', ' ')
  return `${figures} ${units[r.unit ?? ''] ?? r.unit ?? ''}`.trim() + (where ? `, ${where}` : '')
}

const factors: Record<string, (v: number) => number> = {
  '[degF]': (v) => v,
  Cel: (v) => v * 1.8 + 32,
  '[lb_av]': (v) => v * 0.45359237,
  kg: (v) => v,
  g: (v) => v / 1000,
  '[in_i]': (v) => v * 2.54,
  cm: (v) => v,
}
/** Close enough to what the device showed, whatever unit was typed: kilograms, centimetres and °F compared. */
export const reads = (r: ReadingSeen | undefined, value: number, within: number): boolean =>
  r?.value != null && Math.abs((factors[r.unit ?? ''] ?? ((v: number) => v))(r.value) - value) <= within

export const pressure = (r: ReadingSeen | undefined, systolic: number, diastolic: number): boolean =>
  r?.value === systolic && r.diastolic === diastolic

export const did = (e: Evidence, action: string, outcome = 'done') => e.audit.filter((a) => a.action === action && a.outcome === outcome)
export const refusedFor = (e: Evidence, action: string, code: string) =>
  did(e, action, 'refused').filter((a) => a.reason?.startsWith(`${code}:`))
export const visitOf = (e: Evidence, id: string | undefined) => e.visits.find((v) => v.id === id)
export const isReady = (e: Evidence, id: string | undefined) => visitOf(e, id)?.stage === 'ready'
export const minutesBetween = (a: ReadingSeen, b: ReadingSeen) => Math.abs(Date.parse(a.takenAt) - Date.parse(b.takenAt)) / 60_000
export const has = (text: string | null | undefined, ...words: RegExp[]) => words.every((w) => w.test(text ?? ''))

/** The sources that several scenarios share, each as it is published. */
export const sources = {
  bp: 'Muntner et al., Measurement of Blood Pressure in Humans, AHA scientific statement, Hypertension 2019;73:e35',
  identifiers: 'The Joint Commission, National Patient Safety Goal NPSG.01.01.01 (ambulatory care)',
  matching: 'ONC, SAFER Guide: Patient Identification',
  medicines: 'The Joint Commission, National Patient Safety Goal NPSG.03.06.01 (ambulatory care)',
  corrections: 'CMS, Medicare Program Integrity Manual (Pub. 100-08), chapter 3, section 3.3.2.5',
  waived: '42 CFR 493.15(e): a waived test follows the manufacturer’s instructions',
  vaccineRecord: '42 U.S.C. 300aa-25(a): date, manufacturer and lot, and who gave it, in the record',
  vaccinePrep: 'CDC, General Best Practice Guidelines for Immunization: contraindications and precautions',
} as const
