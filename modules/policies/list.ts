import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Day, May, Nothing } from '../../core/shapes.ts'
import { allTasks, type JurisdictionRules, rulesOn, type Task, tasks, watch } from '../../scope/index.ts'
import { allStaff } from '../practice/index.ts'
import { adoptPolicy } from './adopt.ts'
import { inWords, type Law, lawOf, requirable, sourcesOf, supervisionWords } from './law.ts'
import { narrowPolicy } from './narrow.ts'
import { overridePolicy } from './override.ts'
import { ConditionShape, OverrideShape, type Policy, type Standing, StateShape, type StateView, type TaskView } from './policies.ts'
import { reviewJurisdiction } from './review.ts'
import { barsRevoking, revokePolicy } from './revoke.ts'
import { allPolicies, allReviews, overridesToday, type PolicyRow, type ReviewRow } from './sql.ts'
import { stateOf, statesOf } from './state.ts'

function shown(cx: Context, p: PolicyRow): Policy {
  const { id, kind, reason, signedBy, from, expires, ruleVersion, endedOn, endedBy, endedReason } = p
  const state = stateOf(p, cx.today)
  const over: May = { allowed: false, because: 'It has ended.' }
  const mayRevoke = state === 'ended' || state === 'expired' ? over : (barsRevoking(cx, p) ?? may(cx, revokePolicy))
  const requires = p.requires.map(inWords)
  return { id, kind, state, requires, reason, signedBy, from, expires, ruleVersion, endedOn, endedBy, endedReason, mayRevoke }
}

function standingOf(law: Law, policies: readonly Policy[]): Standing {
  const inForce = policies.filter((p) => p.state === 'in_force')
  const narrowed = inForce.filter((p) => p.kind === 'narrow')
  if (law.closed) return 'law'
  if (narrowed.some((p) => p.requires.length === 0)) return 'practice'
  if (law.asksSignature && !inForce.some((p) => p.kind === 'adopt')) return 'signature'
  const asks = law.conditions.some((c) => requirable.includes(c)) || supervisionWords(law.rule.supervision) !== null
  return asks || narrowed.length ? 'conditions' : 'open'
}

const unless = (no: string | null, yes: May): May => (yes.allowed && no ? { allowed: false, because: no } : yes)

function viewOf(cx: Context, j: JurisdictionRules, task: Task, rows: readonly PolicyRow[]): TaskView {
  const law = lawOf(j, task, cx.today)
  const policies = rows.filter((p) => p.task === task && (p.jurisdiction ?? j.jurisdiction) === j.jurisdiction).map((p) => shown(cx, p))
  const { status, note, citation, confidence, supervision } = law.rule
  const narrowed = policies.some((p) => p.kind === 'narrow' && p.state === 'in_force')
  return {
    task,
    label: tasks[task].label,
    standing: standingOf(law, policies),
    status,
    note,
    citation,
    confidence,
    supervision: supervisionWords(supervision),
    sources: sourcesOf(law.rule),
    conditions: law.conditions.map(inWords),
    asksSignature: law.asksSignature,
    offered: law.offered.map(inWords),
    policies,
    may: {
      adopt: unless(law.closed ?? (law.asksSignature ? null : 'The law opens this without a policy.'), may(cx, adoptPolicy)),
      narrow: unless(law.closed, may(cx, narrowPolicy)),
      override: unless(narrowed ? null : 'No policy of the practice is in the way.', may(cx, overridePolicy)),
    },
  }
}

function stateView(
  cx: Context,
  j: JurisdictionRules,
  places: readonly string[],
  rows: readonly PolicyRow[],
  reviews: readonly ReviewRow[],
): StateView {
  const mine = reviews.filter((r) => r.jurisdiction === j.jurisdiction)
  const { jurisdiction, name, version, effectiveFrom, checkedOn, summary } = j
  return {
    ...{ jurisdiction, name, version, effectiveFrom, checkedOn, summary },
    places: [...places],
    review: mine.find((r) => r.version === version) ?? null,
    reviews: mine,
    watch: watch.filter((w) => w.state === jurisdiction).map(({ what, on }) => ({ what, on })),
    tasks: allTasks.map((task) => viewOf(cx, j, task, rows)),
  }
}

/** Who may do what, by state: the law with its source, what is offered, what the practice has signed, and what was lifted today. */
export const listPolicies = action({
  name: 'policies.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    states: z.array(StateShape),
    /** Places in a state for which no rules are written: nothing is delegated there. */
    without: z.array(z.string()),
    overrides: z.array(OverrideShape),
    requirable: z.array(ConditionShape),
    today: Day,
    may: z.object({ review: May }),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const [rows, reviews, overrides] = await Promise.all([allPolicies(cx), allReviews(cx), overridesToday(cx)])
    const here = [...statesOf(cx)].map(([code, places]) => ({ j: rulesOn(code, cx.today), places }))
    return {
      states: here.flatMap(({ j, places }) => (j ? [stateView(cx, j, places, rows, reviews)] : [])),
      without: here.flatMap(({ j, places }) => (j ? [] : places)),
      overrides: overrides.map((o) => ({ ...o, label: tasks[o.task].label })),
      requirable: requirable.map(inWords),
      today: cx.today,
      may: { review: may(cx, reviewJurisdiction) },
    }
  },
})
