import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyAction, Paper } from './action.ts'
import type { Caller } from './context.ts'
import { Refusal } from './errors.ts'
import type { House } from './house.ts'
import { isId } from './ids.ts'
import { serveLive } from './live.ts'
import { type Performed, perform } from './perform.ts'

export interface Front {
  house: House
  actions: readonly AnyAction[]
  /**
   * Says who is asking, from the session cookie or a bearer token; refuses when nobody is. Only `active` extends a session. Someone in
   * the practice clinic is answered as who they are there, unless asked who they are `outside` of it.
   */
  identify(token: string | undefined, bearer: string | undefined, active: boolean, outside?: boolean): Promise<Caller>
  /** The caller of an action that needs no sign-in. */
  anyone(request: { practiceId: string | undefined; deviceId: string | undefined }): Promise<Caller>
  secure: boolean
}

const sessionCookie = 'roomed'
const deviceCookie = 'roomed_device'
const yearOfSeconds = 31_536_000

/** Serves each action at POST /api/<its name>. Knows HTTP; knows no rule. */
export async function serve(front: Front): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: 4_000_000, trustProxy: false, routerOptions: { maxParamLength: 200 } })
  await app.register(cookie)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(request.url.startsWith('/api/') ? always : front.secure ? { ...pages, ...onlyTls } : pages)
  })
  app.setErrorHandler((error, request, reply) => answerError(front, error, request, reply))
  for (const a of front.actions) addRoute(app, front, a)
  app.get('/api', async () => describe(front.actions))
  app.get('/healthz', async (_request, reply) => {
    await front.house.db.global(async () => {})
    return reply.send({ ok: true })
  })
  serveLive(app, front, tokenOf)
  return app
}

/** What every answer carries, and what pages carry besides: our own scripts only, nobody's frame, no referrer to other sites. */
const always = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }
const pages = {
  ...always,
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'SAMEORIGIN',
}
const onlyTls = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

export const tokenOf = (request: FastifyRequest) => ({
  token: request.cookies[sessionCookie],
  bearer: /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1],
  background: request.headers['x-roomed-background'] === '1',
})

function addRoute(app: FastifyInstance, front: Front, a: AnyAction) {
  const act = async (request: FastifyRequest, reply: FastifyReply, input: unknown) => {
    const started = performance.now()
    const caller = await callerOf(front, a, request, reply)
    const key = request.headers['idempotency-key']
    const done = await perform(front.house, a, caller, input, typeof key === 'string' ? key : undefined)
    front.house.log.debug({ action: a.name, ms: Math.round((performance.now() - started) * 10) / 10 }, 'done')
    return finish(front, a, caller, done, reply)
  }
  app.post(`/api/${a.name}`, a.mostBytes ? { bodyLimit: a.mostBytes } : {}, (request, reply) => {
    sameSite(request)
    return act(request, reply, request.body)
  })
  // A paper opens in a tab of its own: ids in the query, never names.
  if (a.kind === 'document') app.get(`/paper/${a.name}`, (request, reply) => act(request, reply, request.query))
}

/** A foreign page can send a form, but not JSON with our cookie. */
function sameSite(request: FastifyRequest) {
  const { origin, host } = request.headers
  if (origin && new URL(origin).host !== host) throw new Refusal('forbidden', 'origin', 'This request came from another site.')
}

async function callerOf(front: Front, a: AnyAction, request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
  const { token, bearer, background } = tokenOf(request)
  const deviceId = deviceOf(front, request, reply)
  if (a.allow.roles === 'anyone') return front.anyone({ practiceId: token?.split('.')[0], deviceId })
  const caller = await front.identify(
    token,
    bearer,
    !background && (a.kind === 'write' || a.kind === 'session' || a.name === 'session.touch'),
    a.outside === true || a.kind === 'session',
  )
  mustBeShown(a, caller, request)
  const observation = request.headers['x-observation']
  const observationId = typeof observation === 'string' && isId(observation) ? observation : undefined
  return { ...caller, deviceId: caller.deviceId ?? deviceId, ...(observationId ? { observationId } : {}) }
}

/**
 * A screen says for whom it was drawn. When the session has become another's meanwhile (a switch in another tab, a step into the practice
 * clinic that this server has not heard of yet), a change meant for one record must not land in the other.
 */
function mustBeShown(a: AnyAction, caller: Caller, request: FastifyRequest) {
  const shown = request.headers['x-roomed-as']
  if (a.outside || (a.kind !== 'write' && a.kind !== 'put') || typeof shown !== 'string' || a.name === 'session.touch') return
  if (shown !== caller.actor.id)
    throw new Refusal('conflict', 'other_person', 'This screen was drawn for someone else. Nothing was done; load the page again.')
}

function deviceOf(front: Front, request: FastifyRequest, reply: FastifyReply): string {
  const known = request.cookies[deviceCookie]
  if (known && z.uuid().safeParse(known).success) return known
  const fresh = crypto.randomUUID()
  reply.setCookie(deviceCookie, fresh, { path: '/', httpOnly: true, sameSite: 'strict', secure: front.secure, maxAge: yearOfSeconds })
  return fresh
}

function finish(front: Front, a: AnyAction, caller: Caller, done: Performed, reply: FastifyReply) {
  if (done.session === 'end') reply.clearCookie(sessionCookie, { path: '/' })
  else if (done.session)
    reply.setCookie(sessionCookie, `${caller.practiceId}.${done.session.token}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: front.secure,
    })
  if (done.observed) reply.header('x-observed', done.observed)
  if (a.kind === 'document') {
    const paper = done.answer as Paper
    return reply
      .type(paper.type)
      .header('content-disposition', `inline; filename="${paper.name}"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(paper.bytes))
  }
  return reply.header('cache-control', 'no-store').send(done.answer)
}

function answerError(front: Front, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refusal) {
    const { kind, code, message, fields, detail } = error
    return reply
      .status(error.status)
      .send({ error: kind, code, message, ...(fields ? { fields } : {}), ...(detail === undefined ? {} : { detail }) })
  }
  const status = (error as { statusCode?: number }).statusCode
  if (status && status < 500)
    return reply.status(status).send({ error: 'invalid', code: 'request', message: 'The request could not be read.' })
  front.house.log.error({ path: request.routeOptions.url, err: error }, 'failed')
  return reply
    .status(500)
    .send({ error: 'failed', code: 'failed', message: `Something went wrong on our side. Nothing was saved. Code ${request.id}.` })
}

/** The API document, from the same values that serve it. */
const describe = (actions: readonly AnyAction[]) => ({
  actions: actions.map((a) => ({
    name: a.name,
    kind: a.kind,
    roles: a.allow.roles,
    task: a.allow.task,
    input: z.toJSONSchema(a.input, { unrepresentable: 'any', io: 'input' }),
    output: z.toJSONSchema(a.output, { unrepresentable: 'any' }),
  })),
})
