import { expect, test } from 'vitest'
import { type ContainerKey, containerOf, containers } from './containers.ts'
import { type Device, type Need, planOf, type Wanted } from './plan.ts'

const need = (container: ContainerKey, more: Partial<Need> = {}): Need => ({
  container,
  count: 1,
  needMl: null,
  minMl: null,
  fillMl: null,
  ...more,
})
const wants = (name: string, needs: Need[], more: Partial<Wanted> = {}): Wanted => ({
  orderId: `o-${name}`,
  name,
  labName: 'County Lab',
  handling: [],
  needs,
  ...more,
})
const vein = { way: 'vein', device: 'needle' } as const
const shown = (list: { container: string; orders: readonly { name: string }[] }[]) =>
  list.map((p) => `${p.container}: ${p.orders.map((o) => o.name).join(', ')}`)

test('a morning’s orders give four tubes in the order of draw, tests of one additive in one tube', () => {
  const plan = planOf(
    [
      wants('CBC', [need('edta')]),
      wants('A1c', [need('edta')]),
      wants('TSH', [need('serum_gel')]),
      wants('CMP', [need('serum_gel')]),
      wants('PT/INR', [need('citrate')]),
      wants('Glucose', [need('fluoride')]),
    ],
    [],
    vein,
  )
  expect(shown(plan.drawn)).toEqual(['citrate: PT/INR', 'serum_gel: CMP, TSH', 'edta: A1c, CBC', 'fluoride: Glucose'])
  expect(plan.discard).toBe(false)
})

test('the whole order of CLSI GP41: cultures, citrate, serum, heparin, EDTA, fluoride; what a laboratory places itself comes last', () => {
  const all = Object.keys(containers).filter((k) => containerOf(k as ContainerKey).material === 'blood') as ContainerKey[]
  const plan = planOf(
    all.reverse().map((k) => wants(k, [need(k)])),
    [],
    vein,
  )
  expect(plan.drawn.map((p) => p.container)).toEqual([
    ...['culture_anaerobic', 'culture_aerobic', 'citrate', 'serum', 'serum_gel', 'heparin', 'edta', 'fluoride', 'acd', 'trace'],
    ...['qft_nil', 'qft_tb1', 'qft_tb2', 'qft_mitogen'],
  ])
})

test('with a winged set the aerobic bottle is first, and a discard tube comes before citrate', () => {
  const cultures = [wants('Culture', [need('culture_anaerobic'), need('culture_aerobic')])]
  const winged = { way: 'vein', device: 'winged' } as const
  expect(planOf(cultures, [], winged).drawn.map((p) => p.container)).toEqual(['culture_aerobic', 'culture_anaerobic'])
  expect(planOf([wants('PT', [need('citrate')])], [], winged).discard).toBe(true)
  expect(planOf([...cultures, wants('PT', [need('citrate')])], [], winged).discard).toBe(false)
})

test('a skin puncture turns the order round: EDTA, other additives, serum; citrate and cultures need a vein', () => {
  const plan = planOf(
    [wants('Bili', [need('serum')]), wants('Lead', [need('edta')]), wants('Glucose', [need('fluoride')]), wants('PT', [need('citrate')])],
    [],
    { way: 'skin', device: 'needle' },
  )
  expect(plan.drawn.map((p) => p.container)).toEqual(['edta', 'fluoride', 'serum'])
  expect(plan.needsVein.map((p) => p.container)).toEqual(['citrate'])
})

test('three tests of 2 mL do not fit a tube of 4 mL: two tubes, with what each needs at least', () => {
  const two = need('serum_gel', { needMl: 2, minMl: 0.5, fillMl: 4 })
  const plan = planOf([wants('A', [two]), wants('B', [two]), wants('C', [two])], [], vein)
  expect(plan.drawn.map((p) => [p.needMl, p.minMl, p.orders.length])).toEqual([
    [4, 1, 2],
    [2, 0.5, 1],
  ])
})

test('not in one tube: another laboratory, on ice, or a test that takes several', () => {
  const edta = [need('edta')]
  const plan = planOf(
    [
      wants('CBC', edta),
      wants('Ammonia', edta, { handling: ['ice'] }),
      wants('Lead', edta, { labName: 'State Lab' }),
      wants('Typing', [need('edta', { count: 2 })]),
    ],
    [],
    vein,
  )
  expect(plan.drawn).toHaveLength(5)
})

test('a rejected container is planned by itself and names what it replaces', () => {
  const again = {
    specimenId: 's1',
    container: 'edta',
    labName: 'County Lab',
    handling: [],
    orders: [{ orderId: 'o1', name: 'CBC' }],
  } as const
  const plan = planOf([wants('A1c', [need('edta')])], [again], vein)
  expect(plan.drawn.map((p) => p.replaces).sort()).toEqual([null, 's1'])
})

test('what is given is not drawn', () => {
  const plan = planOf([wants('Culture', [need('urine_boric')]), wants('FIT', [need('fit')])], [], vein)
  expect(plan.drawn).toEqual([])
  expect(plan.given.map((p) => p.container)).toEqual(['urine_boric', 'fit'])
})

function randomly(seed: number) {
  let s = seed
  return (n: number) => {
    s = (s * 1103515245 + 12345) % 2147483648
    return s % n
  }
}
const keys = Object.keys(containers) as ContainerKey[]

function someOrders(random: (n: number) => number): Wanted[] {
  return Array.from({ length: 1 + random(9) }, (_, i) =>
    wants(
      `T${i}`,
      Array.from({ length: 1 + random(2) }, () =>
        need(keys[random(keys.length)]!, {
          count: 1 + (random(6) === 0 ? 1 : 0),
          needMl: random(3) ? (1 + random(50)) / 10 : null,
          fillMl: random(3) ? 2 + random(4) : null,
        }),
      ),
      { labName: random(4) ? 'County Lab' : 'State Lab', handling: random(5) ? [] : ['ice'] },
    ),
  )
}

test('whatever is ordered: nothing is lost, no tube overflows, the order holds, and the sequence of orders changes nothing', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const random = randomly(seed)
    const orders = someOrders(random)
    const by = { way: random(4) ? 'vein' : 'skin', device: (random(2) ? 'needle' : 'winged') as Device } as const
    const plan = planOf(orders, [], by)
    const all = [...plan.drawn, ...plan.given, ...plan.needsVein]
    for (const o of orders)
      for (const n of o.needs) {
        const own = all.filter(
          (p) => p.container === n.container && p.labName === o.labName && p.orders.some((x) => x.orderId === o.orderId),
        )
        expect(own.length).toBeGreaterThanOrEqual(n.count)
      }
    const fills = orders.flatMap((o) => o.needs).flatMap((n) => (n.fillMl ? [n.fillMl] : []))
    if (orders.every((o) => o.needs.every((n) => n.fillMl)))
      for (const p of all) expect(p.needMl ?? 0).toBeLessThanOrEqual(Math.max(...fills) + 1e-9)
    if (by.way === 'vein') {
      const places = plan.drawn.map((p) => containerOf(p.container).order ?? 99)
      expect([...places].sort((a, b) => a - b)).toEqual(places)
    }
    expect(planOf([...orders].reverse(), [], by)).toEqual(plan)
  }
})
