import type { FastifyInstance } from 'fastify'
import { createPractice } from './modules/setup/index.ts'

/** The first-run page of an empty Roomed posts here, once: it is the only thing done before there is a practice. */
export function serveSetup(app: FastifyInstance, ownerUrl: string): void {
  app.post('/setup', async (request) => createPractice(ownerUrl, request.body))
}
