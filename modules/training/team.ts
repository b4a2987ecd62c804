import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, May, Nothing } from '../../core/shapes.ts'
import { sessions } from './done-sql.ts'
import { DoneLine, doneLine, Rule, ruleOf, StandingName } from './read.ts'
import { requireTraining } from './require.ts'
import { recordSession, takeBackTraining } from './session.ts'
import { pictureOf } from './standing.ts'
import { AudienceRole, urgency } from './training.ts'

const Cell = z.object({ topic: z.string(), standing: StandingName, dueOn: Day.nullable(), lastOn: Day.nullable() })
const SessionLine = z.object({
  id: Id,
  topic: z.string(),
  title: z.string(),
  heldOn: Day,
  minutes: z.int(),
  trainer: z.string(),
  qualification: z.string(),
  people: z.int(),
})

/** Everyone with every training that is asked of them; whoever is overdue stands first. */
export const teamTrainings = action({
  name: 'trainings.team',
  kind: 'read',
  input: Nothing,
  output: z.object({
    today: Day,
    topics: z.array(z.object({ topic: z.string(), title: z.string() })),
    people: z.array(
      z.object({ staffId: Id, name: z.string(), role: AudienceRole, open: z.int(), cells: z.array(Cell), done: z.array(DoneLine) }),
    ),
    sessions: z.array(SessionLine),
    may: z.object({ session: May, takeBack: May, require: May }),
  }),
  allow: { roles: ['manager', 'provider', 'nurse'] },
  async run(cx) {
    const [{ topics, people, standings, done }, held] = await Promise.all([pictureOf(cx, null), sessions(cx)])
    const rows = people.map((p) => {
      const its = standings.filter((s) => s.person.id === p.id)
      const worst = Math.min(9, ...its.map((s) => urgency[s.standing]))
      const cells = its.map(({ topic, standing, dueOn, lastOn }) => ({ topic: topic.topic, standing, dueOn, lastOn }))
      const open = its.filter((s) => s.standing === 'overdue' || s.standing === 'due').length
      const had = done.filter((d) => d.staffId === p.id).map((d) => doneLine(topics, d))
      return { worst, person: { staffId: p.id, name: p.name, role: p.role, open, cells, done: had } }
    })
    return {
      today: cx.today,
      topics: topics.filter((t) => t.applies).map(({ topic, title }) => ({ topic, title })),
      people: rows.sort((a, b) => a.worst - b.worst || b.person.open - a.person.open).map((r) => r.person),
      sessions: held,
      may: { session: may(cx, recordSession), takeBack: may(cx, takeBackTraining), require: may(cx, requireTraining) },
    }
  },
})

/** Every training of the catalogue and of the practice's own: whether it is asked here, of whom, how often, by what rule. */
export const trainingCatalogue = action({
  name: 'trainings.catalogue',
  kind: 'read',
  input: Nothing,
  output: z.object({
    topics: z.array(
      z.object({
        topic: z.string(),
        title: z.string(),
        applies: z.boolean(),
        roles: z.array(AudienceRole),
        everyDays: z.int().nullable(),
        keepYears: z.int().nullable(),
        about: z.string(),
        material: z.string(),
        againOn: Day.nullable(),
        againWhy: z.string().nullable(),
        rule: Rule.nullable(),
        hasContent: z.boolean(),
      }),
    ),
    may: z.object({ require: May }),
  }),
  allow: { roles: ['manager', 'provider', 'nurse'] },
  async run(cx) {
    const { topics } = await pictureOf(cx, cx.actor.id)
    return {
      topics: topics.map((t) => ({
        ...{ topic: t.topic, title: t.title, applies: t.applies, roles: [...t.roles], everyDays: t.everyDays, keepYears: t.keepYears },
        ...{ about: t.about, material: t.material, againOn: t.againOn, againWhy: t.againWhy, rule: ruleOf(t), hasContent: t.hasContent },
      })),
      may: { require: may(cx, requireTraining) },
    }
  },
})
