import type pg from 'pg'
import type { Statement } from './statement.ts'

const ignore = () => {}

/** The one open transaction of an action: sees one practice. */
export interface Tx {
  rows<Row>(statement: Statement, params?: readonly unknown[]): Promise<Row[]>
  row<Row>(statement: Statement, params?: readonly unknown[]): Promise<Row | undefined>
  /** Runs a change and answers how many rows it touched. */
  run(statement: Statement, params?: readonly unknown[]): Promise<number>
  /** Sends a change without waiting; its failure fails the commit. For what is written last. */
  send(statement: Statement, params?: readonly unknown[]): void
}

export interface Open {
  client: pg.PoolClient
  sent: Promise<unknown>[]
  failure: unknown
}

/** Queries that travelled together all fail after the first one did; only the first says why. */
export const isAftermath = (error: unknown) => (error as { code?: string }).code === '25P02'

export function txOn(open: Open): Tx {
  const query = async (statement: Statement, params: readonly unknown[] = []) => {
    try {
      return await open.client.query({ ...statement, values: params as unknown[] })
    } catch (error) {
      open.failure ??= error
      throw error
    }
  }
  return {
    rows: async <Row>(statement: Statement, params?: readonly unknown[]) => (await query(statement, params)).rows as Row[],
    row: async <Row>(statement: Statement, params?: readonly unknown[]) => (await query(statement, params)).rows[0] as Row | undefined,
    run: async (statement, params) => (await query(statement, params)).rowCount ?? 0,
    send: (statement, params) => {
      const promise = query(statement, params)
      promise.catch(ignore)
      open.sent.push(promise)
    },
  }
}

/** Lets what is sent in this turn travel in one packet: a write to the socket costs more than a small query. */
export function cork(client: pg.PoolClient) {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}
