import pg from 'pg'

export const templateName = 'roomed_template'

export function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function makeTemplate(url: string, migrate: (url: string) => Promise<void>) {
  await asOwner(url, async (client) => {
    await client.query(`drop database if exists ${templateName}`)
    await client.query(`create database ${templateName}`)
  })
  await migrate(inDatabase(url, templateName))
}

let made = 0

/** A database of its own for a test file: cloned from the migrated template in some 20 ms. */
export async function cloneDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `t_${process.pid}_${Date.now()}_${made++}`
  for (let tries = 0; ; tries++) {
    try {
      await asOwner(url, (client) => client.query(`create database ${name} template ${templateName}`))
      break
    } catch (error) {
      // Another file is cloning the template at this moment.
      if ((error as { code?: string }).code !== '55006' || tries > 100) throw error
      await new Promise((again) => setTimeout(again, 20))
    }
  }
  return {
    url: inDatabase(url, name),
    drop: async () => {
      await asOwner(url, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}
