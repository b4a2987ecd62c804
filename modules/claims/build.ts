import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id } from '../../core/shapes.ts'
import { diagnosis } from '../codes/index.ts'
import { money, nextNumber, type PlaceIdentity, placeById, practiceIdentity } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { assemble, type Gap, gapsOf } from './assemble.ts'
import { type Claim, total } from './claim.ts'
import { Finding, type PriorLine, scrub } from './scrub/index.ts'
import { claimOfVisit, insertClaim, priorLines, type Source, sourceOf, updateClaim } from './sql.ts'

export const Built = z.object({
  id: Id,
  controlNumber: z.string(),
  state: z.enum(['ready', 'blocked']),
  totalCents: z.int(),
  findings: z.array(Finding),
})

const cannot = (gaps: readonly Gap[]) =>
  new Refusal('invalid', 'claim_cannot_be_built', gaps.map((g) => g.message).join(' '), {
    fields: gaps.map((g) => ({ path: g.field, message: g.message })),
    detail: { gaps },
  })

/** A code we do not have is not called wrong: the practice may not have loaded the full list. */
const billable = (code: string) => (diagnosis(code) ? true : ('unknown' as const))

interface Around {
  visit: Source
  prior: readonly PriorLine[]
  place: PlaceIdentity
}

function judge(cx: Context, claim: Claim, { visit, prior, place }: Around) {
  const findings = scrub(claim, {
    today: cx.today,
    codes: { isBillableDiagnosis: billable },
    priorClaims: prior,
    coverage: { ...(visit.coveredFrom ? { from: visit.coveredFrom } : {}), ...(visit.coveredTo ? { to: visit.coveredTo } : {}) },
    ...(place.clia ? { clia: { certificate: 'waiver' as const, ...(place.cliaExpires ? { expiresOn: place.cliaExpires } : {}) } } : {}),
  })
  return { findings, state: findings.some((f) => f.severity === 'block') ? ('blocked' as const) : ('ready' as const) }
}

/**
 * Builds the claim of a signed visit from its accepted charges, scrubs it and keeps it. Built again, it keeps its number: a claim
 * that was filed is not touched. One that cannot be built names each field and where it is mended.
 */
export const buildClaim = action({
  name: 'claims.build',
  kind: 'write',
  input: z.object({ visitId: Id }),
  output: Built,
  allow: { roles: money },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, { visitId }, { patientId, placeId }) {
    const [source, practice, place, known, prior] = await Promise.all([
      sourceOf(cx, visitId),
      practiceIdentity(cx),
      placeById(cx, placeId),
      claimOfVisit(cx, visitId),
      priorLines(cx, patientId, visitId),
    ])
    if (known?.state === 'filed')
      throw new Refusal('conflict', 'filed', 'The claim of this visit was filed. A correction goes out as a replacement.')
    const gaps = gapsOf(source, practice)
    if (gaps.length) throw cannot(gaps)
    const controlNumber = known?.controlNumber ?? `R${await nextNumber(cx, 'claim', 100001)}`
    const body = assemble(source, practice, place!, controlNumber)
    const { findings, state } = judge(cx, body, { visit: source.visit, prior, place: place! })
    const id = known?.id ?? newId()
    const kept = { id, visitId, patientId, coverageId: source.visit.coverageId!, body, totalCents: total(body), findings, state }
    if (!known) await insertClaim(cx, kept)
    else if ((await updateClaim(cx, kept, known.version)) === 0)
      throw new Refusal('conflict', 'stale', 'Someone else is building this claim. Look again.')
    cx.tell({ name: 'claim.built', patientId, visitId, body: { id, state } })
    return { id, controlNumber, state, totalCents: kept.totalCents, findings }
  },
})
