import type { Actor, Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { decide, mayByLicence, type Role, type ScopeSubject, type Task } from '../../scope/index.ts'
import { insertSignOff, insertTraining, loadActor } from '../staff/index.ts'
import { latestDays, type Outcome } from './competence.ts'
import { goodUntil, judge, type Seen, type Skill, type StepState } from './skills.ts'
import { insertAssessment, type Touched } from './sql.ts'

export interface Attempted {
  staffId: string
  skill: Skill
  /** Route, part or product that was seen. */
  detail: string | null
  assessorId: string
  method: string
  on: string
  placeId: string | undefined
  act: { id: string; touched: Touched | null } | null
  observationId: string | null
  steps: readonly { id: string; state: StepState }[]
  comments: string
  /** A sign-off waits until every hour and repetition that law wants is there. */
  whenComplete: boolean
}

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** Neither ahead of today nor older than a week: an attempt is put down while it is remembered. */
export function mustBeRecent(cx: Context, on: string) {
  if (on > cx.today) throw wrong('on', 'in_future', 'This day is still to come.')
  const days = (Date.parse(cx.today) - Date.parse(on)) / 86_400_000
  if (days > latestDays)
    throw wrong('on', 'backdated', `This is more than ${latestDays} days back. Watch it again and put it down the same day.`)
}

/** Whoever judges can do it themselves, by their own licence, and is one of those this skill is taught by. */
export function mustHaveSkill(role: Role, { task, taughtBy }: Skill) {
  if (!mayByLicence(role, task as Task) || !taughtBy.some((r) => r === role))
    throw new Refusal('forbidden', 'assessor_skill', 'Whoever assesses this may do it under their own licence. Ask a provider.', {
      detail: { instead: ['provider'] },
    })
}

/** Each step of the list once, with its words of today. */
function seenOf(skill: Skill, answers: Attempted['steps']): Seen[] {
  const states = new Map(answers.map((s) => [s.id, s.state]))
  const open = skill.steps.filter((s) => !states.has(s.id))
  if (open.length || states.size !== skill.steps.length)
    throw wrong('steps', 'steps', `Answer each step of the list once; ${open.length} are open.`)
  return skill.steps.map((s) => ({ ...s, state: states.get(s.id)! }))
}

/** What law still wants in hours and repetitions, at this place, with what is on file now and the act at hand. */
function stillMissing(cx: Context, actor: Actor, { skill, detail, placeId, act }: Attempted): string[] {
  const place = placeId ? cx.practice.places.get(placeId) : [...cx.practice.places.values()][0]
  const seen = act?.touched ?? (skill.byProduct ? { product: detail } : { route: detail })
  const d = decide({
    actor,
    task: skill.task as Task,
    subject: { ...seen, jurisdiction: place?.jurisdiction ?? '', on: cx.today } as ScopeSubject,
    present: place?.present ?? [],
    policies: cx.practice.policies,
  })
  if (d.verdict === 'refused') return [d.because]
  return d.unmet.filter((u) => /^(reps|hours):/.test(u.condition)).map((u) => u.message)
}

/** The learner as they stand with this repetition counted. */
function counting(actor: Actor, counts: Skill['counts']): Actor {
  if (!counts) return actor
  const { reps } = actor.training
  return { ...actor, training: { ...actor.training, reps: { ...reps, [counts]: (reps[counts] ?? 0) + 1 } } }
}

/** Trained in what was watched and no more: by one route, with one product. */
const documentedAs = ({ task }: Skill, detail: string | null) => (detail ? `${task}:${detail}` : task)

/**
 * Writes down an attempt and what follows from it: a repetition counted from the act itself, the sign-off, and with the last of the
 * repetitions the training as documented: in California whoever trains ascertains proficiency (16 CCR 1366.3(a)(1)), which is what was done here.
 */
export async function keepAttempt(cx: Context, a: Attempted): Promise<Outcome> {
  const { staffId, skill, detail, assessorId, method, on, act, observationId, comments } = a
  const steps = seenOf(skill, a.steps)
  const { passed, missed } = judge(steps)
  const attempt = {
    staffId,
    skill: skill.id,
    detail,
    assessorId,
    method,
    on,
    actId: act?.id ?? null,
    observationId,
    steps,
    passed,
    comments,
  }
  const [assessmentId, actor] = await Promise.all([insertAssessment(cx, attempt), loadActor(cx.tx, cx.practice.id, staffId)])
  const counts = passed && act ? skill.counts : null
  const missing = passed && actor ? stillMissing(cx, counting(actor, counts), a) : []
  const signedOff = passed && !(a.whenComplete && missing.length)
  const from = { staffId, on, assessmentId }
  if (counts) await insertTraining(cx, { ...from, kind: 'reps', what: counts, amount: 1, observedActId: act?.id ?? null })
  const validTo = signedOff ? goodUntil(on, skill.months) : null
  if (validTo) await insertSignOff(cx, { ...from, skill: skill.task as Task, detail, validTo, assessorId })
  const learned = documentedAs(skill, detail)
  if (validTo && act && missing.length === 0 && !actor?.training.documented.some((d) => d === skill.task || d === learned))
    await insertTraining(cx, { ...from, kind: 'documented', what: learned, amount: 1, observedActId: act.id })
  cx.tell({ name: 'staff.assessed', body: { staffId, assessmentId, skill: skill.id, passed, signedOff } })
  return { assessmentId, passed, missed: missed.map((s) => s.text), counted: counts !== null, signedOff, validTo, missing }
}
