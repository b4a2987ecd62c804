import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { insertInto } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Line } from '../../core/shapes.ts'
import { asPdf, letterheadOf, PaperShape, type PaperText } from '../correspondence/index.ts'
import { nextNumber, withStudents } from '../practice/index.ts'
import { containerOf, handlingNames } from './containers.ts'
import { findManifest } from './hand-off-sql.ts'
import { movedMeanwhile, mustBeIn, specimensOf, tellOf } from './of-specimens.ts'
import type { Specimen } from './specimens.ts'
import { insertEvents, moveOn, specimensOfManifest } from './sql.ts'

const columns = ['practice_id', 'id', 'number', 'place_id', 'lab_name', 'courier', 'handed_at', 'handed_by', 'act_id']
interface Manifest {
  id: string
  number: string
  labName: string
  courier: string
  handedAt: string
  handedBy: string
}

/** The courier takes stored containers of one laboratory along; from now on their results are waited for. */
export const handOff = action({
  name: 'manifests.hand_off',
  kind: 'write',
  input: z.object({
    specimenIds: z.array(Id).min(1, 'Choose the containers.').max(100),
    courier: Line.min(1, 'Who takes them?').max(80),
  }),
  output: z.object({ manifestId: Id, number: z.string() }),
  allow: { roles: withStudents },
  on: (cx, input) => specimensOf(cx, input.specimenIds),
  async run(cx, { courier }, { specimens }) {
    mustBeIn(specimens, 'handed_off')
    const [{ labName, placeId }] = specimens as [Specimen]
    if (specimens.some((s) => s.labName !== labName || s.placeId !== placeId))
      throw new Refusal('invalid', 'several_labs', 'One paper is for one laboratory, from one place. Hand the others off by themselves.')
    const manifestId = newId()
    const number = `M${await nextNumber(cx, 'manifest', 1001)}`
    await cx.tx.run(insertInto('courier_manifest', columns, 1), [
      ...[cx.practice.id, manifestId, number, placeId, labName, courier, cx.now, cx.actor.id, cx.actId],
    ])
    const ids = specimens.map((s) => s.id)
    if ((await moveOn(cx, ids, 'handed_off', { manifestId })) !== ids.length) throw movedMeanwhile()
    await insertEvents(cx, specimens, 'handed_off', `${courier}, ${number}`)
    tellOf(cx, 'specimen.handed_off', specimens)
    return { manifestId, number }
  },
})

const head = ['Container', 'Patient', 'Born', 'MRN', 'What', 'Tests', 'Collected', 'Travels']
const widths = [8, 14, 8, 7, 14, 20, 11, 11]

const signature = `${'_'.repeat(34)}  date, hour ${'_'.repeat(16)}`

async function paperOf(cx: Context, m: Manifest, specimens: readonly Specimen[]): Promise<PaperText> {
  const at = new Intl.DateTimeFormat('en-US', { timeZone: cx.practice.timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const row = (s: Specimen) => [
    ...[
      s.number,
      s.patientName,
      s.birthDate,
      s.mrn,
      `${containerOf(s.container).name} (${containerOf(s.container).cap})`,
      s.tests.join(', '),
    ],
    at.format(Date.parse(s.collectedAt)),
    s.handling.map((h) => handlingNames[h]).join(', '),
  ]
  return {
    title: `Courier manifest ${m.number}`,
    language: 'en',
    file: `manifest-${m.number}.pdf`,
    letterhead: await letterheadOf(cx),
    about: `${m.labName}  ·  ${specimens.length === 1 ? '1 container' : `${specimens.length} containers`}  ·  handed to ${m.courier}, ${at.format(Date.parse(m.handedAt))}, by ${m.handedBy}`,
    blocks: [
      { kind: 'table', head, widths, rows: specimens.map(row) },
      { kind: 'heading', text: 'Signatures' },
      {
        kind: 'facts',
        rows: [
          ['Taken by (courier)', signature],
          ['Received (laboratory)', signature],
        ],
      },
    ],
    landscape: true,
  }
}

/** The paper that travels with the containers, to be signed by whoever takes and whoever receives them. */
export const manifestPaper = action({
  name: 'manifests.paper',
  kind: 'document',
  input: z.object({ manifestId: Id }),
  output: PaperShape,
  allow: { roles: withStudents },
  async on(cx, input) {
    const manifest = await cx.tx.row<Manifest>(findManifest, [cx.practice.id, input.manifestId])
    if (!manifest) throw new Refusal('missing', 'manifest', 'There is no such manifest here.')
    return { objectId: manifest.id, manifest }
  },
  async run(cx, input, { manifest }) {
    const specimens = await specimensOfManifest(cx, input.manifestId)
    cx.saw([...new Set(specimens.map((s) => s.patientId))])
    return asPdf(await paperOf(cx, manifest, specimens))
  },
})
