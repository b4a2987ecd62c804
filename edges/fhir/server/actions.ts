import type { FhirResource as Resource } from 'fhir/r4.js'
import { z } from 'zod'
import { action } from '../../../core/action.ts'
import type { Context, Subject } from '../../../core/context.ts'
import { planAnew } from '../../../core/db/plans.ts'
import { Refusal } from '../../../core/errors.ts'
import { isId } from '../../../core/ids.ts'
import { Nothing } from '../../../core/shapes.ts'
import type { Role } from '../../../scope/index.ts'
import { type Ask, respond, type Site } from '../answer.ts'
import { isRefused } from '../outcome.ts'
import { allergies, conditions, encounters, immunizations, observations } from './chart.ts'
import { locations, patients, practitioners } from './people.ts'
import { patientIn, patientsIn } from './whom.ts'

/** Programs with a token, and those of the staff who read charts. Not the front desk: FHIR has no half of a chart. */
const chartReaders: readonly Role[] = ['client', 'provider', 'nurse', 'medical_assistant', 'manager']

const resources = [patients, practitioners, locations, encounters, observations, allergies, immunizations, conditions]

/** This server as it describes itself; the date is when its abilities last changed. */
export const siteAt = (base: string, zone = 'UTC'): Site<Context> => ({ base, version: '0.1.0', date: '2026-11-24', zone, resources })

const Type = z.string().regex(/^[A-Za-z]{1,40}$/, 'The type of a resource, such as Patient.')
const Base = z.string().max(300).default('/fhir')
const Body = z.custom<Resource>((value) => typeof (value as Resource | undefined)?.resourceType === 'string')

async function answered(cx: Context, base: string, ask: Ask): Promise<Resource> {
  planAnew(cx.tx)
  const body = await respond(siteAt(base, cx.practice.timeZone), cx, ask)
  if (isRefused(body)) throw new Refusal(body.kind, body.code, body.message)
  return body
}

/** Gives it out, and says whose it was. */
function show(cx: Context, body: Resource): Resource {
  cx.saw(patientsIn(body))
  return body
}

/** One resource by its id. What is not this practice's does not exist. */
export const readResource = action({
  name: 'fhir.read',
  kind: 'read',
  input: z.object({ type: Type, id: z.string().max(64), base: Base }),
  output: Body,
  allow: { roles: chartReaders },
  async on(cx, { type, id, base }): Promise<Subject & { body: Resource }> {
    const body = await answered(cx, base, { method: 'GET', path: `${type}/${encodeURIComponent(id)}`, query: new URLSearchParams() })
    return { patientId: patientIn(body), objectId: body.id && isId(body.id) ? body.id : undefined, body }
  },
  run: async (cx, _input, { body }) => show(cx, body),
})

/** A search as its query string says it, page by page. */
export const searchResources = action({
  name: 'fhir.search',
  kind: 'read',
  input: z.object({ type: Type, query: z.string().max(8000).default(''), prefer: z.string().max(200).optional(), base: Base }),
  output: Body,
  allow: { roles: chartReaders },
  async on(cx, { type, query, prefer, base }): Promise<Subject & { body: Resource }> {
    const body = await answered(cx, base, {
      method: 'GET',
      path: type,
      query: new URLSearchParams(query),
      ...(prefer === undefined ? {} : { prefer }),
    })
    const [only, another] = patientsIn(body)
    return { patientId: another ? undefined : only, body }
  },
  run: async (cx, _input, { body }) => show(cx, body),
})

/** What this server can do. */
export const capabilities = action({
  name: 'fhir.capabilities',
  kind: 'read',
  input: Nothing,
  output: Body,
  allow: { roles: chartReaders },
  run: (cx) => answered(cx, '/fhir', { method: 'GET', path: 'metadata', query: new URLSearchParams() }),
})
