import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant } from '../../core/shapes.ts'
import { sources } from '../../scope/index.ts'
import { clinical, money } from '../practice/index.ts'
import { shownLine } from './list.ts'
import { findAct, namesOfStaff } from './sql.ts'
import { Authority, type Authority as AuthorityShape } from './trail.ts'

const Why = z.object({
  actId: Id,
  who: z.string(),
  role: z.string(),
  at: Instant,
  action: z.string(),
  words: z.string(),
  /** Null for an act that no scope rule governs: the role alone let it through. */
  authority: Authority.extend({
    sourceTitle: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    orderedBy: z.string().nullable(),
    doseVerifiedBy: z.string().nullable(),
  }).nullable(),
})

/** An order names its people by id; an id of someone unknown is left as it is. */
async function withNames(cx: Context, authority: AuthorityShape) {
  const { by, doseVerifiedBy } = authority.order ?? {}
  const isId = (value: string | null | undefined): value is string => Id.safeParse(value).success
  const ids = [by, doseVerifiedBy].filter(isId)
  const names = new Map((ids.length ? await namesOfStaff(cx, ids) : []).map((s) => [s.id, s.name]))
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? id) : null)
  const source = (sources as Record<string, { title: string; url: string }>)[authority.rule.source]
  return {
    ...authority,
    sourceTitle: source?.title ?? null,
    sourceUrl: source?.url || null,
    orderedBy: nameOf(by),
    doseVerifiedBy: nameOf(doseVerifiedBy),
  }
}

/** Why an entry is there: who made it, when, and by what authority, as it stood at that moment. */
export const whyEntry = action({
  name: 'audit.of_entry',
  kind: 'read',
  input: z.object({ actId: Id }),
  output: Why,
  allow: { roles: [...new Set([...clinical, ...money])] },
  async on(cx, { actId }) {
    const act = await findAct(cx, actId)
    if (act?.outcome !== 'done')
      throw new Refusal('missing', 'act', 'Nobody here made this entry: it came with an import, or before Roomed.')
    return { patientId: act.patientId ?? undefined, visitId: act.visitId ?? undefined, objectId: actId, act }
  },
  async run(cx, { actId }, { act }) {
    const { authority, ...line } = act
    const { actor, actorRole, at, action: name, words } = shownLine(line)
    return { actId, who: actor, role: actorRole, at, action: name, words, authority: authority ? await withNames(cx, authority) : null }
  },
})
