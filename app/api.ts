import type { ActionName, InputOf, OutputOf } from './actions-type.ts'
import { observationHeader, wasObserved } from './observation.ts'
import { Problem, readProblem } from './problem.ts'
import { words } from './words.ts'

export interface CallOptions {
  /** A write's intent: the same key over all its retries. */
  key?: string
  /** Asked by the page, not by a person: never extends the idle time. */
  background?: boolean
  signal?: AbortSignal
}

type Gate = 'unauthenticated' | 'locked' | 'answered' | 'unreachable'
const listeners = new Set<(gate: Gate) => void>()

/** Hears when the server says that nobody is signed in, that the session is locked, or that it cannot be reached. */
export function onGate(hear: (gate: Gate) => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

const tell = (gate: Gate) => {
  for (const hear of listeners) hear(gate)
}

let speaker: string | null = null

/** Who is shown on this screen. A change says so: should the session belong to another by then, the server does not do it. */
export const speakAs = (staffId: string | null) => {
  speaker = staffId
}

async function post(name: string, input: unknown, { key, background, signal }: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...observationHeader() }
  if (key) headers['idempotency-key'] = key
  if (speaker) headers['x-roomed-as'] = speaker
  if (background) headers['x-roomed-background'] = '1'
  try {
    return await fetch(`/api/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    tell('unreachable')
    throw new Problem('unreachable', 'no-answer', words.noAnswer)
  }
}

/** Does one action by its name. Reads and writes travel the same way. */
export async function call<N extends ActionName>(name: N, input: InputOf<N>, options: CallOptions = {}): Promise<OutputOf<N>> {
  const answer = await post(name, input, options)
  if (answer.ok) {
    tell('answered')
    wasObserved(answer.headers.get('x-observed'))
    const text = await answer.text()
    return (text ? JSON.parse(text) : null) as OutputOf<N>
  }
  const problem = readProblem(answer.status, await answer.text())
  if (problem.kind === 'unauthenticated' || problem.kind === 'locked') tell(problem.kind)
  throw problem
}
