import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, May, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { debriefOf } from './debrief.ts'
import { offered } from './offer.ts'
import { Area, Card, Debrief, Drill, Outcome } from './practice-clinic.ts'
import { scenarioOf, scenarios } from './scenarios/all.ts'
import { type Attempt, attemptsOf } from './sql.ts'

const Best = z.object({ attemptId: Id, points: z.int(), most: z.int(), outcome: Outcome, endedAt: Instant })

/** Of the scenario as it is now: a score of older steps is history, no best. */
function bestOf(attempts: readonly Attempt[], id: string, version: number): z.input<typeof Best> | null {
  const done = attempts.filter((a) => a.scenario === id && a.version === version && a.points !== null)
  const best = done.sort((a, b) => Number(b.outcome === 'passed') - Number(a.outcome === 'passed') || b.points! - a.points!)[0]
  return best ? { attemptId: best.id, points: best.points!, most: best.most!, outcome: best.outcome!, endedAt: best.endedAt! } : null
}

/** Every scenario with the learner's own best score, and whether it is for them here. */
export const listScenarios = action({
  name: 'scenarios.list',
  kind: 'read',
  outside: true,
  input: Nothing,
  output: z.object({
    scenarios: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        area: Area,
        minutes: z.int(),
        drill: z.boolean(),
        steps: z.int(),
        tries: z.int(),
        best: Best.nullable(),
        may: May,
      }),
    ),
    passed: z.int(),
    open: z.object({ attemptId: Id, scenario: z.string(), title: z.string(), path: z.string(), drill: z.boolean() }).nullable(),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const attempts = await attemptsOf(cx)
    const list = scenarios.map((s) => ({
      id: s.id,
      title: s.title,
      area: s.area,
      minutes: s.minutes,
      drill: Boolean(s.drill),
      steps: s.steps.length,
      tries: attempts.filter((a) => a.scenario === s.id && a.points !== null).length,
      best: bestOf(attempts, s.id, s.version),
      may: offered(cx, s),
    }))
    const running = attempts.find((a) => !a.endedAt)
    const of = running && scenarioOf(running.scenario)
    const open =
      running && of ? { attemptId: running.id, scenario: of.id, title: of.title, path: running.scene.path, drill: Boolean(of.drill) } : null
    return { scenarios: list, passed: list.filter((s) => s.best?.outcome === 'passed').length, open }
  },
})

/** What the card beside the screens shows: the open attempt with its brief, and nothing of its steps. */
export const clinicStatus = action({
  name: 'practice_clinic.status',
  kind: 'read',
  outside: true,
  input: Nothing,
  output: z.object({
    open: z
      .object({
        attemptId: Id,
        title: z.string(),
        brief: z.string(),
        card: Card,
        drill: Drill.nullable(),
        path: z.string(),
        begunAt: Instant,
        now: Instant,
      })
      .nullable(),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const attempt = (await attemptsOf(cx)).find((a) => !a.endedAt)
    const scenario = attempt && scenarioOf(attempt.scenario)
    if (!attempt || !scenario) return { open: null }
    const { title, brief, card, drill = null } = scenario
    const { path, told } = attempt.scene
    const whole = { says: card.says, shows: [...told, ...card.shows] }
    return { open: { attemptId: attempt.id, title, brief, card: whole, drill, path, begunAt: attempt.begunAt, now: cx.now } }
  },
})

/** One finished attempt of one's own, step by step. Nobody else's: a mistake made here is made to be made. */
export const scenarioResult = action({
  name: 'scenarios.result',
  kind: 'read',
  outside: true,
  input: z.object({ attemptId: Id }),
  output: Debrief,
  allow: { roles: allStaff },
  async run(cx, { attemptId }) {
    const all = await attemptsOf(cx)
    const attempt = all.find((a) => a.id === attemptId)
    const debrief = attempt && debriefOf(attempt, all)
    if (!debrief) throw new Refusal('missing', 'attempt', 'There is no such finished attempt of yours.')
    return debrief
  },
})
