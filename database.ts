import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from './core/db/migrate.ts'
import { startPostgres } from './core/postgres/embedded.ts'
import { seedDemo } from './demo/seed/index.ts'
import type { Settings } from './settings.ts'

/** The database the settings name: any PostgreSQL 15 or newer by DATABASE_URL, else the one that came with npm, in the data folder. */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<{ url: string; close(): Promise<void> }> {
  await mkdir(settings.data, { recursive: true })
  const embedded = settings.databaseUrl ? undefined : await startPostgres({ dir: join(settings.data, 'postgres'), log: say })
  const url = settings.databaseUrl ?? embedded!.url
  await migrate(url, say)
  if (settings.demo) await seedDemo(url, say)
  return { url, close: async () => embedded?.stop() }
}
