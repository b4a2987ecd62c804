import type { Context } from '../../core/context.ts'
import { insertInto } from '../../core/db/statement.ts'
import type { Job } from '../../core/jobs.ts'
import { listEntries } from './list-sql.ts'
import { ending } from './reminders-sql.ts'
import { clockOf, daysBetween, type Mark, markOf, marks, missingOf } from './renewal.ts'
import { remind } from './tasks.ts'

interface EndingRow {
  id: string
  kind: string
  staffId: string
  name: string
  validFrom: string
  validTo: string
  said: number[]
}

/** Those whose mark of today was not said yet. A day on which nobody's server ran is caught up: the nearest mark is said once. */
async function dueToday(cx: Context): Promise<(EndingRow & { mark: Mark })[]> {
  const rows = await cx.tx.rows<EndingRow>(ending, [cx.practice.id, cx.today, marks[0]])
  return rows.flatMap((row) => {
    const mark = markOf(row.validTo, cx.today)
    return mark === undefined || row.said.includes(mark) ? [] : [{ ...row, mark }]
  })
}

/**
 * At the turn of the day: whoever's credential reaches 90, 60, 30 or 7 days before its end is told, and what has ended is said so
 * that screens ask again. The closing itself needs no job: every decision reads the dates.
 */
export const credentialReminders: Job = {
  name: 'credentials',
  async run(cx) {
    const due = await dueToday(cx)
    if (due.length === 0) return
    const entries = await listEntries(cx, null)
    for (const c of due) {
      const its = entries.filter((e) => e.credentialId === c.id && e.withdrawnReason === null)
      const clock = clockOf(
        c,
        its.map((e) => ({ ...e, confirmed: e.confirmedBy !== null })),
      )
      await remind(cx, { ...c, daysLeft: daysBetween(cx.today, c.validTo), missing: clock ? missingOf(clock) : '' })
      if (c.mark === 0) cx.tell({ name: 'staff.credential_ended', body: { staffId: c.staffId, credentialId: c.id, kind: c.kind } })
    }
    const columns = ['practice_id', 'credential_id', 'mark', 'said_on', 'act_id']
    for (let i = 0; i < due.length; i += 64) {
      const part = due.slice(i, i + 64)
      await cx.tx.run(
        insertInto('credential_reminder', columns, part.length),
        part.flatMap((c) => [cx.practice.id, c.id, c.mark, cx.today, cx.actId]),
      )
    }
  },
}
