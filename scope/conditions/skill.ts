import { type Check, check } from '../finding.ts'
import { isAdopted } from '../policies.ts'
import type { Question } from '../types.ts'
import { isLearnedByDoing as isLearned, trainingConditions } from './training.ts'

const { training_documented: trained, competency_verified: signedOff, qualified_and_properly_trained: either } = trainingConditions

const isMet = (c: Check, q: Question): boolean => c.check(q) === null

/** The record shows the person, the signed delegation that the provider knows it: the one says nothing without the other. */
const known = (name: string, record: Check, message: string): Check => ({
  ...check(
    message,
    'Have the training or sign-off recorded, and the delegation of this task signed by the provider.',
    (q) => isMet(record, q) && (isAdopted(q) || q.facts?.[name] === true),
  ),
  asks: 'standing',
})

const knowsTraining = 'The delegating provider must know your training: it must be on record, and the delegation signed.'

/**
 * Other states' words for training and competence. Words of training are read as training on record; words of competence, knowledge
 * and skill as a sign-off in force; words that join training with experience as either.
 */
export const skillConditions = {
  trained,
  appropriate_training: trained,
  properly_trained: trained,
  venipuncture_training: trained,
  competent: signedOff,
  knowledge_and_skill: signedOff,
  appropriate_training_experience: either,
  qualified_by_training_or_experience: either,
  qualified_by_education_training_experience: either,
  // North Dakota: education on line alone does not qualify, so a sign-off is asked with the training
  in_person_clinical_med_training: check(
    'Training in this task, part of it in person, must be on record: the training and a sign-off in force; they are not.',
    'Have the training recorded, do it once under observation, and have a provider or nurse sign you off.',
    (q) => isMet(trained, q) && isMet(signedOff, q),
  ),
  education_training_known: known('education_training_known', either, knowsTraining),
  delegator_knows_training: known('delegator_knows_training', either, knowsTraining),
  competence_judged_by_provider: known(
    'competence_judged_by_provider',
    signedOff,
    'The provider must have judged you competent: a sign-off must be in force, and the delegation signed.',
  ),
} as const satisfies Record<string, Check>

/** Words that are read like one of those that are learned by doing are learned by doing too (see training.ts). */
const alike: ReadonlySet<string> = new Set(
  Object.entries<Check>(skillConditions).flatMap(([name, c]) => ([trained, signedOff, either].includes(c) ? [name] : [])),
)

export const isLearnedByDoing = (condition: string): boolean => isLearned(condition) || alike.has(condition)

const presence: ReadonlySet<string> = new Set(['licensed_provider_on_premises', 'provider_in_room', 'supervised'])

/** Could someone who watches beside the learner meet this? What is not learned by doing and is no matter of presence, they cannot. */
export const isMetByObserver = (condition: string): boolean =>
  isLearnedByDoing(condition) || presence.has(condition) || condition.startsWith('supervision:')
