import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Actor, Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { isId } from '../../core/ids.ts'
import { Day, Id } from '../../core/shapes.ts'
import { allTasks, type Decision, decide, sources, type Task, tasks } from '../../scope/index.ts'
import { allStaff } from '../practice/index.ts'

const Unmet = z.object({ condition: z.string(), message: z.string(), how: z.string() })

const TaskShape = z.object({
  task: z.string(),
  label: z.string(),
  verdict: z.enum(['allowed', 'conditional', 'refused']),
  because: z.string(),
  unmet: z.array(Unmet),
  instead: z.array(z.string()),
  rule: z.object({
    id: z.string(),
    status: z.string(),
    citation: z.string(),
    source: z.string(),
    url: z.string().nullable(),
    checkedOn: z.string(),
  }),
})

/** What a person holds and may do here today. */
export const WalletShape = z.object({
  name: z.string(),
  role: z.string(),
  place: z.object({ id: Id, name: z.string(), jurisdiction: z.string() }),
  credentials: z.array(
    z.object({
      kind: z.string(),
      number: z.string().nullable(),
      validFrom: Day,
      validTo: Day.nullable(),
      verifiedOn: Day.nullable(),
      daysLeft: z.int().nullable(),
    }),
  ),
  signOffs: z.array(z.object({ skill: z.string(), label: z.string(), on: Day, validTo: Day.nullable(), assessor: z.string() })),
  training: z.object({ documented: z.array(z.string()), hours: z.record(z.string(), z.number()), reps: z.record(z.string(), z.number()) }),
  tasks: z.array(TaskShape),
})

const daysLeft = (today: string, validTo: string | null) =>
  validTo ? Math.round((Date.parse(validTo) - Date.parse(today)) / 86_400_000) : null
export const labelOf = (task: string) => tasks[task as Task]?.label ?? task
/** A sign-off in one route says which; one in a product is told apart in the person's skills, by the product's name. */
const detailed = (task: string, detail: string | null | undefined) =>
  detail && !isId(detail) ? `${labelOf(task)} (${detail.replaceAll('_', ' ')})` : labelOf(task)

function shownDecision(task: Task, { verdict, because, unmet, instead, rule }: Decision) {
  const { id, status, citation, source, checkedOn } = rule
  const url = (sources as Record<string, { title: string; url: string }>)[source]?.url ?? null
  return {
    task,
    label: labelOf(task),
    verdict,
    because,
    unmet: [...unmet],
    instead: [...instead],
    rule: { id, status, citation, source, url, checkedOn },
  }
}

export function placeOf(cx: Context, placeId: string | undefined) {
  const found = placeId ? cx.practice.places.get(placeId) : [...cx.practice.places.values()][0]
  if (!found) throw new Refusal('missing', 'place', 'There is no such place here.')
  return found
}

/** What someone holds, and for each task whether they may do it at a place today, by the same `decide` that lets acts through. */
export function walletOf(cx: Context, actor: Actor, placeId: string | undefined): z.infer<typeof WalletShape> {
  const { id, name, jurisdiction, present } = placeOf(cx, placeId)
  const { today } = cx
  const subject = { jurisdiction, on: today }
  return {
    name: actor.name,
    role: actor.role,
    place: { id, name, jurisdiction },
    credentials: actor.credentials.map((c) => ({ ...c, number: c.number ?? null, daysLeft: daysLeft(today, c.validTo) })),
    signOffs: actor.signOffs.map(({ skill, detail, on: signed, validTo, assessor }) => ({
      skill,
      label: detailed(skill, detail),
      on: signed,
      validTo,
      assessor,
    })),
    training: {
      documented: actor.training.documented.map((what) => detailed(what.split(':')[0]!, what.split(':')[1])),
      hours: { ...actor.training.hours },
      reps: { ...actor.training.reps },
    },
    tasks: allTasks.map((task) =>
      shownDecision(task, decide({ actor, task, subject, present, order: null, policies: cx.practice.policies })),
    ),
  }
}

/** What I hold, and for each task whether I may do it here today, what is missing, and by which rule. */
export const walletMine = action({
  name: 'wallet.mine',
  kind: 'read',
  input: z.object({ placeId: Id.optional() }),
  output: WalletShape,
  allow: { roles: allStaff },
  on: async (cx, { placeId }) => ({ placeId: placeOf(cx, placeId).id }),
  run: async (cx, _input, { placeId }) => walletOf(cx, cx.actor, placeId),
})
