import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, May, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import type { AskedTopic } from './asked.ts'
import { completeTraining } from './complete.ts'
import { contentOf } from './content/index.ts'
import type { DoneRow } from './done-sql.ts'
import { staffOf } from './sql.ts'
import { pictureOf, type Standing } from './standing.ts'
import { Topic, urgency } from './training.ts'

export const Rule = z.object({
  rule: z.string(),
  when: z.string(),
  keep: z.string(),
  applies: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string(),
  checkedOn: Day,
  also: z.string().nullable(),
})
export const StandingName = z.enum(['done', 'soon', 'due', 'overdue'])
const DoneLine = z.object({
  id: Id,
  topic: z.string(),
  title: z.string(),
  doneOn: Day,
  how: z.enum(['attested', 'session']),
  sessionId: Id.nullable(),
  teacher: z.string().nullable(),
  lateReason: z.string().nullable(),
  keepUntil: Day.nullable(),
  takenBack: z.string().nullable(),
})

export const ruleOf = ({ fact }: AskedTopic) =>
  fact && {
    rule: fact.rule,
    when: fact.when,
    keep: fact.keepRule,
    applies: fact.applies,
    confidence: fact.confidence,
    source: fact.source,
    checkedOn: fact.checkedOn,
    also: fact.also ?? null,
  }

export const doneLine = (topics: readonly AskedTopic[], d: DoneRow) => ({
  id: d.id,
  topic: d.topic,
  title: topics.find((t) => t.topic === d.topic)?.title ?? d.topic,
  doneOn: d.doneOn,
  how: d.how,
  sessionId: d.sessionId,
  teacher: d.teacher,
  lateReason: d.lateReason,
  keepUntil: d.keepUntil,
  takenBack: d.takenBack,
})
export { DoneLine }

export const inOrder = (a: Standing, b: Standing) =>
  urgency[a.standing] - urgency[b.standing] ||
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
  a.topic.title.localeCompare(b.topic.title)

/** What is asked of me, overdue first, and what I have had. */
export const myTrainings = action({
  name: 'trainings.mine',
  kind: 'read',
  input: Nothing,
  output: z.object({
    today: Day,
    trainings: z.array(
      z.object({
        topic: z.string(),
        title: z.string(),
        rule: z.string().nullable(),
        standing: StandingName,
        dueOn: Day.nullable(),
        lastOn: Day.nullable(),
        minutes: z.int().nullable(),
        againWhy: z.string().nullable(),
      }),
    ),
    done: z.array(DoneLine),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const { topics, standings, done } = await pictureOf(cx, cx.actor.id)
    return {
      today: cx.today,
      trainings: standings.sort(inOrder).map(({ topic, standing, dueOn, lastOn }) => ({
        ...{ topic: topic.topic, title: topic.title, rule: topic.fact?.rule ?? null, standing, dueOn, lastOn },
        ...{ minutes: contentOf(topic.topic)?.minutes ?? null, againWhy: standing === 'done' ? null : topic.againWhy },
      })),
      done: done.map((d) => doneLine(topics, d)),
    }
  },
})

const Reading = z.object({
  edition: z.string(),
  minutes: z.int(),
  cites: z.array(z.string()),
  sections: z.array(z.object({ heading: z.string(), says: z.array(z.string()) })),
  /** Without the right answers: these stay with the server. */
  questions: z.array(z.object({ ask: z.string(), options: z.array(z.string()) })),
  needsTeacher: z.string().nullable(),
})

function readingOf(topic: string): z.input<typeof Reading> | null {
  const content = contentOf(topic)
  if (!content) return null
  const { edition, minutes, cites, sections, questions, needsTeacher } = content
  return {
    ...{ edition, minutes, cites: [...cites], needsTeacher: needsTeacher ?? null },
    sections: sections.map((s) => ({ heading: s.heading, says: [...s.says] })),
    questions: questions.map((q) => ({ ask: q.ask, options: [...q.options] })),
  }
}

async function asked(cx: Context, topic: string) {
  const [picture, people] = await Promise.all([pictureOf(cx, cx.actor.id), staffOf(cx)])
  const found = picture.topics.find((t) => t.topic === topic)
  if (!found) throw new Refusal('missing', 'topic', 'There is no such training here.')
  return { found, people, picture, mine: picture.standings.find((s) => s.topic.topic === topic) }
}

/** One training to be read: what it says, the questions, the rule, and where I stand with it. */
export const openTraining = action({
  name: 'trainings.open',
  kind: 'read',
  input: z.object({ topic: Topic }),
  output: z.object({
    topic: z.string(),
    title: z.string(),
    about: z.string(),
    material: z.string(),
    rule: Rule.nullable(),
    reading: Reading.nullable(),
    standing: StandingName.nullable(),
    dueOn: Day.nullable(),
    lastOn: Day.nullable(),
    teachers: z.array(z.object({ staffId: Id, name: z.string() })),
    may: z.object({ complete: May }),
  }),
  allow: { roles: allStaff },
  async run(cx, { topic }) {
    const { found, people, mine } = await asked(cx, topic)
    const notAsked = { allowed: false, because: 'This training is not asked of you here.' }
    return {
      ...{ topic, title: found.title, about: found.about, material: found.material },
      rule: ruleOf(found),
      reading: readingOf(topic),
      standing: mine?.standing ?? null,
      dueOn: mine?.dueOn ?? null,
      lastOn: mine?.lastOn ?? null,
      teachers: people.filter((p) => p.id !== cx.actor.id && p.role !== 'student').map((p) => ({ staffId: p.id, name: p.name })),
      may: { complete: mine ? may(cx, completeTraining) : notAsked },
    }
  },
})
