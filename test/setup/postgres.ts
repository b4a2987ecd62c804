import type { TestProject } from 'vitest/node'
import { migrate } from '../../core/db/migrate.ts'
import { startPostgres } from '../../core/postgres/embedded.ts'
import { temporaryFolder } from './folder.ts'
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
  const folder = temporaryFolder('test')
  const server = await startPostgres({ dir: folder.path, fsync: false })
  await makeTemplate(server.url, migrate)
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.stop()
    folder.remove()
  }
}
