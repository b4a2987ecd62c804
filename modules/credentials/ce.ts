import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { knownOf } from './catalogue.ts'
import { confirmEntry, entryById, insertEntry, type OneEntry, withdrawEntry } from './ce-sql.ts'
import { EvidenceFile, mostRequest, readEvidence } from './evidence.ts'
import { credentialOf, wrong } from './own.ts'
import { addDays } from './renewal.ts'
import { Reason } from './shapes.ts'
import { keepEvidence } from './sql.ts'

const taskOf = (id: string) => `ce.${id}`

function check(input: { doneOn: string; category: string }, kind: string, validFrom: string, today: string) {
  const rule = knownOf(kind)?.renewal
  if (!rule) throw wrong('credentialId', 'no_rule', 'For this credential no continuing education is counted here.')
  if (!rule.categories.some((c) => c.id === input.category))
    throw wrong('category', 'category', `Choose one of: ${rule.categories.map((c) => c.label).join(', ')}.`)
  if (input.doneOn > today) throw wrong('doneOn', 'in_future', 'This day is still to come.')
  if (input.doneOn < validFrom)
    throw wrong('doneOn', 'before_term', 'This was before the credential’s term began: it counts for the one before.')
}

/** A course one has done, for one of one's own credentials. It counts once the manager has confirmed it. */
export const logCe = action({
  name: 'ce.log',
  kind: 'write',
  mostBytes: mostRequest,
  input: z.object({
    credentialId: Id,
    doneOn: Day,
    title: Line.min(3, 'What was it called?'),
    provider: Line.min(2, 'Who gave it?'),
    amount: z.number().min(0.25).max(500),
    category: Line.min(1),
    approved: z.boolean().default(false),
    evidence: EvidenceFile.nullable().default(null),
  }),
  output: z.object({ entryId: Id }),
  allow: { roles: allStaff },
  on: (cx, { credentialId }) => credentialOf(cx, credentialId),
  async run(cx, { evidence, ...input }, { credential }) {
    const { staffId, kind, name } = credential
    if (staffId !== cx.actor.id) throw new Refusal('forbidden', 'not_yours', 'Each logs their own courses.')
    check(input, kind, credential.validFrom, cx.today)
    const evidenceId = evidence ? await keepEvidence(cx, staffId, readEvidence(evidence)) : null
    const entryId = await insertEntry(cx, { ...input, staffId }, evidenceId)
    await openTask(cx, {
      key: taskOf(entryId),
      kind: 'credential',
      title: `Confirm continuing education of ${name}`,
      why: `${input.amount}: ${input.title}, ${input.provider}.`,
      owner: { role: 'manager' },
      due: addDays(cx.today, 14),
      path: `/admin/staff/${staffId}`,
      objectId: entryId,
    })
    cx.tell({ name: 'staff.ce_logged', body: { staffId, entryId, credentialId: credential.id } })
    return { entryId }
  },
})

async function entryOf(cx: Context, entryId: string): Promise<{ objectId: string; entry: OneEntry }> {
  const entry = await entryById(cx, entryId)
  if (!entry) throw new Refusal('missing', 'entry', 'There is no such entry here.')
  if (entry.withdrawnAt) throw new Refusal('conflict', 'withdrawn', 'This entry was taken back.')
  return { objectId: entry.id, entry }
}

/** The manager has seen the proof of it. */
export const confirmCe = action({
  name: 'ce.confirm',
  kind: 'write',
  input: z.object({ entryId: Id }),
  output: Nothing,
  allow: { roles: ['manager'] },
  on: (cx, { entryId }) => entryOf(cx, entryId),
  async run(cx, _input, { entry }) {
    if (entry.staffId === cx.actor.id) throw new Refusal('forbidden', 'own_file', 'Another manager confirms yours.')
    if (!(await confirmEntry(cx, entry.id))) throw new Refusal('conflict', 'confirmed', 'This is confirmed already.')
    await closeTask(cx, taskOf(entry.id), 'confirmed')
    cx.tell({ name: 'staff.ce_confirmed', body: { staffId: entry.staffId, entryId: entry.id } })
    return {}
  },
})

/** Takes an entry back: one's own while nobody has confirmed it, anybody's by the manager. */
export const withdrawCe = action({
  name: 'ce.withdraw',
  kind: 'write',
  input: z.object({ entryId: Id, reason: Reason }),
  output: Nothing,
  allow: { roles: allStaff },
  on: (cx, { entryId }) => entryOf(cx, entryId),
  async run(cx, { reason }, { entry }) {
    const own = entry.staffId === cx.actor.id
    if (own && entry.confirmedAt) throw new Refusal('forbidden', 'own_file', 'It is confirmed: the manager takes it back.')
    if (!own && cx.actor.role !== 'manager') throw new Refusal('forbidden', 'not_yours', 'Each takes back their own, the manager any.')
    await withdrawEntry(cx, entry.id, reason)
    await closeTask(cx, taskOf(entry.id), 'taken back')
    cx.tell({ name: 'staff.ce_withdrawn', body: { staffId: entry.staffId, entryId: entry.id } })
    return {}
  },
})
