import type { Context, Fact } from './context.ts'
import { insertInto } from './db/statement.ts'
import { newId } from './ids.ts'

export interface StoredFact {
  id: string
  name: string
  patientId: string | null
  visitId: string | null
  body: Record<string, unknown>
  actId: string
  at: string
}

/** A part of the house that listens: it gets each fact it asks for exactly once, in a transaction of its own. */
export interface Consumer {
  name: string
  on: readonly string[]
  run(cx: Context, fact: StoredFact): Promise<void>
}

const factColumns = ['practice_id', 'id', 'name', 'patient_id', 'visit_id', 'body', 'act_id', 'at']
const todoColumns = ['practice_id', 'consumer', 'fact_id', 'due_at']

/** Writes the facts of an act and what its listeners have to do, without waiting: they travel with the commit. */
export function sendFacts(cx: Context, facts: readonly Fact[], consumers: readonly Consumer[]) {
  if (facts.length === 0) return
  const stored = facts.map((fact) => ({ ...fact, id: newId() }))
  cx.tx.send(
    insertInto('fact', factColumns, stored.length),
    stored.flatMap((f) => [cx.practice.id, f.id, f.name, f.patientId ?? null, f.visitId ?? null, JSON.stringify(f.body), cx.actId, cx.now]),
  )
  const todo = stored.flatMap((f) => consumers.filter((c) => c.on.includes(f.name)).map((c) => [cx.practice.id, c.name, f.id, cx.now]))
  if (todo.length) cx.tx.send(insertInto('fact_todo', todoColumns, todo.length), todo.flat())
}
