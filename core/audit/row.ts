import type { Context, Subject } from '../context.ts'
import { insertInto } from '../db/statement.ts'

export type Outcome = 'done' | 'refused' | 'failed' | 'replayed'

/** One line of the audit: who, when, what, on whom, how it ended, and by what authority. */
export interface AuditRow {
  practiceId: string
  id: string
  at: string
  actorId: string | null
  actorRole: string
  sessionId: string | null
  action: string
  outcome: Outcome
  patientId: string | null
  visitId: string | null
  objectId: string | null
  patients: readonly string[] | null
  reason: string | null
  authority: string | null
}

const columns = [
  'practice_id',
  'id',
  'at',
  'actor_id',
  'actor_role',
  'session_id',
  'action',
  'outcome',
  'patient_id',
  'visit_id',
  'object_id',
  'patients',
  'reason',
  'authority',
]

export const auditInsert = (rows: number) => insertInto('audit', columns, rows)

export const auditParams = (r: AuditRow): unknown[] => [
  r.practiceId,
  r.id,
  r.at,
  r.actorId,
  r.actorRole,
  r.sessionId,
  r.action,
  r.outcome,
  r.patientId,
  r.visitId,
  r.objectId,
  r.patients,
  r.reason,
  r.authority,
]

interface Happened {
  action: string
  outcome: Outcome
  on?: Subject | undefined
  reason?: string | undefined
  patients?: readonly string[]
}

export function auditRow(cx: Context, { action, outcome, on, reason, patients }: Happened): AuditRow {
  return {
    practiceId: cx.practice.id,
    id: cx.actId,
    at: cx.now,
    actorId: cx.actor.id || null,
    actorRole: cx.actor.id || cx.actor.role === 'system' ? cx.actor.role : 'nobody',
    sessionId: cx.sessionId ?? null,
    action,
    outcome,
    patientId: on?.patientId ?? null,
    visitId: on?.visitId ?? null,
    objectId: on?.objectId ?? null,
    patients: patients?.length ? patients : null,
    reason: reason ?? null,
    authority: authorityOf(cx, on),
  }
}

/** By which route and with what it was done: a repetition by one route is none by another. */
function touched(on: Subject | undefined) {
  const { route, drugClass, product } = on ?? {}
  return route || drugClass || product ? { subject: { route, drugClass, product } } : {}
}

/** The rule with its version, the credentials as they stood, the order and who supervised: what an inspector asks for. */
function authorityOf(cx: Context, on: Subject | undefined): string | null {
  if (!cx.authority) return null
  const place = on?.placeId ? cx.practice.places.get(on.placeId) : undefined
  return JSON.stringify({
    rule: cx.authority.rule,
    ...touched(on),
    credentials: cx.actor.credentials.map(({ kind, number, validTo }) => ({ kind, number, validTo })),
    order: on?.order ?? null,
    supervisors: cx.actor.role === 'provider' ? [] : (place?.present ?? []),
    ...(cx.authority.observed ? { observed: cx.authority.observed } : {}),
  })
}
