import type { ZodType, z } from 'zod'
import type { Allow, Context, Subject } from './context.ts'

/**
 * `read` changes nothing; `write` needs an idempotency key; `put` is the same however often it is sent (a draft, a touch);
 * `session` signs in and out; `document` answers a file.
 */
export type Kind = 'read' | 'write' | 'put' | 'session' | 'document'

/**
 * A verb of the product: all that the system knows about it, in one value. The name is the URL (POST /api/<name>), the policy
 * key, the audit line, the log line, the metric and the grep.
 */
export interface Action<Name extends string, In extends ZodType, Out extends ZodType, On extends Subject = Subject> {
  name: Name
  kind: Kind
  input: In
  output: Out
  allow: Allow
  /** What a request may weigh when it carries a file; without it the server's own limit holds. */
  mostBytes?: number
  /** Done in the practice where the session belongs, also from inside its practice clinic. Acts of kind `session` always are. */
  outside?: true
  /** Finds whom the action is about. A refusal raised here is audited like any other. */
  on?(cx: Context, input: z.output<In>): Promise<On>
  run(cx: Context, input: z.output<In>, on: On): Promise<z.input<Out>>
}

export interface Paper {
  type: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Any action, as the registry holds them. */
export interface AnyAction {
  name: string
  kind: Kind
  input: ZodType
  output: ZodType
  allow: Allow
  mostBytes?: number
  outside?: true
  on?: (cx: Context, input: never) => Promise<Subject>
  run: (cx: Context, input: never, on: never) => Promise<unknown>
}

export const action = <const Name extends string, In extends ZodType, Out extends ZodType, On extends Subject = Subject>(
  a: Action<Name, In, Out, On>,
): Action<Name, In, Out, On> => a

/** The client's view of a registry: each action's input and output by its name. */
export type ApiOf<All extends readonly { name: string; input: ZodType; output: ZodType }[]> = {
  [A in All[number] as A['name']]: { input: z.input<A['input']>; output: z.output<A['output']> }
}
