import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/pool.ts'
import { sql } from '../../core/db/statement.ts'
import type { Role } from '../../scope/index.ts'
import { healthKinds } from './credentials.ts'

export interface SignInRow {
  id: string
  role: Role
  password_hash: string | null
  pin_hash: string | null
  pin_failures: number
}

const byLogin = sql(
  'staff_by_login',
  'select id, role, password_hash, pin_hash, pin_failures from staff where practice_id = $1 and lower(login) = lower($2) and active',
)
const byId = sql(
  'staff_by_id',
  'select id, role, password_hash, pin_hash, pin_failures from staff where practice_id = $1 and id = $2 and active',
)
const insertSession = sql(
  'session_start',
  'insert into session (practice_id, id, staff_id, device_id, token_hash, started_at, password_at, active_at) values ($1, $2, $3, $4, $5, $6, $7, $6)',
)
const endSession = sql('session_end', 'update session set ended_at = $3 where practice_id = $1 and id = $2 and ended_at is null')
const lockSession = sql('session_lock', 'update session set locked_at = $3 where practice_id = $1 and id = $2 and locked_at is null')
const touchSession = sql('session_touch', 'update session set active_at = $3 where practice_id = $1 and id = $2 and active_at < $3')
const lockDevice = sql(
  'session_lock_device',
  'update session set locked_at = $3 where practice_id = $1 and device_id = $2 and ended_at is null and locked_at is null',
)
const insideSession = sql(
  'session_inside',
  'update session set inside_practice = $3, inside_staff = $4 where practice_id = $1 and id = $2 and ended_at is null',
)
const lastPassword = sql(
  'session_last_password',
  'select max(password_at) as at from session where practice_id = $1 and device_id = $2 and staff_id = $3',
)
const known = sql(
  'session_here',
  `select s.id, s.given, s.family, s.title, s.role, max(e.password_at) as password_at
     from session e join staff s on s.practice_id = $1 and s.id = e.staff_id
    where e.practice_id = $1 and e.device_id = $2 and e.password_at > $3 and s.active and s.pin_hash is not null
    group by s.id, s.given, s.family, s.title, s.role order by s.family, s.given`,
)
const byToken = sql(
  'session_by_token',
  'select id, staff_id, device_id, active_at, locked_at, ended_at, inside_practice, inside_staff from session where practice_id = $1 and token_hash = $2',
)
const clientByToken = sql(
  'client_by_token',
  'select id, name, expires_at, revoked_at from client where practice_id = $1 and token_hash = $2',
)
const setPin = sql(
  'staff_set_pin',
  'update staff set pin_hash = $3, pin_failures = 0, version = version + 1 where practice_id = $1 and id = $2',
)
const countPin = sql('staff_pin_failures', 'update staff set pin_failures = $3 where practice_id = $1 and id = $2')
const roster = sql(
  'staff_list',
  `select s.id, s.given, s.family, s.title, s.role, s.login, s.npi,
          (select string_agg(distinct c.kind, ', ' order by c.kind) from credential c where c.practice_id = $1 and c.staff_id = s.id
            and c.withdrawn_at is null and c.refuted_on is null and c.kind <> all ($3::text[]) and (c.valid_to is null or c.valid_to >= $2)) as credentials
     from staff s where s.practice_id = $1 and s.active order by s.role, s.family, s.given`,
)

export interface SessionRow {
  id: string
  staff_id: string
  device_id: string
  active_at: string
  locked_at: string | null
  ended_at: string | null
  inside_practice: string | null
  inside_staff: string | null
}
export interface ClientRow {
  id: string
  name: string
  expires_at: string
  revoked_at: string | null
}
export interface StaffRow {
  id: string
  given: string
  family: string
  title: string | null
  role: Role
  login: string
  npi: string | null
  credentials: string | null
}

export const staffByLogin = (cx: Context, login: string) => cx.tx.row<SignInRow>(byLogin, [cx.practice.id, login])
export const staffById = (cx: Context, id: string) => cx.tx.row<SignInRow>(byId, [cx.practice.id, id])
export const startSession = (cx: Context, s: { id: string; staffId: string; deviceId: string; hash: Buffer; passwordAt: string }) =>
  cx.tx.run(insertSession, [cx.practice.id, s.id, s.staffId, s.deviceId, s.hash, cx.now, s.passwordAt])
export const finishSession = (cx: Context, id: string) => cx.tx.run(endSession, [cx.practice.id, id, cx.now])
/** Steps into the practice clinic, or back out of it with null. */
export const stepInside = (cx: Context, inside: { practiceId: string; staffId: string } | null) =>
  cx.tx.run(insideSession, [cx.practice.id, cx.sessionId, inside?.practiceId ?? null, inside?.staffId ?? null])
export const lock = (tx: Tx, practiceId: string, id: string, now: string) => tx.run(lockSession, [practiceId, id, now])
export const touch = (tx: Tx, practiceId: string, id: string, now: string) => tx.run(touchSession, [practiceId, id, now])
export const lockAllHere = (cx: Context, deviceId: string) => cx.tx.run(lockDevice, [cx.practice.id, deviceId, cx.now])
export const lastPasswordAt = async (cx: Context, deviceId: string, staffId: string) =>
  (await cx.tx.row<{ at: string | null }>(lastPassword, [cx.practice.id, deviceId, staffId]))?.at ?? null
export const knownHere = (cx: Context, deviceId: string, since: string) =>
  cx.tx.rows<{ id: string; given: string; family: string; title: string | null; role: Role }>(known, [cx.practice.id, deviceId, since])
export const sessionByToken = (tx: Tx, practiceId: string, hash: Buffer) => tx.row<SessionRow>(byToken, [practiceId, hash])
export const clientOf = (tx: Tx, practiceId: string, hash: Buffer) => tx.row<ClientRow>(clientByToken, [practiceId, hash])
export const keepPin = (cx: Context, staffId: string, hash: string) => cx.tx.run(setPin, [cx.practice.id, staffId, hash])
export const countPinFailures = (cx: Context, staffId: string, failures: number) => cx.tx.run(countPin, [cx.practice.id, staffId, failures])
export const listRoster = (cx: Context) => cx.tx.rows<StaffRow>(roster, [cx.practice.id, cx.today, healthKinds])
