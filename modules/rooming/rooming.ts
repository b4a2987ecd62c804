import { z } from 'zod'

/** What rooming can ask. Vital signs go by their kind. */
export const measured = ['bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'head_circumference'] as const
export const askItems = ['reason', ...measured, 'allergies', 'medicines', 'tobacco'] as const
export const AskItem = z.enum(askItems)
export type AskItem = z.infer<typeof AskItem>

/** Words of a visit type that stand for several. */
const sets: Record<string, readonly AskItem[]> = {
  vitals: ['bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain'],
  growth: ['weight', 'height', 'head_circumference'],
  medications: ['medicines'],
}

const isItem = (word: string): word is AskItem => (askItems as readonly string[]).includes(word)

/**
 * Blood pressure is screened from 3 years on (AAP 2017), a pain score is spoken, and the head is measured up to 36 months (US Core
 * growth profiles): a visit type asks them of everybody, this of whom it fits.
 */
function fits(item: AskItem, ageMonths: number): boolean {
  if (item === 'bp' || item === 'pain') return ageMonths >= 36
  return item !== 'head_circumference' || ageMonths < 36
}

/** What a visit type asks of a patient of this age, in the order of work. Words that are done elsewhere (immunizations) are not rooming's. */
export function askedOf(words: readonly string[], ageMonths: number): AskItem[] {
  const wanted = new Set(words.flatMap((word) => sets[word] ?? (isItem(word) ? [word] : [])))
  return askItems.filter((item) => wanted.has(item) && fits(item, ageMonths))
}

/** What has been answered at this visit so far. */
export interface Standing {
  visitId: string
  reason: string
  readings: readonly { kind: string; value: string | null; absent: string | null; correctedBy: string | null }[]
  review: { state: string; visitId: string | null } | null
  medicines: readonly { last: { visitId: string } | null }[]
  medicineList: unknown
  tobacco: { visitId: string | null } | null
}

const missingWords: Record<AskItem, string> = {
  reason: 'Reason for the visit: type it in the patient’s words.',
  bp: 'Blood pressure: measure, or say why not.',
  hr: 'Pulse: measure, or say why not.',
  rr: 'Breathing rate: count, or say why not.',
  temp: 'Temperature: measure, or say why not.',
  spo2: 'Oxygen saturation: measure, or say why not.',
  weight: 'Weight: measure, or say why not.',
  height: 'Height: measure, or say why not.',
  pain: 'Pain: ask, or say why not.',
  head_circumference: 'Head circumference: measure, or say why not.',
  allergies: 'Allergies: ask, or say why not.',
  medicines: 'Medicines: ask for each of them, or say why not.',
  tobacco: 'Tobacco: ask, or say why not.',
}

function isAnswered(item: AskItem, s: Standing): boolean {
  if (item === 'reason') return s.reason.trim() !== ''
  if (item === 'allergies') return s.review?.visitId === s.visitId && s.review.state !== 'not_recorded'
  if (item === 'medicines')
    return Boolean(s.medicineList) || (s.medicines.length > 0 && s.medicines.every((m) => m.last?.visitId === s.visitId))
  if (item === 'tobacco') return s.tobacco?.visitId === s.visitId
  return s.readings.some((r) => r.kind === item && r.correctedBy === null && r.absent !== 'entered_in_error')
}

/** What is asked and not yet answered: a value, refused, could not, or skipped with a word all count as answers. */
export const unanswered = (asked: readonly AskItem[], standing: Standing): { item: AskItem; message: string }[] =>
  asked.filter((item) => !isAnswered(item, standing)).map((item) => ({ item, message: missingWords[item] }))
