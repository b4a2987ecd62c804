import pg from 'pg'

/** The owner's connection, for those that are handed it. */
export type Owner = pg.Client

/** Work as the owner of the database, past row-level security: migrations, setup, seeding and the command line; never a request. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

/** Writes many rows of a table: keys are its columns, absent ones take their default only when absent from all rows. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Record<string, unknown>[], chunk = 4000): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((c) => client.escapeIdentifier(c))
    .join(', ')
  const name = client.escapeIdentifier(table)
  for (let at = 0; at < rows.length; at += chunk)
    await client.query(`insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1)`, [
      JSON.stringify(rows.slice(at, at + chunk)),
    ])
}
