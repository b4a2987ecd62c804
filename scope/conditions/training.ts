import { isWithin } from '../dates.ts'
import { type Check, check, type Finding } from '../finding.ts'
import { tasks } from '../tasks.ts'
import type { Question, SignOff } from '../types.ts'
import { holdsNational } from './credentials.ts'

type RepKind = 'IM' | 'SC' | 'ID' | 'skin_test' | 'venipuncture' | 'capillary'
type HourKind = 'injections' | 'venipuncture' | 'inhalation'

const repNames: Readonly<Record<RepKind, string>> = {
  IM: 'IM injections',
  SC: 'SC injections',
  ID: 'ID injections',
  skin_test: 'skin tests',
  venipuncture: 'venipunctures',
  capillary: 'skin punctures',
}
const hourNames: Readonly<Record<HourKind, string>> = {
  injections: 'injection training',
  venipuncture: 'blood-drawing training',
  inhalation: 'inhalation training',
}

/** What was learned in one route or product is for that one only: IM opens no SC, one test kit no other, and no injection a skin test. */
function covers({ detail }: Pick<SignOff, 'detail'>, { route, product, drugClass }: Question['subject']): boolean {
  if (detail === undefined || detail === null) return true
  if (drugClass === 'skin_test') return detail === 'skin_test'
  return detail === route || detail === product
}

/** Trained in this task, or in just the route or product at hand. */
const isTrained = ({ actor, task, subject }: Question): boolean =>
  actor.training.documented.some((d) => d === task || (d.startsWith(`${task}:`) && covers({ detail: d.slice(task.length + 1) }, subject)))

/** Signed off in this very task, by somebody else, in force on the day. */
const isSignedOff = (q: Question): boolean =>
  q.actor.signOffs.some(
    (s) =>
      s.skill === q.task &&
      s.assessor !== '' &&
      s.assessor !== q.actor.id &&
      s.assessor !== q.actor.name &&
      isWithin(q.subject.on, s.on, s.validTo) &&
      covers(s, q.subject),
  )

/** A vaccine by nose or mouth: no needle, so no injection training is asked. */
const isNeedleFreeVaccine = (q: Question): boolean =>
  q.task === 'vaccine_admin' && (q.subject.route === 'nasal' || q.subject.route === 'PO')

/** Injections already done are asked for the route at hand; with no route named, for all. */
function isConcerned(kind: RepKind, q: Question): boolean {
  const { route, drugClass } = q.subject
  if (kind === 'venipuncture' || kind === 'capillary') return true
  if (isNeedleFreeVaccine(q)) return false
  if (kind === 'skin_test') return route === undefined || drugClass === 'skin_test'
  return route === undefined || route === kind || !['IM', 'SC', 'ID'].includes(route)
}

const isInhalationExcluded = (q: Question): boolean =>
  q.subject.route === 'PO' || q.subject.route === 'topical' || q.subject.route === 'nasal'

const isHoursConcerned = (kind: HourKind, q: Question): boolean =>
  kind === 'injections' ? !isNeedleFreeVaccine(q) : kind === 'inhalation' ? !isInhalationExcluded(q) : true

/** "Vaccines by IM injection need" reads better than the label. */
function subjectOf(kind: RepKind, q: Question): string {
  if (q.task === 'vaccine_admin') return kind === 'skin_test' ? 'Vaccines' : `Vaccines by ${kind} injection`
  if (kind === 'skin_test') return 'Skin tests'
  if (kind === 'IM' || kind === 'SC' || kind === 'ID') return `Injections by the ${kind} route`
  return tasks[q.task].label
}

const reps = (kind: RepKind, need: number): Check => ({
  asks: 'record',
  message: `${need} supervised ${repNames[kind]} on record`,
  how: 'Do the missing ones under observation, signed off by a provider or nurse.',
  check(q): Finding | null {
    if (!isConcerned(kind, q)) return null
    const done = q.actor.training.reps[kind] ?? 0
    if (done >= need) return null
    const verb = kind === 'venipuncture' || kind === 'capillary' ? 'Do' : 'Give'
    return {
      message: `${subjectOf(kind, q)} need ${need} supervised ${repNames[kind]} on record; ${done} ${done === 1 ? 'is' : 'are'}.`,
      how: `${verb} ${need - done} more under observation, signed off by a provider or nurse.`,
    }
  },
})

const hours = (kind: HourKind, need: number): Check => ({
  asks: 'record',
  message: `${need} clock hours of ${hourNames[kind]} on record`,
  how: 'Take the missing hours and have the certificate filed.',
  check(q): Finding | null {
    if (!isHoursConcerned(kind, q)) return null
    const done = q.actor.training.hours[kind] ?? 0
    if (done >= need) return null
    return {
      message: `${need} clock hours of ${hourNames[kind]} must be on record; ${done} ${done === 1 ? 'is' : 'are'}.`,
      how: `Take ${need - done} more ${need - done === 1 ? 'hour' : 'hours'} of ${hourNames[kind]} and have the certificate filed.`,
    }
  },
})

const notSignedOff = 'Competency in this task must be signed off and current; it is not on file for this day.'
const signOff = 'Do it once under observation and have a provider or nurse sign you off.'
const fileTraining = 'Have the training for this task recorded, with its certificate.'

/** The hours and counts are California's: 16 CCR 1366.1. */
export const trainingConditions = {
  training_documented: check('Training in this task must be on record; it is not.', fileTraining, isTrained),
  competency_verified: check(notSignedOff, signOff, isSignedOff),
  competency_on_file: check(notSignedOff, signOff, isSignedOff),
  qualified_and_properly_trained: check(
    'Training or a current sign-off in this task must be on record; neither is.',
    fileTraining,
    (q) => isTrained(q) || isSignedOff(q),
  ),
  national_cert_or_documented_training: check(
    'A current national certification, or training in this task, must be on record; neither is.',
    'Have the certification verified, or the training recorded.',
    (q) => isTrained(q) || holdsNational(q),
  ),
  'hours:injections=10': hours('injections', 10),
  'hours:venipuncture=10': hours('venipuncture', 10),
  'hours:inhalation=10': hours('inhalation', 10),
  'reps:IM=10': reps('IM', 10),
  'reps:SC=10': reps('SC', 10),
  'reps:ID=10': reps('ID', 10),
  'reps:skin_test=10': reps('skin_test', 10),
  'reps:venipuncture=10': reps('venipuncture', 10),
  'reps:capillary=10': reps('capillary', 10),
  'inhalation:patient_specific_and_repetitive': check(
    'An inhaled drug must be ordered for this patient and routinely repeated; that is not shown.',
    "Ask for an order for this patient, and state that the drug is part of their routine treatment; or name the route if it isn't inhaled.",
    (q) => isInhalationExcluded(q) || (q.order?.kind === 'patient_specific' && q.facts?.inhaled_drug_routinely_repeated === true),
  ),
} as const satisfies Record<string, Check>

/**
 * What is learned by doing: a provider or nurse beside the learner stands in for these, and for nothing else. Hours of a course,
 * credentials, registrations and orders are no matter of watching. A word that is not here is not waived.
 */
const learnedByDoing: ReadonlySet<string> = new Set<keyof typeof trainingConditions>([
  'training_documented',
  'competency_verified',
  'competency_on_file',
  'qualified_and_properly_trained',
  'reps:IM=10',
  'reps:SC=10',
  'reps:ID=10',
  'reps:skin_test=10',
  'reps:venipuncture=10',
  'reps:capillary=10',
])

export const isLearnedByDoing = (condition: string): boolean => learnedByDoing.has(condition)
