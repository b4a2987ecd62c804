import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../core/db/migrate.ts'
import { startPostgres } from '../../core/postgres/embedded.ts'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One server a run, without fsync, with the migrated template every test file clones. */
export default async function setup(project: TestProject) {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    await makeTemplate(given, migrate)
    project.provide('postgresUrl', given)
    return
  }
  const dir = mkdtempSync(join(tmpdir(), 'roomed-test-'))
  const server = await startPostgres({ dir, fsync: false })
  await makeTemplate(server.url, migrate)
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
