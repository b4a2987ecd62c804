import type pg from 'pg'
import { newId } from '../core/ids.ts'
import { newToken, tokenHash } from '../modules/staff/index.ts'
import { type Made, makePractice, makeVisit } from '../test/make.ts'

export interface Filled extends Made {
  cookies: Record<'medical_assistant' | 'front_desk' | 'provider', string>
  patients: string[]
  visits: { visitId: string; patientId: string }[]
  /** The day the 300 visits stand on. */
  day: string
}

const kinds = "array['bp','hr','rr','temp','spo2','weight','height','pain']"
const units = "array['mm[Hg]','/min','/min','[degF]','%','kg','cm','{score}']"

/** A practice of 100,000 patients with 2 million readings: 20 each, as 2.5 sets of 8 vitals. FK triggers rest while it loads. */
export async function fill(owner: pg.Pool, wish: { patients: number; readings: number }, now: string): Promise<Filled> {
  const made = await makePractice(owner, now, {})
  const client = await owner.connect()
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into patient (practice_id, id, mrn, family, given, birth_date, sex, phone, registered_at, act_id)
     select $1, gen_random_uuid(), (100000 + i)::text, f.name, g.name, date '1930-01-01' + (i * 7919 % 34000), case i % 2 when 0 then 'female' else 'male' end,
            '530555' || lpad((i % 10000)::text, 4, '0'), $2, gen_random_uuid()
       from generate_series(1, $3::int) i
       join (select name, row_number() over () - 1 as n from unnest($4::text[]) name) f on f.n = i % cardinality($4::text[])
       join (select name, row_number() over () - 1 as n from unnest($5::text[]) name) g on g.n = (i / 7) % cardinality($5::text[])`,
    [made.practiceId, now, wish.patients, families(), givens],
  )
  await client.query(
    `insert into patient_word (practice_id, word, patient_id)
     select distinct $1::uuid, w, id from patient p cross join lateral unnest(array[lower(family), lower(given), to_char(birth_date, 'YYYYMMDD'), to_char(birth_date, 'MMDDYYYY'), phone, right(phone, 7), right(phone, 4), mrn]) w
      where practice_id = $1`,
    [made.practiceId],
  )
  await client.query(
    `insert into reading (practice_id, id, patient_id, taken_by, act_id, taken_at, recorded_at, value, diastolic, kind, unit)
     select $1, gen_random_uuid(), p.id, $2, gen_random_uuid(), t, t, case k when 1 then 110 + s % 40 when 4 then 98.6 else 60 + s % 20 end, case k when 1 then 70 + s % 20 end, (${kinds})[k], (${units})[k]
       from (select id, row_number() over () as n from patient where practice_id = $1) p
       cross join lateral (select s, 1 + s % 8 as k, $3::timestamptz - make_interval(days => 30 * (s / 8) + (p.n % 29)::int) as t from generate_series(0, $4::int - 1) s) r`,
    [made.practiceId, made.staff.medical_assistant, now, Math.round(wish.readings / wish.patients)],
  )
  await client.query('set session_replication_role = default')
  await client.query('vacuum analyze')
  client.release()
  const { rows } = await owner.query<{ id: string }>('select id from patient where practice_id = $1 order by md5(id::text) limit 5000', [
    made.practiceId,
  ])
  const patients = rows.map((r) => r.id)
  const cookies = await signIn(owner, made, now)
  const visits = await openVisits(owner, made, now, patients)
  await owner.query('analyze visit')
  const { rows: days } = await owner.query<{ day: string }>('select min(day)::text as day from visit where practice_id = $1', [
    made.practiceId,
  ])
  return { ...made, cookies, patients, visits, day: days[0]!.day }
}

const givens = [
  'Maria',
  'James',
  'Linh',
  'Omar',
  'Grace',
  'José',
  'Anna',
  'David',
  'Fatima',
  'Noah',
  'Olivia',
  'Ravi',
  'Elena',
  'Samuel',
  'Keiko',
  'Lucas',
]
const syllables = [
  'al',
  'ber',
  'cor',
  'dan',
  'el',
  'fer',
  'gar',
  'hol',
  'iva',
  'jor',
  'kel',
  'lam',
  'mor',
  'nor',
  'ols',
  'per',
  'quin',
  'ros',
  'sil',
  'tor',
]
/** Some 2,000 invented surnames, so that a prefix of four letters meets a plausible number of people. */
const families = () =>
  syllables.flatMap((a) =>
    syllables.flatMap((b) => ['son', 'ez', 'man', 'i', 'o'].map((c) => `${a[0]!.toUpperCase()}${a.slice(1)}${b}${c}`)),
  )

async function signIn(owner: pg.Pool, made: Made, now: string): Promise<Filled['cookies']> {
  const cookies: Record<string, string> = {}
  for (const role of ['medical_assistant', 'front_desk', 'provider'] as const) {
    const token = newToken()
    await owner.query(
      'insert into session (practice_id, id, staff_id, device_id, token_hash, started_at, password_at, active_at) values ($1, $2, $3, $4, $5, $6, $6, $6)',
      [made.practiceId, newId(), made.staff[role], newId(), tokenHash(token), now],
    )
    cookies[role] = `${made.practiceId}.${token}`
  }
  return cookies as Filled['cookies']
}

/** 300 visits of today: the board of a large clinic. The provider is left out, so that they may stand at one time. */
async function openVisits(owner: pg.Pool, made: Made, now: string, patients: string[]) {
  const visits: Filled['visits'] = []
  for (const patientId of patients.slice(0, 300)) {
    const at = new Date(Date.parse(now) - 7 * 3_600_000 + visits.length * 20 * 60_000).toISOString()
    visits.push({ patientId, visitId: await makeVisit(owner, made, now, patientId, { stage: 'arrived', at }) })
  }
  await owner.query(
    'update visit set provider_id = null, day = (select min(day) from visit where practice_id = $1) where practice_id = $1',
    [made.practiceId],
  )
  return visits
}
