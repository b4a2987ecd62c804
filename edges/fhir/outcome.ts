import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js'

/** A refusal as core raises it: a closed set of kinds, a code to grep, a message that says what to do next. */
export interface Refused {
  kind: 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'locked' | 'unavailable'
  code: string
  message: string
}

const KINDS: Readonly<Record<Refused['kind'], { status: number; issue: OperationOutcomeIssue['code'] }>> = {
  invalid: { status: 400, issue: 'invalid' },
  unauthenticated: { status: 401, issue: 'login' },
  forbidden: { status: 403, issue: 'forbidden' },
  missing: { status: 404, issue: 'not-found' },
  conflict: { status: 409, issue: 'conflict' },
  locked: { status: 423, issue: 'login' },
  unavailable: { status: 503, issue: 'transient' },
}

export function isRefused(value: unknown): value is Refused {
  if (typeof value !== 'object' || value === null) return false
  const { kind, code, message } = value as Partial<Record<keyof Refused, unknown>>
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind) && typeof code === 'string' && typeof message === 'string'
}

export function invalid(code: string, message: string): Refused {
  return { kind: 'invalid', code, message }
}

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refused): number {
  return KINDS[refusal.kind].status
}

/** A refusal in FHIR's words (R4, 3.1.0.1.5: errors come with an OperationOutcome). */
export function outcomeOf(refusal: Refused): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: KINDS[refusal.kind].issue, details: { text: refusal.message }, diagnostics: refusal.code }],
  }
}
