import { resolve } from 'node:path'

/** What the environment says; everything has a default that works on one machine. */
export const settings = {
  data: resolve(process.env['ROOMED_DATA'] ?? '.roomed'),
  port: Number(process.env['PORT'] ?? 8080),
  host: process.env['HOST'] ?? '127.0.0.1',
  databaseUrl: process.env['DATABASE_URL'],
  appUrl: process.env['DATABASE_APP_URL'],
  demo: process.env['ROOMED_DEMO'] !== '0',
  /** Behind TLS: cookies are marked secure. */
  secure: process.env['ROOMED_SECURE'] === '1',
  /** Clearinghouses that questions about insurance may be sent to, with their tokens: `https://edi.example.com=token …`. */
  clearinghouses: process.env['ROOMED_CLEARINGHOUSES'],
}

export type Settings = typeof settings
