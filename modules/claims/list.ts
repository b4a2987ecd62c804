import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { Claim } from './claim.ts'
import { Finding } from './scrub/index.ts'
import { findClaim, listClaims as list, listFiles, visitsToBuild } from './sql.ts'

const ClaimLine = z.object({
  id: Id,
  controlNumber: z.string(),
  visitId: Id,
  patientId: Id,
  patient: z.string(),
  day: z.string(),
  payer: z.string(),
  totalCents: z.int(),
  state: z.enum(['blocked', 'ready', 'filed']),
  findings: z.array(Finding),
  fileId: Id.nullable(),
  version: z.int(),
  actId: Id,
})

export const listClaims = action({
  name: 'claims.list',
  kind: 'read',
  input: z.object({ state: z.enum(['blocked', 'ready', 'filed']).optional() }),
  output: z.object({ claims: z.array(ClaimLine) }),
  allow: { roles: money },
  async run(cx, input) {
    const claims = await list(cx, input.state ?? null)
    cx.saw(claims.map((c) => c.patientId))
    return { claims }
  },
})

/** The visits whose claim can be built now: nothing about their charges is open any more. */
export const listToBuild = action({
  name: 'claims.to_build',
  kind: 'read',
  input: Nothing,
  output: z.object({
    visits: z.array(z.object({ visitId: Id, patientId: Id, patient: z.string(), day: z.string(), totalCents: z.int() })),
  }),
  allow: { roles: money },
  async run(cx) {
    const visits = await visitsToBuild(cx)
    cx.saw(visits.map((v) => v.patientId))
    return { visits }
  },
})

export const getClaim = action({
  name: 'claims.get',
  kind: 'read',
  input: z.object({ claimId: Id }),
  output: z.object({ claim: ClaimLine.extend({ body: Claim }) }),
  allow: { roles: money },
  async on(cx, input) {
    const claim = await findClaim(cx, input.claimId)
    if (!claim) throw new Refusal('missing', 'claim', 'There is no such claim here.')
    return { patientId: claim.patientId, visitId: claim.visitId, objectId: claim.id, claim }
  },
  run: async (_cx, _input, { claim }) => ({ claim }),
})

export const listClaimFiles = action({
  name: 'claims.files',
  kind: 'read',
  input: Nothing,
  output: z.object({
    files: z.array(
      z.object({
        id: Id,
        isaNumber: z.int(),
        usage: z.string(),
        claims: z.int(),
        totalCents: z.int(),
        writtenAt: z.string(),
        writtenBy: z.string(),
      }),
    ),
  }),
  allow: { roles: money },
  run: async (cx) => ({ files: await listFiles(cx) }),
})
