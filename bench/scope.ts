import type { Context } from '../core/context.ts'
import { may } from '../core/permit.ts'
import { allActions } from '../registry.ts'
import { decide, jurisdictions } from '../scope/index.ts'
import { adopts, ana, ask, drLee, newcomer, nurseKim, today } from '../scope/sample.ts'
import { allTasks } from '../scope/tasks.ts'
import type { Question } from '../scope/types.ts'

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!

/** Questions as screens ask them: any task, any state, people with everything and with nothing, with and without order, policy and supervisor. */
const anyQuestion = (): Question => {
  const task = pick(allTasks)
  const q = ask(task, pick(Object.keys(jurisdictions)), { actor: pick([ana, ana, newcomer]) })
  return {
    ...q,
    present: pick([q.present, [drLee], []]),
    order: pick([q.order ?? null, null]),
    policies: pick([
      [],
      [adopts(task)],
      [adopts(task), adopts(task, { kind: 'narrow', requires: ['competency_on_file', 'wears_a_mask'] })],
    ]),
    facts: pick([q.facts ?? {}, {}]),
  }
}

export interface Decisions {
  /** microseconds each, over all */
  mean: number
  /** the slowest one in a hundred takes at least this */
  p99: number
}

/** 100,000 random decisions, each timed. */
export function timeDecisions(many = 100_000): Decisions {
  const questions = Array.from({ length: many }, anyQuestion)
  for (const q of questions.slice(0, 5_000)) decide(q)
  const took = new Float64Array(many)
  const started = performance.now()
  for (let i = 0; i < many; i++) {
    const from = performance.now()
    decide(questions[i]!)
    took[i] = performance.now() - from
  }
  const mean = ((performance.now() - started) * 1_000) / many
  return { mean, p99: took.toSorted()[Math.floor(many * 0.99)]! * 1_000 }
}

/** What a card of the board leads to: its own buttons, and the gated acts of the visit it opens. */
const buttons = [
  'visits.advance',
  'visits.assign',
  'visits.book',
  'visits.move',
  'visits.cancel',
  'checkin.complete',
  'vitals.record',
  'rooming.ready',
  'immunizations.give',
  'tests.record',
]

/** A practice in California with a policy for every task, its provider present, and a medical assistant who asks. */
function asking(): Context {
  const place = { id: 'place', name: 'Clinic', jurisdiction: 'CA', clia: null, cliaExpires: null, present: [drLee, nurseKim] }
  const practice = { today, places: new Map([[place.id, place]]), policies: allTasks.map((task) => adopts(task)), overrides: [] }
  return { actor: ana, today, now: `${today}T18:00:00.000Z`, practice } as unknown as Context
}

/**
 * What `may` adds to a day's board: the answer for every visit and every button, milliseconds, median of the rounds, warm as a server is.
 * Taken inside the process, around the calls the board makes with a subject a visit, so that neither network nor database blurs two milliseconds.
 */
export function timeBoard(visits = 300, rounds = 50): number {
  const verbs = buttons.map((name) => {
    const verb = allActions.find((a) => a.name === name)
    if (!verb) throw new Error(`the board has no ${name} any more`)
    return verb
  })
  const subjects = Array.from({ length: visits }, (_, i) => ({
    patientId: `p${i}`,
    visitId: `v${i}`,
    placeId: 'place',
    birthDate: `${1930 + (i % 90)}-03-0${1 + (i % 9)}`,
  }))
  const round = () => {
    const cx = asking()
    const from = performance.now()
    const answers = subjects.map((on) => verbs.map((verb) => may(cx, verb, on)))
    const ms = performance.now() - from
    if (answers.flat().length !== visits * verbs.length) throw new Error('an answer is missing')
    return ms
  }
  for (let i = 0; i < 20 * rounds; i++) round()
  const took = Array.from({ length: rounds }, round)
  return took.toSorted((a, b) => a - b)[rounds >> 1]!
}
