/** What went wrong, in the words the product explains to a user. A closed set: HTTP, FHIR and X12 each translate it. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  locked: 423,
  unavailable: 503,
} as const

export type RefusalKind = keyof typeof statusOf

export interface FieldProblem {
  path: string
  message: string
}

interface More {
  fields?: readonly FieldProblem[]
  detail?: unknown
}

/** A failure that is explained. `message` says what to do next and carries ids at most, never patient data; `code` is stable. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly fields: readonly FieldProblem[] | undefined
  readonly detail: unknown

  constructor(kind: RefusalKind, code: string, message: string, more: More = {}) {
    super(message)
    this.kind = kind
    this.code = code
    this.fields = more.fields
    this.detail = more.detail
  }

  get status(): number {
    return statusOf[this.kind]
  }
}

/** The row changed since it was read: answers with both, so that the screen can show what differs. */
export const stale = (current: unknown, yours: number) =>
  new Refusal('conflict', 'stale', 'Someone changed this since you opened it. Look at both and save again.', { detail: { current, yours } })
