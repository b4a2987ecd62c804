import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Line } from '../../core/shapes.ts'
import { askedTopics } from './asked.ts'
import { type Choice, choices, insertChoice } from './sql.ts'
import { AudienceRole, Topic } from './training.ts'

const Wish = z.object({
  /** A topic of the list; without one, a new topic of the practice's own. */
  topic: Topic.optional(),
  applies: z.boolean(),
  title: Line.min(3).optional(),
  about: Line.optional(),
  material: Line.optional(),
  roles: z.array(AudienceRole).optional(),
  everyDays: z.int().min(30).max(3650).nullable().optional(),
  keepYears: z.int().min(1).max(40).nullable().optional(),
  /** Everyone is due again from now, because of this: a new hazard, a changed plan. */
  again: Line.min(3).optional(),
})
type Wish = z.infer<typeof Wish>

const needs = (path: string, message: string) => new Refusal('invalid', path, message, { fields: [{ path, message }] })

/** A name for the practice's own topic that no other has: its title in small letters, with a number when it is taken. */
function ownTopic(title: string, taken: readonly string[]): string {
  const base = `own_${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')}`.slice(0, 34)
  if (!taken.includes(base)) return base
  for (let i = 2; ; i++) if (!taken.includes(`${base}_${i}`)) return `${base}_${i}`
}

const bare: Choice = {
  ...{ topic: '', title: '', about: '', material: '', applies: true, roles: [], everyDays: null, keepYears: null },
  ...{ againAt: null, againOn: null, againWhy: null },
}

function changed(old: Choice, wish: Wish, now: string, today: string): Choice {
  const { topic, title, about, material, roles, everyDays, keepYears, againAt, againOn, againWhy } = old
  const again = wish.again ? { againAt: now, againOn: today, againWhy: wish.again } : { againAt, againOn, againWhy }
  return {
    topic,
    title: wish.title ?? title,
    about: wish.about ?? about,
    material: wish.material ?? material,
    applies: wish.applies,
    roles: wish.roles ?? [...roles],
    everyDays: wish.everyDays === undefined ? everyDays : wish.everyDays,
    keepYears: wish.keepYears === undefined ? keepYears : wish.keepYears,
    ...again,
  }
}

/** The manager says whether a training is asked here, of whom, how often and how long the record is kept. The earlier choice stays. */
export const requireTraining = action({
  name: 'trainings.require',
  kind: 'write',
  input: Wish,
  output: z.object({ topic: Topic }),
  allow: { roles: ['manager'] },
  async run(cx, wish) {
    const topics = askedTopics(await choices(cx))
    const known = wish.topic ? topics.find((t) => t.topic === wish.topic) : undefined
    if (wish.topic && !known) throw new Refusal('missing', 'topic', 'There is no such training here.')
    if (!known && !wish.title) throw needs('title', 'Say what it is called.')
    const newOne = {
      ...bare,
      topic: ownTopic(
        wish.title ?? '',
        topics.map((t) => t.topic),
      ),
    }
    const choice = changed(known ? { ...known, roles: [...known.roles] } : newOne, wish, cx.now, cx.today)
    if (choice.applies && choice.roles.length === 0) throw needs('roles', 'Say of whom it is asked.')
    // What the rule asks for, the practice may ask more often and keep longer, never the other way round.
    const fact = known?.fact
    if (choice.applies && fact?.everyDays && (choice.everyDays === null || choice.everyDays > fact.everyDays))
      throw needs('everyDays', `At most ${fact.everyDays} days (${fact.rule}).`)
    if (choice.applies && fact?.keepYears && (choice.keepYears === null || choice.keepYears < fact.keepYears))
      throw needs('keepYears', `At least ${fact.keepYears} years (${fact.keepRule}).`)
    await insertChoice(cx, choice)
    cx.tell({ name: 'training.required', body: { topic: choice.topic, applies: choice.applies } })
    return { topic: choice.topic }
  },
})
