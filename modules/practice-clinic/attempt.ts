import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { debriefOf } from './debrief.ts'
import { goIn, goOut, ready } from './enter.ts'
import { nothingSeen } from './evidence.ts'
import { evidenceOf } from './evidence-sql.ts'
import { stagehand } from './make.ts'
import { offered } from './offer.ts'
import { Debrief, DrillAnswer, type JudgedStep, scoreOf } from './practice-clinic.ts'
import type { Scenario, Scene } from './scenario.ts'
import { scenarioOf } from './scenarios/all.ts'
import { type Attempt, attemptsOf, endAttempt, insertAttempt, inside, leaveAttempts, sandboxOf, writeRows } from './sql.ts'
import { propsOf } from './stage-sql.ts'

/** A millisecond before the scene, so that nothing done in the same moment is lost; what the scene brings carries an earlier hour. */
async function setScene(cx: Context, scenario: Scenario, attempt: number): Promise<{ scene: Scene; staffId: string }> {
  const sandbox = await ready(cx, 'scenarios.begin')
  const scene = await inside(cx, async () => {
    const props = await propsOf(cx, sandbox)
    const hand = stagehand({ practiceId: sandbox.sandboxId, actId: cx.actId, now: cx.now, today: cx.today, attempt, props })
    const { cast, path, told = [] } = scenario.set!(hand)
    await writeRows(cx, hand.rows)
    return { cast, path, told }
  })
  await goIn(cx, sandbox)
  return { scene, staffId: sandbox.staffId }
}

/** Begins a scenario: sets its scene in the practice clinic and steps inside. A drill stays on its own screen. One is open at a time. */
export const beginScenario = action({
  name: 'scenarios.begin',
  kind: 'write',
  outside: true,
  input: z.object({ scenario: z.string() }),
  /** Who the learner is from here on, and where they begin. */
  output: z.object({ attemptId: Id, path: z.string(), staffId: Id }),
  allow: { roles: allStaff },
  async run(cx, input) {
    const scenario = scenarioOf(input.scenario)
    if (!scenario) throw new Refusal('missing', 'scenario', 'There is no such scenario.')
    const offer = offered(cx, scenario)
    if (!offer.allowed) throw new Refusal('forbidden', 'not_offered', offer.because ?? 'This scenario is for others here.')
    const attemptId = newId()
    await leaveAttempts(cx)
    const attempt = (await attemptsOf(cx)).length
    const drill: { scene: Scene; staffId: string } = {
      scene: { cast: {}, path: `/practice-clinic/drill/${attemptId}`, told: [] },
      staffId: cx.actor.id,
    }
    const { scene, staffId } = scenario.set ? await setScene(cx, scenario, attempt) : drill
    await insertAttempt(cx, { id: attemptId, scenario: scenario.id, version: scenario.version, scene, begunAt: cx.now })
    return { attemptId, path: scene.path, staffId }
  },
})

async function judge(cx: Context, { steps, set }: Scenario, attempt: Attempt, answer: DrillAnswer): Promise<JudgedStep[]> {
  const { cast } = attempt.scene
  const sandbox = await sandboxOf(cx)
  const evidence =
    set && sandbox ? await inside(cx, () => evidenceOf(cx, sandbox, cast, attempt.begunAt)) : nothingSeen(cast, cx.today, answer)
  return steps.map((step) => {
    const { met, saw } = step.seen({ ...evidence, answer })
    return { id: step.id, met, points: met ? step.points : 0, most: step.points, saw: saw || 'nothing of it' }
  })
}

/** Ends it: looks at what the record of the practice clinic holds since the beginning, step by step, keeps the score and steps out. */
export const finishScenario = action({
  name: 'scenarios.finish',
  kind: 'write',
  outside: true,
  input: z.object({ attemptId: Id, answer: DrillAnswer.default({ order: [], choices: {} }) }),
  output: Debrief.extend({ staffId: Id }),
  allow: { roles: allStaff },
  async run(cx, { attemptId, answer }) {
    const all = await attemptsOf(cx)
    const attempt = all.find((a) => a.id === attemptId)
    const scenario = attempt && scenarioOf(attempt.scenario)
    if (!attempt || !scenario) throw new Refusal('missing', 'attempt', 'There is no such attempt of yours.')
    if (attempt.endedAt) throw new Refusal('conflict', 'ended', 'This attempt is over. Begin the scenario again.')
    const steps = await judge(cx, scenario, attempt, answer)
    const score = scoreOf(steps, new Set(scenario.steps.filter((s) => s.critical).map((s) => s.id)))
    await endAttempt(cx, attemptId, { ...score, steps })
    if (scenario.set) await goOut(cx)
    const ended = { ...attempt, ...score, steps, endedAt: cx.now }
    cx.tell({ name: 'scenario.finished', body: { attemptId, scenario: scenario.id, outcome: score.outcome } })
    return { ...debriefOf(ended, all)!, staffId: cx.actor.id }
  },
})
