import { expect, test } from 'vitest'
import { byProduct, expiryOf, receiveScan } from './stock-view.ts'

test('expiry is past, near or far; the last day still counts', () => {
  expect(expiryOf('2026-11-23', '2026-11-24').state).toBe('critical')
  expect(expiryOf('2026-11-24', '2026-11-24')).toEqual({ state: 'waiting', text: '24-Nov-2026, in 0 d' })
  expect(expiryOf('2026-12-24', '2026-11-24').state).toBe('waiting')
  expect(expiryOf('2026-12-25', '2026-11-24')).toEqual({ state: null, text: '25-Dec-2026' })
})

test('lots stand by product, those with doses first, the next to expire on top', () => {
  const lot = (id: string, name: string, expiresOn: string, onHand: number) => ({
    id,
    name,
    lot: id,
    expiresOn,
    funding: 'private',
    onHand,
  })
  const rows = byProduct([
    lot('a', 'Flu', '2027-01-01', 0),
    lot('b', 'Flu', '2027-06-01', 4),
    lot('c', 'Flu', '2027-02-01', 2),
    lot('d', 'MMR', '2027-01-01', 1),
  ])
  expect(rows.map((r) => r.id)).toEqual(['c', 'b', 'a', 'd'])
  expect(rows.map((r) => r.first)).toEqual([true, false, false, true])
})

test('a carton scanned when it is received fills lot and expiry', () => {
  expect(receiveScan('(01)00349281421884(17)270630(10)U8352AA')).toEqual({ lot: 'U8352AA', expiresOn: '2027-06-30' })
  expect(receiveScan('U83')).toEqual({ lot: 'U83' })
})
