import { z } from 'zod'
import { ccma, cma, cmaa, rma } from './outlines.ts'

/** The four examinations an MA prepares for here, each with its public content outline. */
export const ExamId = z.enum(['cma', 'rma', 'ccma', 'cmaa'])
export type ExamId = z.infer<typeof ExamId>

/** One area of an outline; `weight` is its share in items (or percent) as the outline gives it. */
export interface Area {
  id: string
  label: string
  weight: number
}

export interface Outline {
  name: string
  issuer: string
  /** Items shown on the real day and the minutes for them; `scored` where the issuer says how many count. */
  items: number
  scored: number | null
  minutes: number
  /** How the issuer marks it: a scale that cannot be computed from right answers alone. */
  passMark: string
  areas: readonly Area[]
  /** Which outline this is. */
  edition: string
  confidence: 'high' | 'medium' | 'low'
  checkedOn: string
  sources: readonly string[]
}

export const outlines = { cma, rma, ccma, cmaa } as const satisfies Record<ExamId, Outline>

/** The area ids of an exam's outline, as its data says them. */
export type AreaOf<E extends ExamId> = (typeof outlines)[E]['areas'][number]['id']

export type Level = 'recall' | 'application' | 'judgment'

/** A question of our own writing. Options are shuffled at each showing, so none may speak of its place or of the others. */
export interface Question {
  /** Stable for ever: answers and cards name it. A question that changes its meaning gets a new id. */
  id: string
  /** Where it belongs in each outline; an exam that is not named does not ask it. */
  areas: { readonly [E in ExamId]?: AreaOf<E> }
  stem: string
  options: readonly [string, string, string, string]
  /** The index of the one right option. */
  answer: 0 | 1 | 2 | 3
  /** Why it is right and why each other is not. */
  rationale: string
  /** The guideline, statute, CFR part or standard that says so. */
  source: string
  level: Level
}

/** Keeps the literal types of a file of questions checked against the outlines. */
export const questions = (all: readonly Question[]): readonly Question[] => all

export const outlineOf = (exam: ExamId): Outline => outlines[exam]
