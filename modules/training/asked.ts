import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { type CatalogueTopic, catalogue, inCatalogue } from './catalogue.ts'
import { contentOf } from './content/index.ts'
import { type Choice, choices } from './sql.ts'
import type { Asked } from './training.ts'

/** A topic as the practice asks it, with what the catalogue says of it; null for one of the practice's own. */
export interface AskedTopic extends Asked {
  about: string
  /** Where the practice keeps its own material, or who shows it. */
  material: string
  fact: CatalogueTopic | null
  hasContent: boolean
}

const untouched = (t: CatalogueTopic): AskedTopic => ({
  topic: t.topic,
  title: t.title,
  applies: t.byDefault,
  roles: t.roles,
  everyDays: t.everyDays,
  keepYears: t.keepYears,
  againAt: null,
  againOn: null,
  againWhy: null,
  about: '',
  material: '',
  fact: t,
  hasContent: contentOf(t.topic) !== undefined,
})

const chosen = (c: Choice): AskedTopic => ({
  ...c,
  fact: inCatalogue(c.topic) ?? null,
  hasContent: contentOf(c.topic) !== undefined,
})

/** The whole catalogue with the practice's choices laid over it, then the practice's own topics. */
export function askedTopics(rows: readonly Choice[]): AskedTopic[] {
  const own = rows.filter((c) => !inCatalogue(c.topic)).map(chosen)
  const known = catalogue.map((t) => {
    const choice = rows.find((c) => c.topic === t.topic)
    return choice ? chosen(choice) : untouched(t)
  })
  return [...known, ...own]
}

export async function topicOf(cx: Context, topic: string): Promise<AskedTopic> {
  const found = askedTopics(await choices(cx)).find((t) => t.topic === topic)
  if (!found) throw new Refusal('missing', 'topic', 'There is no such training here.')
  return found
}
