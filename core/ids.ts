import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(4096)
let used = pool.length
let last = 0
let count = 0

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUIDv7 (RFC 9562): ordered by time, and by creation within a millisecond of this process, so that rows made together
 * lie together in the index. It is the FHIR logical id as well.
 */
export function newId(at = Date.now()): string {
  if (at > last) {
    last = at
    count = 0
  } else count++
  const time = last + Math.floor(count / 4096)
  const order = count % 4096
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const r = pool.subarray(used, used + 8)
  used += 8
  const stamp = time.toString(16).padStart(12, '0')
  const tail = hex[(r[0]! & 0x3f) | 0x80]! + hex[r[1]!]!
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${order.toString(16).padStart(3, '0')}-${tail}-${hex[r[2]!]}${hex[r[3]!]}${hex[r[4]!]}${hex[r[5]!]}${hex[r[6]!]}${hex[r[7]!]}`
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (value: string): boolean => shape.test(value)
