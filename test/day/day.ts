import { join } from 'node:path'
import pg from 'pg'
import { runningUrl } from '../../core/postgres/running.ts'
import { temporaryFolder } from '../setup/folder.ts'
import { startServer } from '../setup/server.ts'
import { newLedger, type Person, signIn } from './client.ts'
import { invariants } from './invariants.ts'
import { type Tally, type Team, walk } from './walk.ts'

/**
 * `npm run day`: virtual staff take the demo practice's whole day from the door to the claim, over HTTP, several at once. Some
 * acts are refused on purpose, some corrected, two go for one chart, and in the middle the server is killed. Then the invariants.
 */
const lanes = 6
const folder = temporaryFolder('day')
const env = { ROOMED_DATA: folder.path }
const say = (line: string) => console.log(line)
const started = performance.now()

let server = await startServer(env)
const where = { port: server.port }
const ledger = newLedger()
const offer = (await (
  await fetch(`http://127.0.0.1:${where.port}/api/session.offer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
).json()) as {
  demoPassword: string
  staff: { id: string; login: string; name: string; role: string }[]
}
ledger.answered++
const people: Person[] = []
for (const s of offer.staff) people.push(await signIn(where, ledger, s, offer.demoPassword))
const of = (role: string) => people.filter((p) => p.role === role)
// The one whose certification ended and the one newly hired stay with what they may do: vital signs need training on file.
const team: Team = {
  desk: of('front_desk')[0]!,
  mas: of('medical_assistant').slice(0, 2),
  nurse: of('nurse')[0]!,
  providers: new Map(of('provider').map((p) => [p.id, p])),
  biller: of('biller')[0]!,
}
const tally: Tally = { walked: 0, corrected: 0, refusedOnPurpose: 0, raced: 0, vaccines: 0, tests: 0, claims: 0, stuck: [] }

const { visits } = await team.desk.do('visits.board', {})
const late = ['with_provider', 'ready', 'rooming', 'arrived', 'checkout', 'left', 'expected']
const queue = visits.filter((v) => late.includes(v.stage)).sort((a, b) => late.indexOf(a.stage) - late.indexOf(b.stage))
say(`${queue.length} visits, ${people.length} staff, ${lanes} lanes`)

const half = Math.floor(queue.length / 2)
let next = 0
let killed: Promise<void> | undefined

/** The server dies between two words; the staff's browsers keep what was typed and send it when it is back. */
async function killAndRestart() {
  say(`killing the server after ${next} visits were begun`)
  await server.kill()
  server = await startServer(env)
  where.port = server.port
  say('the server is back')
}

await Promise.all(
  Array.from({ length: lanes }, async () => {
    while (next < queue.length) {
      const n = next++
      if (n === half) killed = killAndRestart()
      const visit = queue[n]!
      await walk(team, visit, n, tally).catch((error: Error) => tally.stuck.push(`${visit.stage} ${visit.id}: ${error.message}`))
    }
  }),
)
await killed
const blocked = (await team.biller.do('claims.list', { state: 'blocked' })).claims.flatMap((c) =>
  c.findings.filter((f) => f.severity === 'block').map((f) => `${f.edit}: ${f.message}`),
)
for (const [finding, n] of Object.entries(Object.groupBy(blocked, (f) => f)).map(([f, all]) => [f, all!.length] as const))
  say(`blocked ${n}× ${finding}`)
const filed = await team.biller.do('claims.file', { claimIds: null }).catch((error: Error) => void tally.stuck.push(error.message))
if (filed) say(`claim file ${filed.isaNumber}: ${filed.claims} claims, ${(filed.totalCents / 100).toFixed(2)} dollars`)
await new Promise((settle) => setTimeout(settle, 2500))

const db = new pg.Client({ connectionString: runningUrl(join(folder.path, 'postgres'))! })
await db.connect()
const found = await invariants(db, ledger)
await db.end()
await server.stop()
folder.remove()

const { stuck, ...counts } = tally
say(
  `\n${Object.entries(counts)
    .map(([what, n]) => `${what} ${n}`)
    .join(', ')}`,
)
say(`refusals by code: ${[...ledger.refusals].map(([code, n]) => `${code} ${n}`).join(', ')}`)
for (const s of stuck) say(`STUCK ${s}`)
for (const i of found) say(`${i.holds ? 'holds ' : 'BROKEN'} ${i.name} (${i.seen})`)
const broken = found.filter((i) => !i.holds).length + stuck.length
say(`\n${found.length} invariants, ${broken} broken; ${((performance.now() - started) / 1000).toFixed(0)} s`)
process.exit(broken ? 1 : 0)
