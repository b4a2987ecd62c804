import { z } from 'zod'
import { Id, Instant } from '../../core/shapes.ts'

/** Roomed's own mark, no law's: four of five points, and no critical step missed. */
export const passShare = 0.8

export const Area = z.enum(['clinical', 'administrative'])
export type Area = z.infer<typeof Area>
export const Outcome = z.enum(['passed', 'not_passed', 'left'])
export type Outcome = z.infer<typeof Outcome>

/** What the learner is told of the part the other person plays: their words, and what the devices show. */
export const Card = z.object({
  says: z.array(z.string()),
  shows: z.array(z.object({ what: z.string(), reads: z.string() })),
})
export type Card = z.infer<typeof Card>

/** A drill of its own screen: things to put in order, or a talk in which each turn has one right answer. */
export const Drill = z.object({
  order: z.array(z.object({ id: z.string(), label: z.string(), more: z.string() })).optional(),
  talk: z
    .array(z.object({ id: z.string(), says: z.string(), options: z.array(z.object({ id: z.string(), text: z.string() })) }))
    .optional(),
})
export type Drill = z.infer<typeof Drill>

export const DrillAnswer = z.object({
  order: z.array(z.string().max(40)).max(20).default([]),
  choices: z.record(z.string().max(40), z.string().max(40)).default({}),
})
export type DrillAnswer = z.infer<typeof DrillAnswer>

/** A step as it was judged: what was seen of it in the record. Kept with the attempt. */
export const JudgedStep = z.object({ id: z.string(), met: z.boolean(), points: z.int(), most: z.int(), saw: z.string() })
export type JudgedStep = z.infer<typeof JudgedStep>

/** The same for the learner's eyes: with its words, why it matters and where that is written. */
export const DebriefStep = JudgedStep.extend({ text: z.string(), critical: z.boolean(), why: z.string(), source: z.string() })

export const Debrief = z.object({
  attemptId: Id,
  scenario: z.string(),
  title: z.string(),
  attempt: z.int(),
  outcome: Outcome,
  points: z.int(),
  most: z.int(),
  seconds: z.int(),
  endedAt: Instant,
  steps: z.array(DebriefStep),
})

export interface Score {
  points: number
  most: number
  outcome: 'passed' | 'not_passed'
}

/** Adds up what was judged. One critical step missed fails the attempt, whatever the points. */
export function scoreOf(steps: readonly JudgedStep[], critical: ReadonlySet<string>): Score {
  const points = steps.reduce((sum, s) => sum + s.points, 0)
  const most = steps.reduce((sum, s) => sum + s.most, 0)
  const missed = steps.some((s) => critical.has(s.id) && !s.met)
  return { points, most, outcome: !missed && points >= most * passShare ? 'passed' : 'not_passed' }
}
