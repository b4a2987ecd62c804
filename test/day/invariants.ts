import type pg from 'pg'
import { readEnvelope } from '../../edges/x12/index.ts'
import type { Ledger } from './client.ts'

export interface Invariant {
  name: string
  holds: boolean
  seen: string
}

const none = async (db: pg.Client, name: string, text: string): Promise<Invariant> => {
  const { rows } = await db.query<{ n: number }>(text)
  const n = rows[0]?.n ?? 0
  return { name, holds: n === 0, seen: `${n} found` }
}

/** Tables whose rows an act writes and which must point at the audit line of that act. */
const acted = [
  'reading',
  'allergy',
  'allergy_review',
  'medication_report',
  'tobacco_answer',
  'immunization',
  'vaccine_stock_entry',
  'test_result',
  'control_run',
  'visit_event',
  'checkin_item',
  'diagnosis',
  'signature',
  'charge',
  'claim',
  'claim_file',
]

/** What must be true whatever the day brought. Seen from behind the fence, as the owner. */
export async function invariants(db: pg.Client, ledger: Ledger): Promise<Invariant[]> {
  const found: Invariant[] = [
    await none(
      db,
      'no result from a kit before a control had passed on it',
      `select count(*)::int as n from test_result r where r.state = 'final' and not exists (
         select from control_run c where c.practice_id = r.practice_id and c.kit_lot_id = r.kit_lot_id and c.passed and c.run_at <= r.recorded_at)`,
    ),
    await none(
      db,
      'no visit in two rooms, no room with two visits',
      "select count(*)::int as n from (select practice_id, room_id from visit where stage in ('rooming','ready','with_provider') group by 1, 2 having count(*) > 1) x",
    ),
    await none(
      db,
      'no provider booked twice at once',
      "select count(*)::int as n from visit a join visit b on a.practice_id = b.practice_id and a.provider_id = b.provider_id and a.id < b.id and a.planned && b.planned where a.origin <> 'imported' and b.origin <> 'imported' and a.stage not in ('cancelled','no_show') and b.stage not in ('cancelled','no_show')",
    ),
    await none(db, 'no reading without author', 'select count(*)::int as n from reading where taken_by is null and source is null'),
    await none(
      db,
      'no stock below zero, every lot the sum of its ledger',
      'select count(*)::int as n from vaccine_lot l where on_hand < 0 or on_hand <> coalesce((select sum(doses) from vaccine_stock_entry e where e.practice_id = l.practice_id and e.lot_id = l.id), 0)',
    ),
    await none(
      db,
      'one dose left the fridge for each vaccine given',
      "select abs((select count(*) from immunization where state = 'given' and lot_id is not null) + (select coalesce(sum(doses), 0) from vaccine_stock_entry where kind = 'given'))::int as n",
    ),
    await none(
      db,
      'every accepted charge justified and complete',
      "select count(*)::int as n from charge where state = 'accepted' and (jsonb_array_length(because) = 0 or missing <> '[]')",
    ),
    await none(
      db,
      'no act charged twice',
      'select count(*)::int as n from (select 1 from charge group by practice_id, source_kind, source_id, code having count(*) > 1) x',
    ),
    await none(
      db,
      'every claim is the sum of its lines',
      "select count(*)::int as n from claim where total_cents <> (select sum((l->>'chargeCents')::bigint) from jsonb_array_elements(body->'lines') l)",
    ),
    await none(
      db,
      'every signed visit frozen with its content',
      "select count(*)::int as n from visit v where signed_at is not null and origin <> 'imported' and not exists (select from signature s where s.practice_id = v.practice_id and s.visit_id = v.id)",
    ),
    await none(db, 'nothing left for a listener to do', 'select count(*)::int as n from fact_todo'),
  ]
  for (const table of acted)
    found.push(
      await none(
        db,
        `every ${table} has the audit line of its act`,
        `select count(*)::int as n from ${table} t where not exists (select from audit a where a.practice_id = t.practice_id and a.id = t.act_id)`,
      ),
    )
  return [...found, await balanced(db), await acknowledged(db, ledger), await audited(db, ledger)]
}

async function balanced(db: pg.Client): Promise<Invariant> {
  const { rows } = await db.query<{ body: string; total_cents: number }>('select body, total_cents::float8 as total_cents from claim_file')
  const wrong = rows.filter(({ body, total_cents }) => {
    const sum = [...body.matchAll(/CLM\*[^*]*\*(\d+(?:\.\d+)?)/g)].reduce((cents, m) => cents + Math.round(Number(m[1]) * 100), 0)
    return sum !== total_cents || readEnvelope(body).some((interchange) => interchange.problems.length > 0)
  })
  return {
    name: 'every claim file balances and its envelope counts',
    holds: rows.length > 0 && wrong.length === 0,
    seen: `${rows.length} files, ${wrong.length} wrong`,
  }
}

async function acknowledged(db: pg.Client, ledger: Ledger): Promise<Invariant> {
  const { rows } = await db.query<{ key: string }>('select key from performed')
  const there = new Set(rows.map((r) => r.key))
  const lost = [...ledger.acked].filter((key) => !there.has(key))
  return {
    name: 'every acknowledged write is there',
    holds: lost.length === 0,
    seen: `${ledger.acked.size} acknowledged, ${lost.length} lost`,
  }
}

/** One audit line for each answer; those whose answer was lost may have one. */
async function audited(db: pg.Client, ledger: Ledger): Promise<Invariant> {
  const { rows } = await db.query<{ n: number }>(
    "select count(*)::int as n from audit where action not like 'consume.%' and action <> 'demo.seed'",
  )
  const n = rows[0]!.n
  const holds = n >= ledger.answered && n <= ledger.answered + ledger.unknown
  return { name: 'audit lines = accesses', holds, seen: `${n} lines, ${ledger.answered} answered, ${ledger.unknown} answers lost` }
}
