import type { Context } from '../../core/context.ts'
import { type AskedTopic, askedTopics } from './asked.ts'
import { type DoneRow, doneList } from './done-sql.ts'
import { assignments, choices, type Person, staffOf } from './sql.ts'
import { type Due, isAsked, standingOf } from './training.ts'

export interface Standing extends Due {
  person: Person
  topic: AskedTopic
  assignedOn: string | null
}

export interface Picture {
  topics: AskedTopic[]
  people: Person[]
  done: DoneRow[]
  /** Each person with each topic that is asked of them. */
  standings: Standing[]
  /** What is asked of someone and has no day of assignment yet. */
  unassigned: { staffId: string; topic: string }[]
}

/** Who stands where: of everyone, or of one person. */
export async function pictureOf(cx: Context, staffId: string | null): Promise<Picture> {
  const [rows, all, done, assigned] = await Promise.all([choices(cx), staffOf(cx), doneList(cx, staffId), assignments(cx, staffId)])
  const topics = askedTopics(rows)
  const people = staffId ? all.filter((p) => p.id === staffId) : all
  const since = new Map(assigned.map((a) => [`${a.staffId} ${a.topic}`, a.on]))
  const had = new Map<string, DoneRow[]>()
  for (const d of done.filter((one) => one.takenBack === null)) {
    const key = `${d.staffId} ${d.topic}`
    had.set(key, [...(had.get(key) ?? []), d])
  }
  const standings = people.flatMap((person) =>
    topics
      .filter((topic) => isAsked(topic, person.role))
      .map((topic) => {
        const key = `${person.id} ${topic.topic}`
        const assignedOn = since.get(key) ?? null
        return { person, topic, assignedOn, ...standingOf(topic, assignedOn, had.get(key) ?? [], cx.today) }
      }),
  )
  const unassigned = standings.filter((s) => !s.assignedOn).map((s) => ({ staffId: s.person.id, topic: s.topic.topic }))
  return { topics, people, done, standings, unassigned }
}
