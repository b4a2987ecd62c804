import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import type { Role } from '../../scope/index.ts'

constraintMeans('staff_login', 'conflict', 'login_taken', 'Someone here has this login. Choose another.')

const insert = sql(
  'staff_insert',
  'insert into staff (practice_id, id, login, family, given, title, role, npi, taxonomy, password_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
)
const one = sql(
  'staff_one',
  'select id, login, role, given, family, title, password_hash as "passwordHash" from staff where practice_id = $1 and id = $2 and active',
)
const password = sql(
  'staff_set_password',
  'update staff set password_hash = $3, pin_hash = null, pin_failures = 0, version = version + 1 where practice_id = $1 and id = $2',
)
const leave = sql('staff_leave', 'update staff set active = false, version = version + 1 where practice_id = $1 and id = $2 and active')
const setRole = sql('staff_set_role', 'update staff set role = $3, version = version + 1 where practice_id = $1 and id = $2')
const names = sql(
  'staff_names',
  `select id, concat_ws(' ', given, family) as name, role from staff where practice_id = $1 and active order by family, given, id`,
)
const endOthers = sql(
  'session_end_of_staff',
  'update session set ended_at = $4 where practice_id = $1 and staff_id = $2 and id is distinct from $3 and ended_at is null',
)

export interface NewStaff {
  id: string
  login: string
  family: string
  given: string
  title: string | null
  role: Role
  npi: string | null
  taxonomy: string | null
  passwordHash: string
}

export interface OneStaff {
  id: string
  login: string
  role: Role
  given: string
  family: string
  title: string | null
  passwordHash: string | null
}

export const insertStaff = (cx: Context, s: NewStaff) =>
  cx.tx.run(insert, [cx.practice.id, s.id, s.login, s.family, s.given, s.title, s.role, s.npi, s.taxonomy, s.passwordHash])
export const staffNow = (cx: Context, id: string) => cx.tx.row<OneStaff>(one, [cx.practice.id, id])
export const keepPassword = (cx: Context, id: string, hash: string) => cx.tx.run(password, [cx.practice.id, id, hash])
export const deactivate = (cx: Context, id: string) => cx.tx.run(leave, [cx.practice.id, id])
/** Ends every session of a person but the one this is asked from. */
export const endSessionsOf = (cx: Context, staffId: string) => cx.tx.run(endOthers, [cx.practice.id, staffId, cx.sessionId ?? null, cx.now])
export const keepRole = (cx: Context, id: string, role: Role) => cx.tx.run(setRole, [cx.practice.id, id, role])
/** Everybody who works here now. */
export const staffNames = (cx: Context) => cx.tx.rows<{ id: string; name: string; role: Role }>(names, [cx.practice.id])
