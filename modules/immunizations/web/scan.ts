import { readGs1 } from '../../codes/gs1.ts'

export interface ScannedLot {
  id: string
  productId: string
  name: string
  lot: string
  expiresOn: string
  /** Why it cannot be used for this patient today. */
  why: string | null
}

export type Found<L extends ScannedLot> =
  | { kind: 'lot'; lot: L }
  | { kind: 'cannot'; lot: L }
  | { kind: 'other'; lot: L }
  | { kind: 'expiry'; lot: L; box: string }
  | { kind: 'several'; lots: readonly L[] }
  | { kind: 'unknown'; text: string }
  | { kind: 'misread' }
  | { kind: 'noLot' }

/** A wedge that types no separator runs a serial number into the lot: `A121S9` is lot A1 with serial S9 when A1 is a lot of ours. */
const sameLot = (stock: string, scanned: string, open: boolean) => {
  const [a, b] = [stock.toUpperCase(), scanned.toUpperCase()]
  return a === b || (open && b.startsWith(`${a}21`))
}

/** Which lot a scan or a typed number means, for an order of this product. What speaks against it comes before what speaks for it. */
export function lotOf<L extends ScannedLot>(input: string, lots: readonly L[], productId: string): Found<L> {
  const read = readGs1(input)
  if (read.kind === 'bad') return { kind: 'misread' }
  const text = read.kind === 'text' ? read.text : read.says.lot
  if (!text) return { kind: 'noLot' }
  const box = read.kind === 'gs1' ? read.says.expiresOn : undefined
  const exact = lots.filter((l) => sameLot(l.lot, text, false))
  const same = exact.length ? exact : lots.filter((l) => sameLot(l.lot, text, read.kind === 'gs1' && !read.says.serial))
  const ours = same.filter((l) => l.productId === productId)
  const [first] = ours
  if (!first) return same[0] ? { kind: 'other', lot: same[0] } : { kind: 'unknown', text }
  if (box && box !== first.expiresOn) return { kind: 'expiry', lot: first, box }
  const usable = ours.filter((l) => l.why === null)
  if (usable.length > 1) return { kind: 'several', lots: usable }
  return usable[0] ? { kind: 'lot', lot: usable[0] } : { kind: 'cannot', lot: first }
}
