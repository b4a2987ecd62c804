import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { answeredFor, type Because, type Missing, Modifier, mostModifiers, mostPointers } from './charges.ts'
import { chargeOf, sameCharge } from './decide.ts'
import { listReasons } from './documented-sql.ts'
import { type StoredCharge, updateChanged } from './sql.ts'

const Change = z.object({
  chargeId: Id,
  version: Version,
  units: z.int().min(1).max(99).optional(),
  modifiers: z.array(Modifier).max(mostModifiers).optional(),
  diagnoses: z.array(z.string()).max(mostPointers).optional(),
  /** Kept with the charge. Asked for when a modifier says that something was separate work. */
  reason: Line.optional(),
})
type Change = z.infer<typeof Change>

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

function check(input: Change, charge: StoredCharge, onVisit: readonly string[]) {
  const added = (input.modifiers ?? []).filter((m) => answeredFor.includes(m) && !charge.modifiers.includes(m))
  if (added.length && !input.reason)
    throw wrong('reason', 'reason', `Modifier ${added.join(' and ')} says that this was separate work. Say why it was.`)
  const unknown = (input.diagnoses ?? []).filter((code) => !onVisit.includes(code))
  if (unknown.length)
    throw wrong('diagnoses', 'not_on_visit', `Not a diagnosis of this visit: ${unknown.join(', ')}. Choose among the visit’s.`)
}

const shown = (codes: readonly string[]) => codes.join(' ') || 'none'

function whatChanged(input: Change, charge: StoredCharge): string {
  const parts = [
    input.units !== undefined && input.units !== charge.units ? `units ${charge.units} to ${input.units}` : '',
    input.modifiers && shown(input.modifiers) !== shown(charge.modifiers)
      ? `modifiers ${shown(charge.modifiers)} to ${shown(input.modifiers)}`
      : '',
    input.diagnoses && shown(input.diagnoses) !== shown(charge.diagnoses)
      ? `diagnoses ${shown(charge.diagnoses)} to ${shown(input.diagnoses)}`
      : '',
  ]
  return parts.filter(Boolean).join(', ')
}

const none: Missing = { key: 'diagnosis', text: 'No diagnosis is linked.' }

/** A biller changes units, modifiers or linked diagnoses. The change, who made it and why stay among the charge's reasons. */
export const changeCharge = action({
  name: 'charges.change',
  kind: 'write',
  input: Change,
  output: z.object({ id: Id, version: Version }),
  allow: { roles: money },
  on: (cx, input) => chargeOf(cx, input.chargeId),
  async run(cx, input, { charge, visitId, patientId }) {
    sameCharge(charge, input.version)
    if (charge.state !== 'proposed')
      throw new Refusal('conflict', 'charge_closed', `This charge is ${charge.state}. Only a proposed one can be changed.`)
    check(
      input,
      charge,
      (await listReasons(cx, visitId)).map((r) => r.code),
    )
    const what = whatChanged(input, charge)
    if (!what) return { id: charge.id, version: charge.version }
    const because: Because[] = [
      {
        kind: 'change',
        id: cx.actor.id,
        actId: cx.actId,
        text: `${cx.actor.name} changed ${what}${input.reason ? `: ${input.reason}` : ''}`,
      },
    ]
    const { units = charge.units, modifiers = charge.modifiers, diagnoses = charge.diagnoses } = input
    const others = charge.missing.filter((m) => m.key !== 'diagnosis')
    const missing = diagnoses.length ? others : [none, ...others]
    const changed = await updateChanged(cx, charge.id, charge.version, { units, modifiers, diagnoses, because, missing })
    if (changed === 0) throw stale({ id: charge.id }, input.version)
    cx.tell({ name: 'charge.changed', patientId, visitId, body: { id: charge.id } })
    return { id: charge.id, version: charge.version + 1 }
  },
})
