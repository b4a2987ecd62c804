import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnyAction } from '../../../core/action.ts'
import { Refusal } from '../../../core/errors.ts'
import { type Front, tokenOf } from '../../../core/http.ts'
import { perform } from '../../../core/perform.ts'
import { capabilityStatement } from '../capability.ts'
import { isRefused, outcomeOf, type Refused, statusOf } from '../outcome.ts'
import { readResource, searchResources, siteAt } from './actions.ts'

const fhirJson = 'application/fhir+json; charset=utf-8'

const baseOf = (request: FastifyRequest) => `${request.protocol}://${request.host}/fhir`

/** The part of an address after its question mark, as sent: order and repetition matter in a search. */
const queryOf = (request: FastifyRequest) => request.url.split('?').slice(1).join('?')

/**
 * Serves FHIR's read-only REST below /fhir, on the same actions as everyone: so a program is scoped, fenced to its practice and
 * audited like a person. Only the description of the server is open.
 */
export function serveFhir(app: FastifyInstance, front: Front): void {
  app.register(
    async (scope) => {
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 64_000 }, (_request, body, done) =>
        done(null, body),
      )
      scope.setErrorHandler((error, request, reply) => explain(front, error, request, reply))
      scope.setNotFoundHandler((_request, reply) =>
        refuse(reply, {
          kind: 'missing',
          code: 'fhir.interaction',
          message: 'This server reads and searches; there is nothing else at this address',
        }),
      )
      scope.get('/metadata', async (request, reply) => {
        const site = siteAt(baseOf(request))
        return reply.type(fhirJson).send(JSON.stringify(capabilityStatement(site, site.resources)))
      })
      const search = (request: FastifyRequest<{ Params: { type: string } }>, reply: FastifyReply) => {
        const form = typeof request.body === 'string' ? request.body : ''
        const query = [queryOf(request), form].filter(Boolean).join('&')
        const { prefer } = request.headers
        return act(front, searchResources, request, reply, {
          type: request.params.type,
          query,
          ...(typeof prefer === 'string' ? { prefer } : {}),
        })
      }
      scope.get<{ Params: { type: string } }>('/:type', search)
      scope.post<{ Params: { type: string } }>('/:type/_search', search)
      scope.get<{ Params: { type: string; id: string } }>('/:type/:id', (request, reply) =>
        act(front, readResource, request, reply, { ...request.params }),
      )
    },
    { prefix: '/fhir' },
  )
}

async function act(front: Front, a: AnyAction, request: FastifyRequest, reply: FastifyReply, input: object) {
  const { token, bearer } = tokenOf(request)
  const caller = await front.identify(token, bearer, false)
  const { answer } = await perform(front.house, a, caller, { ...input, base: baseOf(request) })
  return reply.type(fhirJson).header('cache-control', 'no-store').send(JSON.stringify(answer))
}

/** Sent as text: Fastify would serialize anything else by its own rules. */
const refuse = (reply: FastifyReply, refused: Refused) => {
  if (refused.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
  return reply
    .status(statusOf(refused))
    .type(fhirJson)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(outcomeOf(refused)))
}

function explain(front: Front, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refusal && isRefused(error)) return refuse(reply, error)
  const status = (error as { statusCode?: number }).statusCode
  if (status && status < 500) return refuse(reply, { kind: 'invalid', code: 'fhir.request', message: 'The request could not be read' })
  front.house.log.error({ path: request.routeOptions.url, err: error }, 'failed')
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'fatal', code: 'exception', details: { text: `Something went wrong on our side. Code ${request.id}.` } }],
  }
  return reply.status(500).type(fhirJson).send(JSON.stringify(outcome))
}
