import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  body: string
}

/** One keep-alive connection that sends a request and reads its answer: as little of the two cores as a client can use. */
export function openWire(port: number, cookie: string) {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let buffer = Buffer.alloc(0)
  let waiting: ((answer: Answer) => void) | undefined
  socket.on('data', (chunk) => {
    buffer = buffer.length ? Buffer.concat([buffer, chunk]) : chunk
    const end = buffer.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = buffer.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (buffer.length < end + 4 + length) return
    const answer = { status: Number(head.slice(9, 12)), body: buffer.toString('utf8', end + 4, end + 4 + length) }
    buffer = buffer.subarray(end + 4 + length)
    const done = waiting
    waiting = undefined
    done?.(answer)
  })
  return {
    post(name: string, input: unknown, key?: string): Promise<Answer> {
      const body = JSON.stringify(input)
      const idempotency = key ? `idempotency-key: ${key}\r\n` : ''
      return new Promise((resolve) => {
        waiting = resolve
        socket.write(
          `POST /api/${name} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: roomed=${cookie}; roomed_device=00000000-0000-4000-8000-000000000001\r\n${idempotency}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        )
      })
    },
    close: () => socket.destroy(),
  }
}

export interface Load {
  perSecond: number
  p50: number
  p95: number
  p99: number
  errors: number
}

/** `clients` connections, each sending the next request when the last is answered, for so many seconds. Times in milliseconds. */
export async function load(
  port: number,
  cookie: string,
  clients: number,
  seconds: number,
  next: (client: number, n: number) => [name: string, input: unknown, key?: string],
): Promise<Load> {
  const times: number[] = []
  let errors = 0
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const wire = openWire(port, cookie)
      for (let n = 0; performance.now() < until; n++) {
        const at = performance.now()
        const { status, body } = await wire.post(...next(client, n))
        times.push(performance.now() - at)
        if (status !== 200 && errors++ === 0) process.stderr.write(`first error: ${status} ${body.slice(0, 300)}\n`)
      }
      wire.close()
    }),
  )
  const took = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (q: number) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0
  return { perSecond: times.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99), errors }
}

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
