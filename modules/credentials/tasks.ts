import type { Context } from '../../core/context.ts'
import type { Consumer } from '../../core/facts.ts'
import { credentialName } from '../staff/index.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { addDays } from './renewal.ts'
import { earlier, ofStaff } from './tasks-sql.ts'

/** The practice's own patience: a week to ask the issuer. Until then it does not count, so nobody is at risk by it. */
const daysToVerify = 7

const keys = {
  holder: (id: string) => `credential.${id}`,
  manager: (id: string) => `credential.${id}.manager`,
  verify: (id: string) => `credential.${id}.verify`,
}

export interface Whose {
  id: string
  kind: string
  staffId: string
  name: string
}

const pageOf = (staffId: string) => `/admin/staff/${staffId}`

export const askToVerify = (cx: Context, c: Whose) =>
  openTask(cx, {
    key: keys.verify(c.id),
    kind: 'credential',
    title: `Verify ${credentialName(c.kind)} of ${c.name} with its issuer`,
    why: 'Until then it counts for nothing.',
    owner: { role: 'manager' },
    due: addDays(cx.today, daysToVerify),
    path: pageOf(c.staffId),
    objectId: c.id,
  })

interface Ending extends Whose {
  validTo: string
  daysLeft: number
  missing: string
}

/** Tells the holder, and from a month before the end the manager too. */
export async function remind(cx: Context, c: Ending): Promise<void> {
  const name = credentialName(c.kind)
  const left =
    c.daysLeft < 0 ? 'It has ended: what it opened is closed.' : c.daysLeft === 0 ? 'Today is its last day.' : `${c.daysLeft} days left.`
  const why = [left, c.missing ? `Still missing: ${c.missing}.` : ''].filter(Boolean).join(' ')
  const common = { kind: 'credential', why, due: c.validTo, objectId: c.id }
  await openTask(cx, { ...common, key: keys.holder(c.id), title: `Renew your ${name}`, owner: { staffId: c.staffId }, path: '/wallet' })
  if (c.daysLeft <= 30)
    await openTask(cx, {
      ...common,
      key: keys.manager(c.id),
      title: `${name} of ${c.name} ${c.daysLeft < 0 ? 'has ended' : 'ends soon'}`,
      owner: { role: 'manager' },
      path: pageOf(c.staffId),
    })
}

/** Nothing more is to be done about this one. */
export async function closeOf(cx: Context, id: string, how: string): Promise<void> {
  for (const key of Object.values(keys)) await closeTask(cx, key(id), how)
}

export const closeVerify = (cx: Context, id: string, how: string) => closeTask(cx, keys.verify(id), how)

/** A verified renewal answers the reminders of those before it. */
export async function closeRenewed(cx: Context, c: { staffId: string; kind: string; validFrom: string }): Promise<void> {
  const before = await cx.tx.rows<{ id: string }>(earlier, [cx.practice.id, c.staffId, c.kind, c.validFrom])
  for (const { id } of before) await closeOf(cx, id, 'renewed')
}

/** Whoever has left renews nothing here any more. */
export const closeLeavers: Consumer = {
  name: 'credentials',
  on: ['staff.left'],
  async run(cx, { body }) {
    const theirs = await cx.tx.rows<{ id: string }>(ofStaff, [cx.practice.id, body['staffId']])
    for (const { id } of theirs) await closeOf(cx, id, 'has left')
  },
}
