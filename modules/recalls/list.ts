import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Day, May } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { addRecall } from './add.ts'
import { type Counted, cohort, inOrder, listed, type Waiting, type Wish } from './cohort.ts'
import { contactRecall } from './contact.ts'
import { factsOfAll } from './facts-sql.ts'
import { rulesHere } from './in-force.ts'
import { Item, PersonLine, Show } from './recalls.ts'
import { recordRecall } from './record.ts'
import { setRecallRule } from './settings.ts'

const RuleLine = z.object({
  id: Item,
  title: z.string(),
  publisher: z.string(),
  year: z.int(),
  source: z.string(),
  isOn: z.boolean(),
  ownerRole: z.string().nullable(),
  version: z.int(),
  atVisitOnly: z.boolean(),
  counts: z.object({ to_contact: z.int(), waiting: z.int(), soon: z.int(), unknown: z.int() }),
})

const none = { to_contact: 0, waiting: 0, soon: 0, unknown: 0 }

/** The list as asked for, whole: for the screen a page of it, on paper all. */
export async function recallsNow(cx: Context, wish: Wish) {
  const all = await rulesHere(cx)
  const rules = all.filter((r) => r.isOn).map((r) => r.rule)
  const counts = new Map<string, Counted>()
  const waiting: Waiting[] = []
  for await (const rows of factsOfAll(cx)) waiting.push(...listed(cohort(rows, rules, cx.today, counts).people, wish, cx.today))
  return { all, counts: [...counts.values()], people: inOrder(waiting) }
}

/** Who is to come back, for what, and whether they were reached: overdue first. */
export const listRecalls = action({
  name: 'recalls.list',
  kind: 'read',
  input: z.object({
    show: Show.default('to_contact'),
    item: Item.nullable().default(null),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    people: z.array(PersonLine),
    total: z.int(),
    rules: z.array(RuleLine),
    own: z.object({ to_contact: z.int(), waiting: z.int(), soon: z.int(), unknown: z.int() }),
    today: Day,
    may: z.record(z.string(), May),
  }),
  allow: { roles: desk },
  async run(cx, { show, item, offset, limit }) {
    const { all, counts, people } = await recallsNow(cx, { show, item })
    const page = people.slice(offset, offset + limit)
    cx.saw(page.map((p) => p.patientId))
    const of = (id: string) => {
      const { item: _item, ...n } = counts.find((c) => c.item === id) ?? { item: id, ...none }
      return n
    }
    return {
      people: page,
      total: people.length,
      rules: all.map(({ rule: { id, title, publisher, year, source, atVisitOnly = false }, isOn, ownerRole, version }) => ({
        ...{ id, title, publisher, year, source, atVisitOnly, isOn, ownerRole, version, counts: of(id) },
      })),
      own: of('own'),
      today: cx.today,
      may: {
        ...{ contact: may(cx, contactRecall), add: may(cx, addRecall), record: may(cx, recordRecall), set_rule: may(cx, setRecallRule) },
      },
    }
  },
})
