import type { Actor } from '../../core/context.ts'
import type { Tx } from '../../core/db/pool.ts'
import { sql } from '../../core/db/statement.ts'
import type { HeldCredential, Role, SignOff, Training } from '../../scope/index.ts'
import { healthKinds } from './credentials.ts'

const findStaff = sql('staff_actor', `select id, given, family, title, role, npi from staff where practice_id = $1 and id = $2 and active`)
// Health records are on file beside credentials and are nobody's authority: they never ride along with an act.
const findCredentials = sql(
  'credential_of_staff',
  `select kind, number, valid_from as "validFrom", valid_to as "validTo", verified_on as "verifiedOn" from credential
    where practice_id = $1 and staff_id = $2 and withdrawn_at is null and refuted_on is null and kind <> all ($3::text[]) order by valid_from`,
)
const findSignOffs = sql(
  'sign_off_of_staff',
  `select o.skill, o.detail, o.signed_on as "on", o.valid_to as "validTo", s.given || ' ' || s.family as assessor
     from sign_off o join staff s on s.practice_id = $1 and s.id = o.assessor_id where o.practice_id = $1 and o.staff_id = $2 and o.withdrawn_at is null`,
)
const findTraining = sql(
  'training_of_staff',
  'select kind, what, sum(amount)::float8 as amount from training where practice_id = $1 and staff_id = $2 and withdrawn_at is null group by kind, what',
)

interface StaffRow {
  id: string
  given: string
  family: string
  title: string | null
  role: Role
  npi: string | null
}
interface TrainingRow {
  kind: 'documented' | 'hours' | 'reps'
  what: string
  amount: number
}

export const displayName = (s: { given: string; family: string; title: string | null }): string =>
  [s.given, s.family].filter(Boolean).join(' ') + (s.title ? `, ${s.title}` : '')

/** Who someone is to the scope of practice: role, credentials, sign-offs, training. Undefined when not (or no longer) on staff. */
export async function loadActor(tx: Tx, practiceId: string, staffId: string): Promise<Actor | undefined> {
  const [staff, credentials, signOffs, training] = await Promise.all([
    tx.row<StaffRow>(findStaff, [practiceId, staffId]),
    tx.rows<HeldCredential>(findCredentials, [practiceId, staffId, healthKinds]),
    tx.rows<SignOff>(findSignOffs, [practiceId, staffId]),
    tx.rows<TrainingRow>(findTraining, [practiceId, staffId]),
  ])
  if (!staff) return undefined
  return { id: staff.id, name: displayName(staff), role: staff.role, npi: staff.npi, credentials, signOffs, training: summed(training) }
}

const amounts = (rows: TrainingRow[], kind: string) =>
  Object.fromEntries(rows.filter((t) => t.kind === kind).map((t) => [t.what, t.amount]))

const summed = (rows: TrainingRow[]) => ({
  documented: rows.filter((t) => t.kind === 'documented').map((t) => t.what as Training['documented'][number]),
  hours: amounts(rows, 'hours'),
  reps: amounts(rows, 'reps'),
})
