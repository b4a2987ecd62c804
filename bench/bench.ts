import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../core/db/migrate.ts'
import { newId } from '../core/ids.ts'
import { startPostgres } from '../core/postgres/embedded.ts'
import { temporaryFolder } from '../test/setup/folder.ts'
import { startServer } from '../test/setup/server.ts'
import { fill } from './fill.ts'
import { floors } from './floor.ts'
import { timeForecasts } from './forecast.ts'
import { type Figure, print } from './report.ts'
import { timeBoard, timeDecisions } from './scope.ts'
import { firstPageScript } from './script-size.ts'
import { type Load, load, median, openWire } from './wire.ts'

/** `npm run bench`: the real server, over HTTP, with audit, idempotency and row-level security on; load and server share the cores. */
const quick = process.argv.includes('--quick')
const wish = quick ? { patients: 5_000, readings: 100_000 } : { patients: 100_000, readings: 2_000_000 }
const seconds = quick ? 2 : 5
const rounds = quick ? 1 : 3
const say = (line: string) => console.log(line)

const folder = temporaryFolder('bench')
const dir = folder.path
const database = await startPostgres({ dir: join(dir, 'postgres') })
await migrate(database.url)
const owner = new pg.Pool({ connectionString: database.url, max: 4 })
say(`filling ${wish.patients.toLocaleString('en-US')} patients, ${wish.readings.toLocaleString('en-US')} readings`)
const now = new Date().toISOString()
const made = await fill(owner, wish, now)
const env = { ROOMED_DATA: join(dir, 'data'), DATABASE_URL: database.url, ROOMED_DEMO: '0' }
const server = await startServer(env)
const figures: Figure[] = []
const add = (name: string, value: number, unit: string, bar: number | null = null, floor: number | null = null) => {
  figures.push({ name, value: Math.round(value * 100) / 100, unit, bar, floor })
  say(`${name}: ${figures.at(-1)!.value} ${unit}`)
}

async function rounded(run: () => Promise<Load>): Promise<Load> {
  const all: Load[] = []
  for (let i = 0; i < rounds; i++) all.push(await run())
  const of = (key: keyof Load) => median(all.map((l) => l[key]))
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99'), errors: Math.max(...all.map((l) => l.errors)) }
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!
const prefixes = ['Albe', 'Corda', 'Mor', 'Silfer', 'Quin', 'Torgar', 'Maria Alber', 'Jos', 'Keiko Dan', '0101'].flatMap((p) => [
  p,
  p.toLowerCase(),
])
const { medical_assistant: ma, front_desk: desk } = made.cookies
const set = () =>
  [
    { kind: 'bp', value: '128', diastolic: '82', unit: 'mm[Hg]', site: 'left_arm', position: 'sitting', cuff: 'adult' },
    { kind: 'hr', value: '72', unit: '/min' },
    { kind: 'rr', value: '16', unit: '/min' },
    { kind: 'temp', value: '98.6', unit: '[degF]', site: 'oral' },
    { kind: 'spo2', value: '98', unit: '%' },
    { kind: 'weight', value: '71.2', unit: 'kg' },
    { kind: 'height', value: '168', unit: 'cm' },
    { kind: 'pain', value: '2', unit: '{score}' },
  ].map((r) => ({ ...r, confirmed: true }))

const floor = await floors(database.url, made, seconds)

const vitals = await rounded(() =>
  load(server.port, ma, 8, seconds, () => {
    const { visitId, patientId } = pick(made.visits)
    return ['vitals.record', { visitId, patientId, takenAt: new Date().toISOString(), readings: set() }, newId()]
  }),
)
add('vitals.record, sets of 8 a second, 8 clients', vitals.perSecond, '/s', 1000, floor.vitals)
add('vitals.record, p99', vitals.p99, 'ms', 25)
const errors = [vitals]
const read = async (
  name: string,
  clients: number,
  bar: number,
  floorValue: number | null,
  cookie: string,
  next: () => [string, unknown],
) => {
  const got = await rounded(() => load(server.port, cookie, clients, seconds, next))
  errors.push(got)
  add(name, got.perSecond, '/s', bar, floorValue)
  return got
}
await read('patients.get by id, 16 clients', 16, 4000, floor.patient, ma, () => ['patients.get', { patientId: pick(made.patients) }])
const found = await read('patients.find by name, 8 clients', 8, 2000, floor.find, desk, () => ['patients.find', { query: pick(prefixes) }])
add('patients.find, p95', found.p95, 'ms', 10)
await read('vitals.flowsheet, 20 newest of a kind, 16 clients', 16, 3000, floor.flowsheet, ma, () => [
  'vitals.flowsheet',
  { patientId: pick(made.patients), kind: pick(['bp', 'hr', 'weight']), limit: 20 },
])
const board = await rounded(() => load(server.port, ma, 1, seconds, () => ['visits.board', { day: made.day }]))
errors.push(board)
add('visits.board of 300 visits, median', board.p50, 'ms', 10)
const decisions = timeDecisions()
add('scope.decide, 100,000 random decisions, each', decisions.mean, 'µs', 50)
add('scope.decide, p99', decisions.p99, 'µs', 50)
add("a day's board: `may` for 300 visits × 10 buttons adds", timeBoard(), 'ms', 2)
const forecasts = timeForecasts()
add('vaccine forecast of one patient, p99', forecasts.p99, 'ms', 2)
add('vaccine forecast of 10,000 patients', forecasts.all, 's', 15)
add('visits.book, 100 at once on one slot: won', await race(), 'bookings', 1)
const { rows } = await owner.query<{ bytes: number }>(
  `select pg_total_relation_size('reading')::float8 / (select count(*) from reading) as bytes`,
)
add('a reading on disk with its indexes', rows[0]!.bytes, 'bytes', 400)
add('server memory after the run', rss(server.pid) / 1e6, 'MB', 300)
await server.stop()
add('start on an existing folder', await startTime(), 's', 6)
add('first page, compressed script', firstPageScript() / 1000, 'kB', 250)
add('errors', Math.max(...errors.map((e) => e.errors)), '', 0)
await owner.end()
await database.stop()
folder.remove()
print(figures, { quick, wish })

async function startTime(): Promise<number> {
  const started = performance.now()
  const again = await startServer(env)
  const took = (performance.now() - started) / 1000
  await again.stop()
  return took
}

/** A hundred at once want one provider at one time. */
async function race(): Promise<number> {
  const from = new Date(Date.parse(now) + 30 * 86_400_000).toISOString()
  const wires = Array.from({ length: 100 }, () => openWire(server.port, desk))
  const answers = await Promise.all(
    wires.map((w, i) =>
      w.post(
        'visits.book',
        {
          patientId: made.patients[i],
          visitTypeId: made.visitTypes.acute,
          providerId: made.staff.provider,
          placeId: made.placeId,
          from,
          minutes: 20,
          reason: 'race',
        },
        newId(),
      ),
    ),
  )
  for (const w of wires) w.close()
  return answers.filter((a) => a.status === 200).length
}

function rss(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}
