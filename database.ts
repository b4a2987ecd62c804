import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from './core/db/migrate.ts'
import { startPostgres } from './core/postgres/embedded.ts'
import type { Settings } from './settings.ts'

/** The database the settings name: any PostgreSQL 15 or newer by DATABASE_URL, else the one that came with npm, in the data folder. */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<{ url: string; close(): Promise<void> }> {
  await mkdir(settings.data, { recursive: true })
  const embedded = settings.databaseUrl ? undefined : await startPostgres({ dir: join(settings.data, 'postgres'), log: say })
  const url = settings.databaseUrl ?? embedded!.url
  await migrate(url, say)
  if (settings.demo) await seedApart(url)
  return { url, close: async () => embedded?.stop() }
}

/** The demo is made by a process of its own, which says what it does and takes its memory with it. */
function seedApart(url: string): Promise<void> {
  const script = fileURLToPath(new URL('demo/seed/main.ts', import.meta.url))
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, SEED_DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((done, failed) => {
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error('The demo practice could not be made; nothing of it was kept.'))))
  })
}
