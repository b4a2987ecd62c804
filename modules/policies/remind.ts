import type { Context } from '../../core/context.ts'
import type { Job } from '../../core/jobs.ts'
import { tasks } from '../../scope/index.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { reminders } from './policies.ts'
import { openKeys, type PolicyRow, policiesEnding } from './sql.ts'

const [early, late] = reminders
const keyOf = (policyId: string, days: number) => `policy.${policyId}.${days}`

/** The signature that was due has come, or is not asked any more. */
export async function closeReminders(cx: Context, policyIds: readonly string[], how: string) {
  for (const id of policyIds) for (const days of reminders) await closeTask(cx, keyOf(id, days), how)
}

const ends = { adopt: 'the task is closed again', narrow: 'only the law holds again' } as const

const remind = (cx: Context, p: PolicyRow & { daysLeft: number }, days: number) =>
  openTask(cx, {
    key: keyOf(p.id, days),
    kind: 'policy',
    title: `${p.kind === 'adopt' ? 'Sign anew' : 'Look again'}: ${tasks[p.task].label}${p.jurisdiction ? ` (${p.jurisdiction})` : ''}`,
    why: `The policy ends on ${p.expires}; after that ${ends[p.kind]}.`,
    owner: p.signerHere ? { staffId: p.signedById } : { role: 'provider' },
    due: p.expires,
    path: '/admin/scope',
    objectId: p.id,
  })

async function remindOf(cx: Context, p: PolicyRow & { daysLeft: number }, open: ReadonlySet<string>) {
  if (p.daysLeft < 0) {
    if (reminders.some((days) => open.has(keyOf(p.id, days)))) await closeReminders(cx, [p.id], 'it has ended')
    return
  }
  const days = p.daysLeft <= late ? late : early
  if (open.has(keyOf(p.id, days))) return
  if (days === late) await closeTask(cx, keyOf(p.id, early), 'seven days are left')
  await remind(cx, p, days)
}

/** 30 and 7 days before a policy ends its signer is told, once each; the day after it has ended nothing waits for it any more. */
export const policyReminders: Job = {
  name: 'policies',
  async run(cx) {
    const ending = await policiesEnding(cx, early)
    const open = await openKeys(
      cx,
      ending.flatMap((p) => reminders.map((days) => keyOf(p.id, days))),
    )
    for (const p of ending) await remindOf(cx, p, open)
  },
}
