import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { isTask, type JurisdictionRules, rulesOn, type Task } from '../../scope/index.ts'
import { longestDays, type PolicyState } from './policies.ts'
import type { PolicyRow } from './sql.ts'

/** The states the practice has a place in, each with the names of its places. */
export function statesOf(cx: Context): ReadonlyMap<string, readonly string[]> {
  const states = new Map<string, string[]>()
  for (const { jurisdiction, name } of cx.practice.places.values()) states.set(jurisdiction, [...(states.get(jurisdiction) ?? []), name])
  return states
}

/** A state the practice has a place in, with its rules in force today. */
export function inState(cx: Context, jurisdiction: string): { placeId: string; rules: JurisdictionRules } {
  const place = [...cx.practice.places.values()].find((p) => p.jurisdiction === jurisdiction)
  const rules = place && rulesOn(jurisdiction, cx.today)
  if (!rules) throw new Refusal('missing', 'jurisdiction', 'This practice has no place in that state, or no rules are written for it.')
  return { placeId: place.id, rules }
}

export function taskNamed(name: string): Task {
  if (!isTask(name)) throw new Refusal('missing', 'task', 'There is no such task.')
  return name
}

export const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** From today, for a year at most. */
export function checkExpiry(cx: Context, expires: string) {
  if (expires < cx.today) throw wrong('expires', 'past', 'This day is over. A policy ends today or later.')
  if (expires > dayAfter(cx.today, longestDays))
    throw wrong('expires', 'too_long', `A policy holds for ${longestDays} days at most; then it is read and signed again.`)
}

/** What was signed by someone who has left stays on file and opens nothing: a delegation is theirs alone. */
export function stateOf(p: PolicyRow, today: string): PolicyState {
  if (p.endedOn) return 'ended'
  if (p.expires < today) return 'expired'
  return p.kind === 'adopt' && !p.signerHere ? 'signer_left' : 'in_force'
}
