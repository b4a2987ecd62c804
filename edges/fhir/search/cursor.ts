/**
 * The place in a search where the next page starts. Opaque to clients, and only an id inside: a sort value would put a
 * name or a birth date into URLs and logs. Bound to its search, so it cannot be carried over to another.
 */
import { createHash } from 'node:crypto'
import { ID } from '../references.ts'

export function encodeCursor(afterId: string, used: readonly [string, string][]): string {
  return Buffer.from(`${fingerprint(used)}.${afterId}`).toString('base64url')
}

/** The id to start after, or undefined when the cursor is not one of this search. */
export function decodeCursor(cursor: string, used: readonly [string, string][]): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const mark = `${fingerprint(used)}.`
  const afterId = text.slice(mark.length)
  return text.startsWith(mark) && ID.test(afterId) && encodeCursor(afterId, used) === cursor ? afterId : undefined
}

/** What was asked, whatever the page size. */
function fingerprint(used: readonly [string, string][]): string {
  const asked = used.filter(([name]) => name !== '_count' && name !== '_cursor').map((pair) => JSON.stringify(pair))
  return createHash('sha256').update(asked.sort().join('\n')).digest('base64url').slice(0, 12)
}
