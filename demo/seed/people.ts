import { newId } from '../../core/ids.ts'
import { wordsOf } from '../../modules/patients/index.ts'
import type { Demo, Patient } from '../types.ts'
import { type Rows, rows } from './rows.ts'

const source = 'demo'

/** The patients with how they are found, who pays, and what their chart already holds. */
export function peopleRows({ house, patients, pastImmunizations }: Demo, act_id: string, now: string): Rows {
  const practice_id = house.practice.id
  const row = rows(practice_id)
  const of = <T extends object>(list: (p: Patient) => readonly T[], more: (p: Patient) => object) =>
    patients.flatMap((p) => list(p).map((x) => ({ ...row(x), patient_id: p.id, act_id, ...more(p) })))
  const recorded = (p: Patient) => ({ recorded_at: p.registeredAt, source })
  return {
    patient: patients.map(({ coverages: _c, problems: _p, allergyReview: _r, allergies: _a, medications: _m, tobacco: _t, ...p }) => ({
      ...row(p),
      version: 1,
      act_id,
    })),
    patient_word: patients.flatMap((p) => [...new Set(wordsOf(p))].map((word) => ({ practice_id, word, patient_id: p.id }))),
    coverage: of(
      (p) => p.coverages,
      () => ({ version: 1 }),
    ),
    problem: of(
      (p) => p.problems,
      (p) => ({ code_system: 'ICD-10-CM', state: 'active', ...recorded(p) }),
    ),
    allergy: of(
      (p) => p.allergies,
      (p) => ({ state: 'active', ...recorded(p) }),
    ),
    allergy_review: patients
      .filter((p) => p.allergyReview.state !== 'not_recorded')
      .map((p) => ({
        practice_id,
        id: newId(),
        patient_id: p.id,
        state: p.allergyReview.state,
        reason: p.allergyReview.reason,
        reviewed_at: p.allergyReview.reviewedAt ?? now,
        source,
        act_id,
      })),
    medication: of(
      (p) => p.medications,
      (p) => ({ state: 'active', ...recorded(p) }),
    ),
    tobacco_answer: patients.flatMap((p) =>
      p.tobacco
        ? [
            {
              practice_id,
              id: newId(),
              patient_id: p.id,
              status: p.tobacco.status,
              detail: p.tobacco.detail,
              answered_at: p.registeredAt,
              source,
              act_id,
            },
          ]
        : [],
    ),
    immunization: pastImmunizations.map((i) => ({ ...row(i), state: 'given', recorded_at: i.givenAt, act_id })),
  }
}
