import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { openTask } from '../tasks/index.ts'
import type { VisitSubject } from '../visits/index.ts'
import { nextAttempt, sittingOf } from './attempts.ts'
import { chairOf, mustBeIdentified } from './chair.ts'
import { checkAsked, checkSite, checkSkin } from './check-try.ts'
import { type Chosen, chosenOf, subjectOf } from './choose.ts'
import { fill } from './collect.ts'
import { insertDraw, triesOf } from './draw-sql.ts'
import { complications, NeedleFields, type NeedleTry, type Try, TryFields } from './specimens.ts'

type On = VisitSubject & { chosen: Chosen }
const Output = z.object({ drawId: Id, attempt: z.int().nullable(), specimenIds: z.array(Id) })

async function onChair(cx: Context, input: Try, drawn: boolean): Promise<On> {
  const visit = await chairOf(cx, input.visitId, input.patientId)
  const chosen = await chosenOf(cx, input, visit, drawn)
  return { ...visit, ...subjectOf(visit, chosen), chosen } as On
}

/** What is alike in every try: the words of the questions, in the columns of the table. */
const saidOf = ({ visitId, patientId, fasting, fastingHours, answers, goOn }: Try) => ({
  ...{ visitId, patientId, fasting, fastingHours, answers },
  goOn: goOn || null,
})

/** A faint, a hematoma, a shooting pain: the provider looks today. */
async function tellProvider(cx: Context, input: NeedleTry, drawId: string, on: On) {
  if (!input.complications.length) return
  const what = input.complications.map((c) => complications[c]).join(', ')
  await openTask(cx, {
    key: `draw.${drawId}`,
    kind: 'draw',
    title: 'Look at a complication of a blood draw',
    why: `${what}.`,
    owner: on.providerId ? { staffId: on.providerId } : { role: 'provider' },
    due: cx.today,
    path: `/visits/${on.visitId}/collect`,
    patientId: on.patientId,
    visitId: on.visitId,
    objectId: drawId,
  })
}

async function tryNeedle(cx: Context, input: NeedleTry, on: On, way: 'vein' | 'skin') {
  const [identityId, tries] = await Promise.all([mustBeIdentified(cx, on.visitId), triesOf(cx, on.visitId)])
  const attempt = await nextAttempt(cx, way === 'vein' ? 'venipuncture' : 'capillary_puncture', on, tries)
  checkSite(cx, input, way)
  if (way === 'skin') checkSkin(on.chosen)
  if (input.outcome === 'failed' && !input.reason)
    throw new Refusal('invalid', 'no_reason', 'Say why no blood came.', { fields: [{ path: 'reason', message: 'Why?' }] })
  if (input.outcome === 'collected') checkAsked(input, on.chosen)
  const { site, device, outcome, limbs } = input
  const drawId = await insertDraw(cx, {
    ...saidOf(input),
    ...{ identityId, way, attempt, outcome, site, limbs, sitting: sittingOf(tries), complications: input.complications },
    device: way === 'vein' ? device : null,
    reason: input.reason || null,
  })
  await tellProvider(cx, input, drawId, on)
  if (outcome === 'failed') {
    cx.tell({ name: 'draw.failed', patientId: on.patientId, visitId: on.visitId, body: { drawId, attempt } })
    return { drawId, attempt, specimenIds: [] }
  }
  const specimenIds = await fill(cx, { drawId, visit: on, chosen: on.chosen, by: { way, device } })
  return { drawId, attempt, specimenIds }
}

const needle = { kind: 'write' as const, input: NeedleFields, output: Output }

/** One try at a vein: blood in the tubes, or not and why. The third try of one person is refused; scope by place and order. */
export const drawVein = action({
  ...needle,
  name: 'draws.vein',
  allow: { roles: withStudents, task: 'venipuncture' },
  on: (cx, input) => onChair(cx, input, true),
  run: (cx, input, on) => tryNeedle(cx, input, on, 'vein'),
})

/** One try at a finger or heel. */
export const drawSkin = action({
  ...needle,
  name: 'draws.skin',
  allow: { roles: withStudents, task: 'capillary_puncture' },
  on: (cx, input) => onChair(cx, input, true),
  run: (cx, input, on) => tryNeedle(cx, input, on, 'skin'),
})

/** What the patient gives or is swabbed for: urine, stool, saliva, a swab. */
export const takeSpecimen = action({
  name: 'specimens.take',
  kind: 'write',
  input: TryFields,
  output: Output,
  allow: { roles: withStudents },
  on: (cx, input) => onChair(cx, input, false),
  async run(cx, input, on) {
    const [identityId, tries] = await Promise.all([mustBeIdentified(cx, on.visitId), triesOf(cx, on.visitId)])
    checkAsked(input, on.chosen)
    const drawId = await insertDraw(cx, {
      ...saidOf(input),
      ...{
        identityId,
        way: 'given',
        attempt: null,
        outcome: 'collected',
        site: null,
        device: null,
        reason: null,
        complications: [],
        limbs: {},
      },
      sitting: sittingOf(tries),
    })
    const specimenIds = await fill(cx, { drawId, visit: on, chosen: on.chosen, by: { way: 'vein', device: 'needle' } })
    return { drawId, attempt: null, specimenIds }
  },
})
