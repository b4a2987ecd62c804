import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, Line, May } from '../../core/shapes.ts'
import { asGiven, listOrders } from '../orders/index.ts'
import { patientOf } from '../patients/index.ts'
import { clinical, readers } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { insertShipment } from './control-sql.ts'
import { recordTest, testSubject } from './record.ts'
import { findLot, insertKit, listResults, listSystems } from './sql.ts'
import { standingsOf } from './standings.ts'
import { TestResult, TestSystem } from './tests.ts'

/** What can be tested here for this visit, with the kits on the shelf, and for each whether you may. `now`: a tablet's own clock may be wrong. */
export const testMenu = action({
  name: 'tests.menu',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: z.object({ systems: z.array(TestSystem.extend({ may: May })), now: Instant }),
  allow: { roles: [...clinical, 'student'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, visit) {
    const [systems, orders, standings] = await Promise.all([listSystems(cx), listOrders(cx, visit.visitId), standingsOf(cx)])
    const controlOf = (kitId: string) => standings.find((k) => k.kitLotId === kitId)!.standing
    const controlled = (systemId: string) => standings.some((k) => k.systemId === systemId && k.standing.ok)
    // Signed off in one product is not signed off in another; what a standing order gave is not yet this patient's own.
    const mayRun = (systemId: string) => {
      const open = orders.find((o) => o.kind === 'test' && o.itemId === systemId && o.state === 'signed')
      const { order, facts } = asGiven(open ?? { id: visit.visitId, orderedBy: 'the order', standing: null })
      const subject = testSubject(cx, visit, null, systemId, controlled(systemId))
      return may(cx, recordTest, { ...subject, order, facts: { ...subject.facts, ...facts } })
    }
    return {
      systems: systems.map(({ loinc: _loinc, kits, ...s }) => ({
        ...s,
        may: mayRun(s.id),
        kits: kits.map((k) => ({ ...k, expired: k.expiresOn < cx.today, control: controlOf(k.id) })),
      })),
      now: cx.now,
    }
  },
})

export const listTests = action({
  name: 'tests.list',
  kind: 'read',
  input: z.object({ patientId: Id, visitId: Id.optional() }),
  output: z.object({ results: z.array(TestResult) }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  run: async (cx, input) => ({ results: await listResults<z.infer<typeof TestResult>>(cx, input.patientId, input.visitId ?? null) }),
})

/** Puts a kit lot on the shelf list, or another shipment of one that is there: either asks its controls before a patient is tested. */
export const receiveKit = action({
  name: 'kits.receive',
  kind: 'write',
  input: z.object({ systemId: Id, lot: Line.min(1).max(30), expiresOn: Day, openedOn: Day.nullable() }),
  output: z.object({ id: Id }),
  allow: { roles: [...clinical, 'manager'] },
  async run(cx, input) {
    if (input.expiresOn < cx.today)
      throw new Refusal('invalid', 'expired', 'This kit has already expired. Send it back.', {
        fields: [{ path: 'expiresOn', message: 'In the past.' }],
      })
    const lot = input.lot.toUpperCase()
    const same = await findLot(cx, input.systemId, lot)
    if (same && same.expiresOn !== input.expiresOn)
      throw new Refusal('conflict', 'other_expiry', `Lot ${lot} on the shelf expires on ${same.expiresOn}. Put this box aside and ask.`)
    const id = same?.id ?? (await insertKit(cx, { ...input, lot }))
    await insertShipment(cx, id)
    cx.tell({ name: 'kit.received', body: { id, systemId: input.systemId } })
    return { id }
  },
})
