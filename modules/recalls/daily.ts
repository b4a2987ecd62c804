import type { Context } from '../../core/context.ts'
import type { Consumer } from '../../core/facts.ts'
import type { Job } from '../../core/jobs.ts'
import { closeTask, openTask, type TaskWish } from '../tasks/index.ts'
import { type Counted, cohort, showOf } from './cohort.ts'
import { type FactsRow, factsOfAll, factsOfAsked } from './facts-sql.ts'
import { rulesHere } from './in-force.ts'
import { ownTask, ruleTask } from './own-task.ts'
import type { ItemLine } from './recalls.ts'
import { openOwnsOf } from './sql.ts'

type Pool = Extract<TaskWish['owner'], { role: unknown }>['role']
const inFirst = (a: { row: FactsRow; items: readonly ItemLine[] }) =>
  a.row.owns.flatMap((own) => {
    const line = a.items.find((i) => i.item === own.id)
    return [{ own, patientId: a.row.patientId, toCall: line ? showOf(line) === 'to_contact' : false }]
  })

const ownerOf = (o: { ownerId: string | null; ownerRole: string | null }): TaskWish['owner'] =>
  o.ownerId ? { staffId: o.ownerId } : { role: o.ownerRole as Pool }

/** The own recalls that are due today; those whose patient is booked or has said no come off the list. */
async function ownTasks(cx: Context, people: Parameters<typeof inFirst>[0][]): Promise<void> {
  for (const { own, patientId, toCall } of people.flatMap(inFirst)) {
    if (!toCall) {
      await closeTask(cx, ownTask(own.id), 'booked, resting or not due')
      continue
    }
    const why = `Asked back for ${own.due}.`
    const about = { patientId, objectId: own.id, path: '/recalls' }
    await openTask(cx, {
      key: ownTask(own.id),
      kind: 'recall',
      title: `Recall: ${own.what}`,
      why,
      owner: ownerOf(own),
      due: own.due,
      ...about,
    })
  }
}

/** Each day: the own recalls that have become due, and for each rule that is somebody's list how many are to be called. */
export const recallReminders: Job = {
  name: 'recalls',
  async run(cx) {
    const all = await rulesHere(cx)
    const rules = all.filter((r) => r.isOn).map((r) => r.rule)
    await ownTasks(cx, cohort(await factsOfAsked(cx), [], cx.today).people)
    // Everybody's chart is read only where a rule is somebody's list.
    const counts = new Map<string, Counted>()
    if (all.some((r) => r.isOn && r.ownerRole)) for await (const rows of factsOfAll(cx)) cohort(rows, rules, cx.today, counts)
    for (const { rule, isOn, ownerRole } of all) {
      if (!isOn || !ownerRole) continue
      const n = counts.get(rule.id)?.to_contact ?? 0
      const title = `${rule.title}: ${n === 1 ? '1 patient' : `${n} patients`} to reach`
      const owner = { role: ownerRole as Pool }
      if (n)
        await openTask(cx, { key: ruleTask(rule.id), kind: 'recall', title, why: rule.publisher, owner, due: cx.today, path: '/recalls' })
      else await closeTask(cx, ruleTask(rule.id), 'everybody was reached')
    }
  },
}

/** Who has a visit booked needs no call: the task closes with the booking, whoever made it. */
export const recallListener: Consumer = {
  name: 'recalls',
  on: ['visit.booked'],
  async run(cx, fact) {
    if (!fact.patientId) return
    for (const { id } of await openOwnsOf(cx, fact.patientId)) await closeTask(cx, ownTask(id), 'a visit is booked')
  },
}
