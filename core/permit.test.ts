import { expect, test } from 'vitest'
import { adopts, ana, drLee, today } from '../scope/sample.ts'
import type { Context, Subject } from './context.ts'
import { may } from './permit.ts'

const vaccine = { allow: { roles: ['medical_assistant'], task: 'vaccine_admin' } } as const
const vitals = { allow: { roles: ['medical_assistant', 'nurse'], task: 'vital_signs' } } as const

/** A medical assistant asks within one request, in a practice with a place in California and one in New York. */
function asking(): Context {
  const at = (id: string, jurisdiction: string) => [id, { id, name: id, jurisdiction, present: [drLee] }] as const
  const practice = { today, places: new Map([at('ca', 'CA'), at('ny', 'NY')]), policies: [adopts('vital_signs')], overrides: [] }
  return { actor: ana, today, now: `${today}T18:00:00.000Z`, practice } as unknown as Context
}
const order = { kind: 'patient_specific', id: 'o', by: 'lee', doseVerifiedBy: 'lee' } as const

test('what is answered once for a visit of the board holds for the next, and not for another place, route, order or verb', () => {
  const cx = asking()
  const ask = (on: Subject, verb: Parameters<typeof may>[1] = vaccine) => may(cx, verb, { placeId: 'ca', birthDate: '1980-01-01', ...on })
  const first = ask({ visitId: 'v1', route: 'IM' })
  expect(first.allowed).toBe(false)
  expect(ask({ visitId: 'v2', route: 'IM' })).toEqual(first)
  expect(ask({ visitId: 'v3', route: 'IM', order }).allowed).toBe(true)
  expect(ask({ visitId: 'v4', route: 'IM' })).toEqual(first)
  expect(ask({ placeId: 'ny', route: 'IM' }).because).toContain('New York')
  expect(ask({ route: 'nasal' }).unmet?.map((u) => u.condition)).not.toContain('hours:injections=10')
  expect(ask({}, vitals).allowed).toBe(true)
})

test('the answer of one request is not that of the next', () => {
  const [mine, learner] = [asking(), { ...asking(), actor: { ...ana, signOffs: [], training: { documented: [], hours: {}, reps: {} } } }]
  expect([may(mine, vitals).allowed, may(learner, vitals).allowed]).toEqual([true, false])
})
