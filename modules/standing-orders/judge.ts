import type { Context } from '../../core/context.ts'
import { namesOf } from '../../core/permit.ts'
import type { VisitSubject } from '../visits/index.ts'
import { eligible } from './eligible.ts'
import type { knownOf } from './known.ts'
import { lawOf } from './law.ts'
import type { SignedRow } from './sql.ts'
import { type Answers, type Applies, appliesOf, type Body, type Finding } from './standing-orders.ts'

const found = (criterion: Finding['criterion'], met: boolean, says: string, source: string | null = null): Finding => ({
  criterion,
  key: null,
  state: met ? 'met' : 'not_met',
  says,
  source,
})

/** Whether the order names this person's role, and a certificate they hold today: verified and not run out. */
function acting({ actor, today }: Context, { roles, credentials }: Body): Finding[] {
  const named = (roles as readonly string[]).includes(actor.role)
  const role = found('acting', named, `To be used by ${namesOf(roles)}.`)
  if (credentials.length === 0) return [role]
  const held = actor.credentials.some(
    (c) => credentials.includes(c.kind) && c.verifiedOn !== null && c.validFrom <= today && (c.validTo === null || c.validTo >= today),
  )
  return [role, found('acting', held, `Asks for one of these, verified and current: ${credentials.join(', ').replaceAll('_', ' ')}.`)]
}

/** One order for one patient at one visit: each criterion with its own answer, and what the law of the place makes of it. */
export function judge(cx: Context, visit: VisitSubject, order: SignedRow, known: Awaited<ReturnType<typeof knownOf>>, answers: Answers) {
  const { body, providerId } = order
  const law = lawOf(cx, visit, body, providerId, known.item(body.itemId))
  const barred = law.sufficient === 'never' ? [found('law', false, law.why ?? 'Not open here.', law.rule?.citation ?? null)] : []
  const findings = [...eligible(body, known.of(body), answers), ...acting(cx, body), ...barred]
  return { findings, applies: appliesOf(findings) as Applies, law }
}

/** Why not, in one line: what stops it; without that, what is still to be asked. */
export const whyNot = (findings: readonly Finding[]): string => {
  const stops = findings.filter((f) => f.state === 'not_met')
  const open = findings.filter((f) => f.state === 'unknown')
  return (stops.length ? stops : open).map((f) => f.says).join(' ')
}
