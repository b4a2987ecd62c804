import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Id, May } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { addRecall, closeRecall } from './add.ts'
import { itemsOf, personOf } from './cohort.ts'
import { contactRecall } from './contact.ts'
import { factsOf } from './facts-sql.ts'
import { inForce } from './in-force.ts'
import { ContactRow, ItemLine, PersonLine } from './recalls.ts'
import { recordRecall } from './record.ts'
import type { Rule } from './rule.ts'
import { ruleOf } from './rules.ts'
import { contactsOf, type StandingRow, standingNow } from './sql.ts'

/** The signed standing order that produces what the rule asks for. Whether it applies today, it says itself at the visit. */
function orderFor(rule: Rule | undefined, orders: readonly StandingRow[]): StandingRow | undefined {
  if (rule?.done.by === 'vaccine') {
    const { cvx } = rule.done
    return orders.find((o) => o.cvx !== null && cvx.includes(o.cvx))
  }
  if (rule?.done.by !== 'test') return undefined
  const { loinc } = rule.done
  return orders.find((o) => o.loinc !== null && loinc.includes(o.loinc))
}

const Gap = ItemLine.extend({ standing: z.object({ seriesId: Id, name: z.string() }).nullable() })

/** The care gaps of one patient: what is due, who says so, and what can be done about it. */
export const recallsOfPatient = action({
  name: 'recalls.of_patient',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({ person: PersonLine.nullable(), gaps: z.array(Gap), contacts: z.array(ContactRow), may: z.record(z.string(), May) }),
  allow: { roles: [...desk, 'student'] },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, { patientId }, on) {
    const [row, rules, contacts, orders] = await Promise.all([
      factsOf(cx, patientId),
      inForce(cx),
      contactsOf(cx, patientId),
      standingNow(cx),
    ])
    const items = row ? itemsOf(row, rules, cx.today) : []
    const verbs = { contact: contactRecall, add: addRecall, close: closeRecall, record: recordRecall }
    return {
      person: row ? personOf(row, items, cx.today) : null,
      gaps: items.map((i) => {
        const order = orderFor(ruleOf(i.item), orders)
        return { ...i, standing: order ? { seriesId: order.seriesId, name: order.name } : null }
      }),
      contacts: [...contacts],
      may: Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, may(cx, verb, on)])),
    }
  },
})
