import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const root = fileURLToPath(new URL('dist/web/', import.meta.url))
const yearOfSeconds = 31_536_000

/** Serves the built web app; every place that is not a file is the app itself. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(root)) throw new Error('The web app is not built: run `npm start`, which builds it.')
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    maxAge: yearOfSeconds * 1000,
    immutable: true,
    index: false,
    preCompressed: true,
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || /^\/(api|paper|fhir)\b/.test(request.url))
      return reply.status(404).send({ error: 'missing', code: 'no_such_address', message: 'There is nothing at this address.' })
    return reply.type('text/html').header('cache-control', 'no-store').sendFile('index.html', { maxAge: 0, immutable: false })
  })
}
