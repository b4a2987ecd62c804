import type { Task } from '../../scope/index.ts'
import type { Context, Subject } from '../context.ts'
import { insertInto } from '../db/statement.ts'
import { placeOf } from '../permit.ts'

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
  /** The task of the scope of practice that the action is. */
  task?: Task | undefined
  outcome: Outcome
  on?: Subject | undefined
  reason?: string | undefined
  patients?: readonly string[]
}

export function auditRow(cx: Context, { action, task, outcome, on, reason, patients }: Happened): AuditRow {
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
    authority: authorityOf(cx, task, on),
  }
}

/** By which route and with what it was done: a repetition by one route is none by another. */
function touched(on: Subject | undefined) {
  const { route, drugClass, product } = on ?? {}
  return route || drugClass || product ? { subject: { route, drugClass, product } } : {}
}

/** In force on the day and verified: what counted when this was decided. */
const credentialsOf = ({ actor, today }: Context) =>
  actor.credentials
    .filter((c) => c.verifiedOn !== null && c.validFrom <= today && (c.validTo === null || today <= c.validTo))
    .map(({ kind, number, validTo, verifiedOn }) => ({ kind, number, validTo, verifiedOn }))

const signOffsOf = ({ actor, today }: Context, task: Task | undefined) =>
  actor.signOffs
    .filter((s) => s.skill === task && s.on <= today && (s.validTo === null || today <= s.validTo))
    .map(({ detail, on, validTo, assessor }) => ({ detail, on, validTo, assessor }))

/** What a person stated for this act, so that the condition it met can be told from one read off the record. */
const statedIn = (on: Subject | undefined) =>
  Object.entries(on?.facts ?? {})
    .filter(([, yes]) => yes)
    .map(([name]) => name)

/**
 * The rule with its version, credentials and sign-offs as they stood, the order, who supervised and how near, what the practice had
 * signed and what a provider had lifted: what an inspector asks for.
 */
function authorityOf(cx: Context, task: Task | undefined, on: Subject | undefined): string | null {
  if (!cx.authority) return null
  const { rule, observed, override, policies } = cx.authority
  const [signOffs, stated] = [signOffsOf(cx, task), statedIn(on)]
  return JSON.stringify({
    task,
    rule,
    ...touched(on),
    credentials: credentialsOf(cx),
    ...(signOffs.length ? { signOffs } : {}),
    order: on?.order ?? null,
    supervisors: cx.actor.role === 'provider' ? [] : (placeOf(cx, on ?? {})?.present ?? []),
    ...(stated.length ? { stated } : {}),
    ...(observed ? { observed } : {}),
    ...(policies?.length ? { policies } : {}),
    ...(override ? { override } : {}),
  })
}
