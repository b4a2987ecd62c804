import pg from 'pg'
import { insertInto } from '../core/db/statement.ts'
import { newId } from '../core/ids.ts'
import type { Filled } from './fill.ts'

/** The same rows written and read straight in SQL, on eight connections, without HTTP, checks or audit: what the machine can do. */
export async function floors(
  ownerUrl: string,
  made: Filled,
  seconds: number,
): Promise<{ vitals: number; patient: number; find: number; flowsheet: number }> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 8 })
  const rate = async (one: (client: pg.PoolClient) => Promise<unknown>) => {
    let n = 0
    const until = performance.now() + seconds * 1000
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = await pool.connect()
        for (; performance.now() < until; n++) await one(client)
        client.release()
      }),
    )
    return n / seconds
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!
  const p = made.practiceId
  const columns = [
    'practice_id',
    'id',
    'patient_id',
    'visit_id',
    'taken_by',
    'act_id',
    'taken_at',
    'recorded_at',
    'value',
    'diastolic',
    'kind',
    'unit',
  ]
  const insert = insertInto('reading', columns, 8)
  const kinds = ['bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain']
  const got = {
    vitals: await rate((c) => {
      const { visitId, patientId } = pick(made.visits)
      const at = new Date().toISOString()
      return c.query({
        ...insert,
        values: kinds.flatMap((k) => [
          p,
          newId(),
          patientId,
          visitId,
          made.staff.medical_assistant,
          newId(),
          at,
          at,
          100,
          k === 'bp' ? 70 : null,
          k,
          '/min',
        ]),
      })
    }),
    patient: await rate((c) =>
      c.query({ name: 'f1', text: 'select * from patient where practice_id = $1 and id = $2', values: [p, pick(made.patients)] }),
    ),
    find: await rate((c) =>
      c.query({
        name: 'f2',
        text: `select p.* from patient_word w join patient p on p.practice_id = $1 and p.id = w.patient_id where w.practice_id = $1 and w.word >= $2 and w.word < $3 limit 12`,
        values: [p, 'alb', 'alc'],
      }),
    ),
    flowsheet: await rate((c) =>
      c.query({
        name: 'f3',
        text: 'select * from reading where practice_id = $1 and patient_id = $2 and kind = $3 order by taken_at desc limit 20',
        values: [p, pick(made.patients), 'bp'],
      }),
    ),
  }
  await pool.end()
  return got
}
