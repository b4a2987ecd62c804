import { type Logger, pino } from 'pino'

/** Structured lines: action, ids, duration. Bodies, names and query values never reach it. */
export const openLog = (level = process.env['LOG_LEVEL'] ?? 'info'): Logger =>
  pino({ level, base: null, serializers: { err: shortError }, redact: ['req.headers', 'body'] })

/** An error without what it might quote: PostgreSQL puts row values into `detail`. */
function shortError(error: Error & { code?: string; constraint?: string }) {
  return {
    type: error.name,
    code: error.code,
    constraint: error.constraint,
    message: error.code ? undefined : error.message,
    stack: error.stack?.split('\n').slice(1, 6).join('\n'),
  }
}

export const noLog: Logger = pino({ level: 'silent' })
