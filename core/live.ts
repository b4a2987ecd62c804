import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from './context.ts'
import type { Front } from './http.ts'

type TokenOf = (request: FastifyRequest) => { token: string | undefined; bearer: string | undefined; background: boolean }

const beat = 20_000

/**
 * Server-sent events at GET /api/live: names of facts and ids, so that each open screen asks again for what it shows. It never
 * extends a session, and ends with it: at each beat the session is looked at again.
 */
export function serveLive(app: FastifyInstance, front: Front, tokenOf: TokenOf) {
  const open = new Set<() => void>()
  app.get('/api/live', async (request, reply) => {
    const { token, bearer } = tokenOf(request)
    const caller = await front.identify(token, bearer, false)
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' })
    reply.raw.write('retry: 1000\n\n')
    const close = stream(front, caller, () => front.identify(token, bearer, false), reply.raw)
    open.add(close)
    request.raw.on('close', () => {
      open.delete(close)
      close()
    })
  })
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })
}

function stream(front: Front, caller: Caller, again: () => Promise<Caller>, raw: import('node:http').ServerResponse): () => void {
  const off = front.house.hub.subscribe((news) => {
    if (news.practiceId === caller.practiceId) raw.write(`data: ${JSON.stringify(news.facts)}\n\n`)
  })
  const close = () => {
    off()
    clearInterval(timer)
    raw.end()
  }
  const timer = setInterval(() => {
    again().then(() => raw.write(': here\n\n'), close)
  }, beat)
  return close
}
