import { systemClock } from '../../core/clock.ts'
import { asOwner, insertRows } from '../../core/db/owner.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { hashPassword } from '../staff/index.ts'
import { SetupInput } from './setup.ts'

const chart = ['vitals', 'allergies', 'medications', 'tobacco']

/** The kinds of visit a practice begins with, and what rooming asks in each. */
const visitTypes: readonly (readonly [code: string, name: string, minutes: number, asks: readonly string[]])[] = [
  ['new_patient', 'New patient', 40, [...chart, 'history', 'immunizations']],
  ['follow_up', 'Follow-up', 20, chart],
  ['acute', 'Acute', 20, chart],
  ['well_child', 'Well child', 20, ['vitals', 'growth', 'allergies', 'medications', 'immunizations']],
  ['well_adult', 'Well adult', 40, [...chart, 'immunizations', 'screenings']],
  ['nurse_visit', 'Nurse visit', 20, ['allergies']],
]

function parse(raw: unknown): SetupInput {
  const result = SetupInput.safeParse(raw)
  if (result.success) return result.data
  const fields = result.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))
  throw new Refusal('invalid', 'input', fields.map((f) => `${f.path}: ${f.message}`).join('; '), { fields })
}

type Rows = Record<string, readonly Record<string, unknown>[]>

/** Everything the first practice is made of, table by table. */
async function rowsOf(practice_id: string, input: SetupInput): Promise<Rows> {
  const { name, timeZone, jurisdiction, address, phone, rooms, manager } = input
  const npi = input.npi || null
  const place_id = newId()
  const password_hash = await hashPassword(manager.password)
  return {
    practice_directory: [{ id: practice_id, name, created_at: systemClock.now() }],
    practice: [
      {
        practice_id,
        id: practice_id,
        name,
        time_zone: timeZone,
        npi,
        phone,
        address,
        submitter: {},
        settings: {},
        demo: false,
        version: 1,
      },
    ],
    place: [{ practice_id, id: place_id, name, jurisdiction, address, phone, npi, pos_code: '11' }],
    room: [...new Set(rooms)].map((room, position) => ({ practice_id, id: newId(), place_id, name: room, kind: 'exam', position })),
    visit_type: visitTypes.map(([code, title, minutes, asks], position) => ({
      practice_id,
      id: newId(),
      code,
      name: title,
      minutes,
      asks,
      position,
    })),
    staff: [
      {
        practice_id,
        id: newId(),
        login: manager.login,
        family: manager.family,
        given: manager.given,
        role: 'manager',
        password_hash,
        pin_failures: 0,
        active: true,
        version: 1,
      },
    ],
  }
}

/** Makes the first practice of an empty Roomed with its place, rooms, kinds of visit and a manager who can sign in. Never a second one. */
export async function createPractice(ownerUrl: string, raw: unknown): Promise<{ practiceId: string }> {
  const input = parse(raw)
  const practiceId = newId()
  const rows = await rowsOf(practiceId, input)
  return asOwner(ownerUrl, async (client) => {
    // Two people may press the button at once; the second waits here and then sees the first one's practice.
    await client.query("select pg_advisory_xact_lock(hashtext('roomed.seed'))")
    if ((await client.query('select from practice_directory limit 1')).rowCount)
      throw new Refusal('conflict', 'already_set_up', 'This Roomed has its practice already. Sign in.')
    for (const [table, list] of Object.entries(rows)) if (list.length) await insertRows(client, table, list)
    await client.query(
      "insert into audit (practice_id, id, at, actor_role, action, outcome) values ($1, $2, $3, 'nobody', 'setup.create', 'done')",
      [practiceId, newId(), systemClock.now()],
    )
    return { practiceId }
  })
}
