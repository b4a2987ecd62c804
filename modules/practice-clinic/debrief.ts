import type { z } from 'zod'
import type { Debrief } from './practice-clinic.ts'
import { scenarioOf } from './scenarios/all.ts'
import type { Attempt } from './sql.ts'

/** An attempt for the learner's eyes. Undefined while it is open, when it was given up, or when its scenario is gone. */
export function debriefOf(attempt: Attempt, all: readonly Attempt[]): z.input<typeof Debrief> | undefined {
  const scenario = scenarioOf(attempt.scenario)
  const { endedAt, outcome, points, most, steps } = attempt
  if (!scenario || !endedAt || !outcome || points === null || most === null || !steps) return undefined
  return {
    attemptId: attempt.id,
    scenario: scenario.id,
    title: scenario.title,
    attempt: all.filter((a) => a.scenario === attempt.scenario && a.begunAt <= attempt.begunAt).length,
    outcome,
    points,
    most,
    seconds: Math.round((Date.parse(endedAt) - Date.parse(attempt.begunAt)) / 1000),
    endedAt,
    steps: steps.flatMap((judged) => {
      const step = scenario.steps.find((s) => s.id === judged.id)
      return step ? [{ ...judged, text: step.text, critical: step.critical ?? false, why: step.why, source: step.source }] : []
    }),
  }
}
