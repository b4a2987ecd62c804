export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'locked'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'unavailable'
  | 'failed'
  | 'unreachable'

export interface FieldProblem {
  path: string
  message: string
}

const KINDS: Record<number, ProblemKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  423: 'locked',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** Why the server did not do it. `unreachable`: no answer came, so nobody knows; the same key may be sent again. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly fields: readonly FieldProblem[]
  readonly detail: unknown

  constructor(kind: ProblemKind, code: string, message: string, more: { fields?: readonly FieldProblem[]; detail?: unknown } = {}) {
    super(message)
    this.kind = kind
    this.code = code
    this.fields = more.fields ?? []
    this.detail = more.detail
  }

  /** Sending again with the same key is safe and may work. */
  get maySendAgain(): boolean {
    return this.kind === 'unreachable' || this.kind === 'unavailable'
  }
}

/** The message for a field, if the server had one. */
export function fieldMessage(problem: Problem | null, path: string): { kind: 'block'; text: string } | null {
  const found = problem?.fields.find((f) => f.path === path)
  return found ? { kind: 'block', text: found.message } : null
}

interface Body {
  error?: ProblemKind
  code?: string
  message?: string
  fields?: FieldProblem[]
  detail?: unknown
}

/** Reads the server's refusal, whatever shape a proxy in between gave it. */
export function readProblem(status: number, text: string): Problem {
  let body: Body = {}
  try {
    body = JSON.parse(text) as Body
  } catch {
    body = {}
  }
  const kind = KINDS[status] ?? body.error ?? 'failed'
  return new Problem(kind, body.code ?? `http-${status}`, body.message ?? `The server answered ${status}.`, {
    ...(body.fields ? { fields: body.fields } : {}),
    detail: body.detail,
  })
}
