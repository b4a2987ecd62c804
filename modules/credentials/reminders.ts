import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import type { Job } from '../../core/jobs.ts'
import { listEntries } from './list-sql.ts'
import { clockOf, daysBetween, type Mark, markOf, marks, missingOf } from './renewal.ts'
import { remind } from './tasks.ts'

// Verified, of people who are here, and not renewed by a later one of the same kind.
const ending = sql(
  'credential_ending',
  `select c.id, c.kind, c.staff_id as "staffId", concat_ws(' ', s.given, s.family) as name, c.valid_from as "validFrom", c.valid_to as "validTo",
          array(select r.mark from credential_reminder r where r.practice_id = $1 and r.credential_id = c.id) as said
     from credential c join staff s on s.practice_id = $1 and s.id = c.staff_id and s.active
    where c.practice_id = $1 and c.valid_to <= $2::date + $3::int and c.verified_on is not null and c.refuted_on is null and c.withdrawn_at is null
      and not exists (select from credential n where n.practice_id = $1 and n.staff_id = c.staff_id and n.kind = c.kind and n.valid_from > c.valid_from
                         and n.verified_on is not null and n.refuted_on is null and n.withdrawn_at is null and (n.valid_to is null or n.valid_to >= $2))
    order by c.valid_to, c.id`,
)

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
