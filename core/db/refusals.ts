import { Refusal, type RefusalKind } from '../errors.ts'

interface Meaning {
  kind: RefusalKind
  code: string
  message: string
}

const meanings = new Map<string, Meaning>()

/** Says what breaking a named constraint means to the person who did it. Modules declare theirs beside their SQL. */
export function constraintMeans(constraint: string, kind: RefusalKind, code: string, message: string) {
  meanings.set(constraint, { kind, code, message })
}

interface PgError extends Error {
  code?: string
  constraint?: string
}

const constraintName = (error: PgError) => error.constraint ?? /constraint "(\w+?)(?:_\d{5,})?"/.exec(error.message)?.[1]

export const brokenConstraint = (error: unknown): string | undefined =>
  error instanceof Error && /^23/.test((error as PgError).code ?? '') ? constraintName(error as PgError) : undefined

/** Turns a database error into the refusal it means, or answers undefined when nobody declared a meaning. */
export function asRefusal(error: unknown): Refusal | undefined {
  const constraint = brokenConstraint(error)
  const meaning = constraint ? meanings.get(constraint) : undefined
  if (meaning) return new Refusal(meaning.kind, meaning.code, meaning.message, { detail: { constraint } })
  const code = (error as PgError).code
  if (code === '55P03') return new Refusal('conflict', 'busy', 'Someone else is changing this right now. Try again.')
  if (code === '53100')
    return new Refusal('unavailable', 'disk_full', 'The server has no space left. Reading works; tell the person who runs it.')
  if (isGone(error))
    return new Refusal('unavailable', 'database_gone', 'The database is restarting. What you typed is kept; it is sent again in a moment.')
  return undefined
}

/** The connection was lost or never made: whether a commit happened is unknown, so only a key makes a retry safe. */
export function isGone(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as PgError
  return (
    /^(08|57P0)/.test(code) ||
    /^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) ||
    /connection (terminated|error)|not queryable|timeout exceeded when trying to connect/i.test(message)
  )
}

/** Two transactions met; the loser may simply run again. */
export const canRetry = (error: unknown): boolean => ['40P01', '40001'].includes((error as PgError)?.code ?? '')
