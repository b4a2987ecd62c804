import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from '../../tools/lib/node-flags.mjs'

export interface Server {
  port: number
  pid: number
  /** Asks it to stop, and waits. */
  stop(): Promise<void>
  /** As a power switch would. */
  kill(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts the real server, as tools/lib/forward.mjs does, as its own process and waits for its address. */
export function startServer(env: Record<string, string>, say: (line: string) => void = () => {}): Promise<Server> {
  const child = spawn(process.execPath, [...nodeFlags, 'server.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const gone = new Promise<void>((done) => child.on('exit', () => done()))
  return new Promise((ready, failed) => {
    child.on('exit', (code) => failed(new Error(`the server ended with code ${code} before it was ready`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString()
      say(text.trim())
      const port = /Roomed is ready: http:\/\/[^:]+:(\d+)/.exec(text)?.[1]
      const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
        child.kill(signal)
        await gone
      }
      if (port) ready({ port: Number(port), pid: child.pid!, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') })
    })
  })
}
