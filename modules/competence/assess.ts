import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { allSystems } from '../point-of-care/index.ts'
import { personOf } from '../staff/index.ts'
import { Comments, MethodShape, Outcome, SkillId, StepsSeen } from './competence.ts'
import { keepAttempt, mustBeRecent, mustHaveSkill } from './keep.ts'
import { type Skill, skillFor, skillOf } from './skills.ts'
import { actDone } from './sql.ts'

const Input = z.object({
  staffId: Id,
  skill: SkillId,
  productId: Id.nullable().default(null),
  method: MethodShape,
  on: Day,
  actId: Id.nullable().default(null),
  steps: StepsSeen,
  comments: Comments,
})
type Input = z.output<typeof Input>

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

async function detailOf(cx: Context, skill: Skill, { productId }: Input): Promise<string | null> {
  if (!skill.byProduct) return skill.detail
  const known = productId && (await allSystems(cx)).find((s) => s.id === productId)
  if (!known) throw wrong('productId', 'which_product', 'Say which test: a sign-off in one is none in another.')
  return known.id
}

/** The act that was watched: done by this person, of this task, by this route or with this product. */
async function actOf(cx: Context, { actId, staffId, method }: Input, skill: Skill, detail: string | null) {
  if (!actId) return null
  const act = await actDone(cx, actId)
  const fits = act?.actorId === staffId && act.ruleId.endsWith(`.${skill.task}`)
  const same = fits && (skill.byProduct ? act.touched?.product === detail : skillFor(skill.task, act.touched ?? {})?.id === skill.id)
  if (!act || !same || method !== 'observed')
    throw wrong('actId', 'other_act', 'This is no act of this person in this skill. Choose the one that was watched.')
  return act
}

/**
 * A provider or nurse has watched an attempt and puts it down step by step. A pass signs the person off in this route or product;
 * on an act of the chart it counts as one repetition.
 */
export const recordAssessment = action({
  name: 'assessments.record',
  kind: 'write',
  input: Input,
  output: Outcome,
  allow: { roles: ['provider', 'nurse'] },
  on: personOf,
  async run(cx, input) {
    const { staffId, method, steps, comments } = input
    const skill = skillOf(input.skill)!
    if (staffId === cx.actor.id)
      throw new Refusal('forbidden', 'own_sign_off', 'Nobody assesses themselves. Ask another provider or nurse to watch and sign.')
    mustHaveSkill(cx.actor.role, skill)
    if (!skill.methods.includes(method)) throw wrong('method', 'method', 'This skill is not assessed in this way.')
    const detail = await detailOf(cx, skill, input)
    const act = await actOf(cx, input, skill, detail)
    const on = act ? dayIn(cx.practice.timeZone, act.at) : input.on
    mustBeRecent(cx, on)
    const seen = { staffId, skill, detail, method, on, act, steps, comments }
    return keepAttempt(cx, { ...seen, assessorId: cx.actor.id, placeId: undefined, observationId: null, whenComplete: false })
  },
})
