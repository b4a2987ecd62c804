import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Postgres, startPostgres } from './embedded.ts'
import { isAlive } from './lock.ts'
import { readOwner } from './owner.ts'

/** One folder for all: the tests are the life of one database. Making a new one for each would take most of their time. */
let dir: string
const running = new Set<Postgres>()

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'roomed-embedded-'))
})

afterEach(async () => {
  for (const server of running) await server.stop()
  running.clear()
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function start(log: (line: string) => void = () => {}): Promise<Postgres> {
  const server = await startPostgres({ dir, log })
  running.add(server)
  return server
}

async function ask<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function until(happened: () => boolean): Promise<void> {
  for (const began = Date.now(); !happened(); ) {
    if (Date.now() - began > 10_000) throw new Error('it did not happen within 10 s')
    await new Promise((again) => setTimeout(again, 10))
  }
}

/** A Roomed in a process of its own, on our folder. */
async function otherRoomed(): Promise<{ pid: number; postmaster: number; gone: Promise<unknown> }> {
  const program = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const { pid } = await startPostgres({ dir: process.argv[1] })
    process.stdout.write(pid + '\\n')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((done) => child.once('exit', done))
  const line = await new Promise<string>((done) => child.stdout.once('data', (text: Buffer) => done(text.toString())))
  return { pid: child.pid!, postmaster: Number(line), gone }
}

test('two first starts at once: one makes the database and serves, the other is told so', async () => {
  const both = await Promise.allSettled([start(), start()])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(String(both.find((one) => one.status === 'rejected')?.reason)).toMatch(/already runs on the database/)
})

test('what was saved is there after a restart, on the same port', async () => {
  const first = await start()
  await ask(first.url, 'create table visit (reason text)')
  await ask(first.url, "insert into visit values ('cough')")
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(await ask(second.url, 'select reason from visit')).toEqual([{ reason: 'cough' }])
  expect(second.port).toBe(first.port)
})

test('saved means on disk: checksums, fsync, full pages, synchronous commit', async () => {
  const { url } = await start()
  for (const name of ['data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit'])
    expect(await ask(url, 'select current_setting($1) as is', [name])).toEqual([{ is: 'on' }])
})

test('names of all languages, the same order everywhere, times in UTC', async () => {
  const { url } = await start()
  const sql = `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
    datlocprovider as provider, lower('ÉLODIE') as lower from pg_database where datname = current_database()`
  expect(await ask(url, sql)).toEqual([{ encoding: 'UTF8', zone: 'UTC', provider: 'b', lower: 'élodie' }])
})

test('the postmaster is killed in mid-write: no acknowledged row is lost', async () => {
  const first = await start()
  await ask(first.url, 'create table reading (writer int, number int, primary key (writer, number))')
  const acknowledged: string[] = []
  const write = async (writer: number) => {
    const client = new pg.Client({ connectionString: first.url })
    client.on('error', () => {})
    await client.connect()
    for (let number = 0; ; number++) {
      await client.query('insert into reading values ($1, $2)', [writer, number])
      acknowledged.push(`${writer}/${number}`)
    }
  }
  const writers = Promise.allSettled([1, 2, 3, 4].map(write))
  await until(() => acknowledged.length > 400)
  process.kill(first.pid, 'SIGKILL')
  const second = await start()
  await writers
  const rows = await ask<{ key: string }>(second.url, "select writer || '/' || number as key from reading")
  const kept = new Set(rows.map((row) => row.key))
  expect(acknowledged.filter((key) => !kept.has(key))).toEqual([])
  expect(kept.size - acknowledged.length).toBeLessThanOrEqual(4)
})

test('nobody without the password, and only this machine', async () => {
  const server = await start()
  await expect(ask(server.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600)
  expect(statSync(realpathSync(join(dir, 'data'))).mode & 0o077).toBe(0)
})

test('not with the data of another major version', async () => {
  await (await start()).stop()
  const version = join(realpathSync(join(dir, 'data')), 'PG_VERSION')
  const ours = readFileSync(version, 'utf8')
  writeFileSync(version, '17\n')
  await expect(start()).rejects.toThrow(/made by PostgreSQL 17, and this Roomed brings PostgreSQL 18/)
  writeFileSync(version, ours)
})

test('not twice in one process on one folder', async () => {
  await start()
  await expect(start()).rejects.toThrow(/This process already runs on the database/)
})

test('not while another Roomed lives on the folder', async () => {
  const other = await otherRoomed()
  await expect(start()).rejects.toThrow(`Another Roomed (process ${other.pid}) already runs`)
  process.kill(other.pid, 'SIGTERM')
  await other.gone
  await until(() => !isAlive(other.postmaster)) // else it still writes while the folder is removed
})

test.runIf(process.platform === 'linux')('when Roomed is killed its PostgreSQL ends too, and the next start waits for it', async () => {
  const other = await otherRoomed()
  process.kill(other.pid, 'SIGKILL')
  await other.gone
  const server = await start()
  expect(server.pid).not.toBe(other.postmaster)
  await until(() => !isAlive(other.postmaster))
})

test.runIf(process.platform === 'linux')('after a power cut the number in the lock file may be that of another program', async () => {
  const first = await start()
  const data = realpathSync(join(dir, 'data'))
  const lock = readFileSync(join(data, 'postmaster.pid'), 'utf8')
  const owner = readFileSync(join(dir, 'owner.json'), 'utf8')
  await first.stop()
  const { uid, gid } = statSync(data)
  const browser = spawn('sleep', ['60'], { cwd: '/', stdio: 'ignore', ...(process.getuid?.() === 0 ? { uid, gid } : {}) })
  const renamed = (text: string) => text.replaceAll(String(first.pid), String(browser.pid))
  writeFileSync(join(data, 'postmaster.pid'), renamed(lock))
  writeFileSync(join(dir, 'owner.json'), renamed(owner))
  const lines: string[] = []
  await start((line) => lines.push(line))
  browser.kill()
  expect(lines.join('\n')).toContain(`process ${browser.pid} is another program now`)
})

test('it tells who owns the folder', async () => {
  const server = await start()
  expect(readOwner(dir)).toMatchObject({ roomed: process.pid, postmaster: server.pid, port: server.port })
})
