import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import type { VisitSubject } from '../visits/index.ts'
import { ageAt } from '../vitals/index.ts'
import type { Known } from './eligible.ts'
import { allItems, record } from './known-sql.ts'
import type { Body } from './standing-orders.ts'

interface Row {
  vaccines: { cvx: string; productId: string | null; at: string; name: string }[]
  tests: { systemId: string; at: string; name: string }[]
  problems: { code: string; label: string }[]
  allergies: string[]
  allergyState: Known['allergyState']
  temp: { value: number; unit: string } | null
}
export interface Item {
  id: string
  kind: 'test' | 'vaccine'
  name: string
  /** Of a vaccine. */
  cvx: string | null
  route: 'IM' | 'SC' | 'ID' | 'PO' | 'nasal' | null
}

/** What a standing order can produce: the shelf of the practice. */
export const shelfItems = (cx: Context) => cx.tx.rows<Item>(allItems, [cx.practice.id])

const celsiusOf = (temp: Row['temp']) => (temp ? (temp.unit === '[degF]' ? ((temp.value - 32) * 5) / 9 : temp.value) : null)

/** What the record knows, for each order that asks. */
export async function knownOf(cx: Context, visit: VisitSubject) {
  const [row, items] = await Promise.all([cx.tx.row<Row>(record, [cx.practice.id, visit.patientId, visit.visitId]), shelfItems(cx)])
  const { vaccines, tests, problems, allergies, allergyState, temp } = row!
  const day = (at: string) => dayIn(cx.practice.timeZone, new Date(at).toISOString())
  const base = {
    ageMonths: ageAt(visit.birthDate, visit.day).months,
    today: cx.today,
    problems,
    allergies,
    allergyState,
    celsius: celsiusOf(temp),
  }
  const item = (id: string) => items.find((i) => i.id === id)
  const earlier = ({ kind, itemId, criteria }: Body) => {
    if (kind === 'test') return tests.filter((t) => t.systemId === itemId).map((t) => ({ day: day(t.at), name: t.name }))
    const same = new Set([...criteria.sameCvx, item(itemId)?.cvx])
    return vaccines.filter((v) => same.has(v.cvx)).map((v) => ({ day: day(v.at), name: v.name }))
  }
  return { item, of: (body: Body): Known => ({ ...base, earlier: earlier(body) }) }
}
