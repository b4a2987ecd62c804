import { z } from 'zod'
import { Day, Id, Instant, May, Prose } from '../../core/shapes.ts'
import { skillIds } from './skills.ts'

/** Shapes of what is watched and judged. */
export const SkillId = z.enum(skillIds)
export const StepState = z.enum(['done', 'not_done', 'not_applicable'])
export const MethodShape = z.enum(['observed', 'simulated', 'return_demonstration', 'written'])
/** Every step of the list is answered: what was not looked at was not seen. */
export const StepsSeen = z
  .array(z.object({ id: z.string().max(60), state: StepState }))
  .min(1)
  .max(60)
export const Comments = Prose.max(2000).default('')

export const Attempt = z.object({
  id: Id,
  skill: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
  method: z.string(),
  on: Day,
  passed: z.boolean(),
  assessor: z.string(),
  comments: z.string(),
  actId: Id.nullable(),
  steps: z.array(z.object({ id: z.string(), text: z.string(), critical: z.boolean(), state: StepState })),
})

/** What came of an attempt: counted or not, signed or not, and what is still missing for it. */
export const Outcome = z.object({
  assessmentId: Id,
  passed: z.boolean(),
  missed: z.array(z.string()),
  counted: z.boolean(),
  signedOff: z.boolean(),
  validTo: Day.nullable(),
  missing: z.array(z.string()),
})
export type Outcome = z.infer<typeof Outcome>

/** How somebody stands in one skill today. `soon`: it ends within 60 days. */
export const standings = ['current', 'soon', 'expired', 'missing'] as const
export const Standing = z.enum(standings)
export type Standing = z.infer<typeof Standing>
const soonDays = 60

export function standingOf(validTo: string | null | undefined, today: string): Standing {
  if (validTo === undefined) return 'missing'
  if (validTo === null) return 'current'
  if (validTo < today) return 'expired'
  return Date.parse(validTo) - Date.parse(today) <= soonDays * 86_400_000 ? 'soon' : 'current'
}

/** Half an hour: one piece of work at one patient. */
export const observedMinutes = 30
/** What is put down later than a week after is memory, not observation. */
export const latestDays = 7
export const sinceOf = ({ now }: { now: string }) => new Date(Date.parse(now) - latestDays * 86_400_000).toISOString()

/** An observation as its learner, or its observer, sees it. `act`: what was done under it, and as which skill it is judged. */
export const Watched = z.object({
  id: Id,
  task: z.string(),
  label: z.string(),
  trainee: z.string(),
  observer: z.object({ id: Id, name: z.string() }),
  visitId: Id.nullable(),
  until: Instant,
  act: z
    .object({ id: Id, at: Instant, skill: z.string().nullable(), detail: z.string().nullable(), product: z.string().nullable() })
    .nullable(),
})
export type Watched = z.infer<typeof Watched>
export const MayAssess = z.object({ assess: May })
