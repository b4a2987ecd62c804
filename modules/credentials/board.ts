import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Day, Id, Nothing } from '../../core/shapes.ts'
import { healthKinds, staffNames } from '../staff/index.ts'
import { type ListedCredential, listCredentials, listEntries } from './list-sql.ts'
import { daysLeftOf, Standing, standingOf } from './shapes.ts'

const Line = z.object({
  id: Id,
  kind: z.string(),
  number: z.string().nullable(),
  validTo: Day.nullable(),
  daysLeft: z.int().nullable(),
  verifiedOn: Day.nullable(),
  standing: Standing,
})
export type BoardLine = z.infer<typeof Line>

export const BoardShape = z.object({
  today: Day,
  people: z.array(
    z.object({
      staffId: Id,
      name: z.string(),
      role: z.string(),
      credentials: z.array(Line),
      /** Courses that wait to be confirmed. */
      ceWaiting: z.int(),
    }),
  ),
})
export type Board = z.infer<typeof BoardShape>

const worst = Standing.options
const rank = (s: Standing) => worst.indexOf(s)
const soonest = (a: BoardLine, b: BoardLine) =>
  rank(a.standing) - rank(b.standing) || (a.validTo ?? '9999').localeCompare(b.validTo ?? '9999') || a.kind.localeCompare(b.kind)

const lineOf = (c: ListedCredential, all: readonly ListedCredential[], today: string): BoardLine => ({
  id: c.id,
  kind: c.kind,
  number: c.number,
  validTo: c.validTo,
  daysLeft: daysLeftOf(c.validTo, today),
  verifiedOn: c.verifiedOn,
  standing: standingOf(c, all, today),
})

/** Everybody of the practice with what they hold now: who has something refuted, ended or unverified stands first. */
export async function boardOf(cx: Context, withHealth: boolean): Promise<Board> {
  const [staff, credentials, entries] = await Promise.all([
    staffNames(cx),
    listCredentials(cx, null, withHealth, healthKinds),
    listEntries(cx, null),
  ])
  const people = staff.map((s) => {
    const its = credentials.filter((c) => c.staffId === s.id)
    const lines = its.map((c) => lineOf(c, its, cx.today)).filter((l) => l.standing !== 'withdrawn' && l.standing !== 'replaced')
    const ceWaiting = entries.filter((e) => e.staffId === s.id && e.confirmedBy === null && e.withdrawnReason === null).length
    return { staffId: s.id, name: s.name, role: s.role, credentials: lines.sort(soonest), ceWaiting }
  })
  const nothing: BoardLine = { id: '', kind: '', number: null, validTo: null, daysLeft: null, verifiedOn: null, standing: 'good' }
  people.sort((a, b) => soonest(a.credentials[0] ?? nothing, b.credentials[0] ?? nothing) || a.name.localeCompare(b.name))
  return { today: cx.today, people }
}

export const credentialsBoard = action({
  name: 'credentials.board',
  kind: 'read',
  input: Nothing,
  output: BoardShape,
  allow: { roles: ['manager', 'provider', 'nurse'] },
  run: (cx) => boardOf(cx, cx.actor.role === 'manager'),
})
