import { setTimeout as pause } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'
import { type Cluster, superuser } from './cluster.ts'

const database = 'roomed'
const patience = 10 * 60_000

export function urlOf(cluster: Cluster, port: number, name = database): string {
  return `postgres://${superuser}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${name}`
}

/**
 * Ready means: a real connection was served. After a power cut PostgreSQL first replays its log, which
 * may take minutes on an old disk, so we wait as long as it lives and say so. False when it ended.
 */
export async function untilReady(cluster: Cluster, port: number, hasEnded: () => boolean, log: (line: string) => void): Promise<boolean> {
  const began = Date.now()
  let nextNotice = began + 2_000
  while (!hasEnded()) {
    const answer = await knock(urlOf(cluster, port))
    if (answer === 'open') return true
    if (answer === 'no such database') await createDatabase(urlOf(cluster, port, 'postgres'))
    if (answer === 'wrong password' && (await stillLives(hasEnded))) throw new Error(wrongPassword)
    if (Date.now() > nextNotice) {
      log('the database is recovering; this can take a while after a power cut')
      nextNotice = Date.now() + 10_000
    }
    if (Date.now() - began > patience) throw new Error(`PostgreSQL runs but served no connection in ten minutes: see ${cluster.logFolder}`)
    await pause(15)
  }
  return false
}

type Answer = 'open' | 'closed' | 'no such database' | 'wrong password'
const answers: Record<string, Answer> = { '3D000': 'no such database', '28P01': 'wrong password' }
const wrongPassword = 'PostgreSQL refuses the password in our password file: it is not the one of this database.'

/** The door may be somebody else's, who took the port just before us: then ours ends within a moment. */
async function stillLives(hasEnded: () => boolean): Promise<boolean> {
  await pause(500)
  return !hasEnded()
}

async function knock(url: string): Promise<Answer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {}) // a server that dies while we knock is a closed door, not a crash of ours
  try {
    await client.connect()
    await client.query('select 1')
    return 'open'
  } catch (error) {
    const code = (error as { code?: string }).code
    return (code && answers[code]) || 'closed'
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
