import { type Carrier, type Found, type Letter, NotDelivered } from './carrier.ts'

/** Addresses that this server may ask, each with its password: only who runs the server says them (ROOMED_CLEARINGHOUSES). */
export type Doors = ReadonlyMap<string, string>

/** `https://edi.example.com=token https://other.example=token`: origin and bearer token, apart by spaces. */
export const doorsFrom = (value: string | undefined): Doors =>
  new Map(
    (value ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((pair) => {
        const cut = pair.indexOf('=')
        return cut === -1 ? ([new URL(pair).origin, ''] as const) : ([new URL(pair.slice(0, cut)).origin, pair.slice(cut + 1)] as const)
      }),
  )

/** A payer must answer a real-time question within 20 seconds (CAQH CORE operating rule, response time); after that we hang up. */
const patience = 25_000
const mostBytes = 2_000_000

/** Reads at most so much: an endless answer is not one. */
async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new NotDelivered('The clearinghouse sent more than an answer can hold.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('latin1')
}

const whyNot = (status: number) =>
  status === 401 || status === 403
    ? 'The clearinghouse does not accept our password.'
    : `The clearinghouse did not take the question (status ${status}).`

async function post(url: string, { trace, body }: Letter, token: string): Promise<string | null> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/edi-x12',
      accept: 'application/edi-x12',
      // Sent again after a lost line it is the same question.
      'idempotency-key': trace,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  })
  const text = await textOf(response)
  if (!response.ok) throw new NotDelivered(whyNot(response.status))
  return text.trim() ? text : null
}

async function* nothing(): AsyncGenerator<Found> {}

/** One POST a question. The answer comes with it, or later through `eligibility.receive`. */
export function httpsCarrier(url: string, doors: Doors): Carrier {
  const deliver = async (letter: Letter) => {
    const token = doors.get(new URL(url).origin)
    if (token === undefined) throw new NotDelivered('This server is not allowed to reach that clearinghouse: who runs the server lists it.')
    try {
      return await post(url, letter, token)
    } catch (error) {
      if (error instanceof NotDelivered) throw error
      throw new NotDelivered('The clearinghouse cannot be reached.')
    }
  }
  return { way: 'https', deliver, collect: nothing }
}
