import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context, Subject } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { Missing, State } from './charges.ts'
import { chargeVisit } from './listen.ts'
import { acceptWhole, findCharge, listCharges, type StoredCharge, updateDecided } from './sql.ts'

export type On = Subject & { visitId: string; charge: StoredCharge }

export async function chargeOf(cx: Context, chargeId: string): Promise<On> {
  const charge = await findCharge(cx, chargeId)
  if (!charge) throw new Refusal('missing', 'charge', 'There is no such charge here.')
  return { visitId: charge.visitId, patientId: charge.patientId, objectId: charge.id, charge }
}

/** What a stale screen is shown. */
const standing = ({ id, code, units, modifiers, diagnoses, state, missing, version }: StoredCharge) => ({
  id,
  code,
  units,
  modifiers,
  diagnoses,
  state,
  missing,
  version,
})

export function sameCharge(charge: StoredCharge, yours: number) {
  if (charge.version !== yours) throw stale(standing(charge), yours)
}

const Decided = z.object({ id: Id, state: State, version: Version })
const closed = (state: string) => new Refusal('conflict', 'charge_closed', `This charge is ${state}. Only a proposed one can be decided.`)

/** A charge that lacks something is looked at again: a fee or a certificate may have been entered since. */
async function whole(cx: Context, charge: StoredCharge): Promise<StoredCharge> {
  if (!charge.missing.length) return charge
  await chargeVisit(cx, charge.visitId)
  const now = (await findCharge(cx, charge.id))!
  if (now.missing.length)
    throw new Refusal('conflict', 'charge_incomplete', `Still missing: ${now.missing.map((m) => m.text).join(' ')}`, {
      detail: { missing: now.missing },
    })
  return now
}

export const acceptCharge = action({
  name: 'charges.accept',
  kind: 'write',
  input: z.object({ chargeId: Id, version: Version }),
  output: Decided,
  allow: { roles: money },
  on: (cx, input) => chargeOf(cx, input.chargeId),
  async run(cx, input, { charge, visitId, patientId }) {
    sameCharge(charge, input.version)
    if (charge.state !== 'proposed') throw closed(charge.state)
    const { id, version } = await whole(cx, charge)
    if ((await updateDecided(cx, id, version, 'accepted')) === 0) throw stale(standing(charge), input.version)
    cx.tell({ name: 'charge.accepted', patientId, visitId, body: { ids: [id] } })
    return { id, state: 'accepted' as const, version: version + 1 }
  },
})

/** Turns a charge down, or takes an accepted one back. It stays with its reason and is not proposed again. */
export const declineCharge = action({
  name: 'charges.decline',
  kind: 'write',
  input: z.object({ chargeId: Id, version: Version, reason: Line.min(1, 'Say why it is not charged.') }),
  output: Decided,
  allow: { roles: money },
  on: (cx, input) => chargeOf(cx, input.chargeId),
  async run(cx, input, { charge, visitId, patientId }) {
    sameCharge(charge, input.version)
    if (charge.state !== 'proposed' && charge.state !== 'accepted') throw closed(charge.state)
    if ((await updateDecided(cx, charge.id, charge.version, 'declined', input.reason)) === 0) throw stale(standing(charge), input.version)
    cx.tell({ name: 'charge.declined', patientId, visitId, body: { id: charge.id, reason: input.reason } })
    return { id: charge.id, state: 'declined' as const, version: charge.version + 1 }
  },
})

/** Accepts what was on the screen and lacks nothing. What changed since, or lacks something, is left and named. */
export const acceptAll = action({
  name: 'charges.accept_all',
  kind: 'write',
  input: z.object({
    visitId: Id,
    seen: z
      .array(z.object({ chargeId: Id, version: Version }))
      .min(1)
      .max(64),
  }),
  output: z.object({ accepted: z.array(Id), left: z.array(z.object({ id: Id, missing: z.array(Missing), changed: z.boolean() })) }),
  allow: { roles: money },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, { seen }, { visitId, patientId }) {
    const versions = new Map(seen.map((s) => [s.chargeId, s.version]))
    const proposed = (await listCharges(cx, visitId)).filter((c) => c.state === 'proposed' && versions.has(c.id))
    const asSeen = (c: { id: string; version: number }) => versions.get(c.id) === c.version
    const ready = proposed.filter((c) => asSeen(c) && !c.missing.length)
    const accepted = ready.map((c) => c.id)
    if (accepted.length) {
      if ((await acceptWhole(cx, ready)) !== ready.length)
        throw new Refusal('conflict', 'changed', 'A charge changed at this moment. Look at the visit again and accept.')
      cx.tell({ name: 'charge.accepted', patientId, visitId, body: { ids: accepted } })
    }
    const left = proposed.filter((c) => !ready.includes(c)).map((c) => ({ id: c.id, missing: c.missing, changed: !asSeen(c) }))
    return { accepted, left }
  },
})
