import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { stale } from '../../core/errors.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import { againKey } from './collect.ts'
import { movedMeanwhile, mustBeIn, type OnSpecimens, specimensOf, tellOf } from './of-specimens.ts'
import { Rejection, rejections, type Specimen } from './specimens.ts'
import { insertEvents, moveOn, rejectOne } from './sql.ts'

const Ids = z.array(Id).min(1, 'Choose the containers.').max(100)
const Moved = z.object({ moved: z.int() })
export const lateKey = (specimenId: string) => `specimen.late.${specimenId}`

async function step(cx: Context, { specimens }: OnSpecimens, to: 'stored' | 'received' | 'resulted', note: string | null = null) {
  mustBeIn(specimens, to)
  const moved = await moveOn(
    cx,
    specimens.map((s) => s.id),
    to,
    note && to === 'stored' ? { where: note } : {},
  )
  if (moved !== specimens.length) throw movedMeanwhile()
  await insertEvents(cx, specimens, to, note)
  tellOf(cx, `specimen.${to}`, specimens)
  return { moved }
}

/** Put where it waits for the courier: which refrigerator, which rack. */
export const storeSpecimens = action({
  name: 'specimens.store',
  kind: 'write',
  input: z.object({ specimenIds: Ids, where: Line.min(1, 'Say where.').max(80) }),
  output: Moved,
  allow: { roles: withStudents },
  on: (cx, input) => specimensOf(cx, input.specimenIds),
  run: (cx, input, on) => step(cx, on, 'stored', input.where),
})

/** The laboratory has it. */
export const receiveSpecimens = action({
  name: 'specimens.receive',
  kind: 'write',
  input: z.object({ specimenIds: Ids }),
  output: Moved,
  allow: { roles: withStudents },
  on: (cx, input) => specimensOf(cx, input.specimenIds),
  run: (cx, _input, on) => step(cx, on, 'received'),
})

/** The result has come; nobody has to ask for it any more. */
export const resultSpecimens = action({
  name: 'specimens.result',
  kind: 'write',
  input: z.object({ specimenIds: Ids }),
  output: Moved,
  allow: { roles: withStudents },
  on: (cx, input) => specimensOf(cx, input.specimenIds),
  async run(cx, _input, on) {
    const done = await step(cx, on, 'resulted')
    for (const { id } of on.specimens) await closeTask(cx, lateKey(id), 'the result has come')
    return done
  },
})

/** Somebody has to know: whoever collects it again, or the provider whose test will not come. */
async function askFor(cx: Context, s: Specimen, again: boolean, why: string) {
  await openTask(cx, {
    key: againKey(s.id),
    kind: 'specimen',
    title: again ? `Collect again: ${s.tests.join(', ')}` : `Will not come: ${s.tests.join(', ')}`,
    why: `Container ${s.number} was rejected: ${why}.`,
    owner: { role: again ? 'medical_assistant' : 'provider' },
    due: cx.today,
    path: '/specimens',
    patientId: s.patientId,
    objectId: s.id,
  })
}

/** Of no use, and why. Unless the provider lets it go, it is collected again: a new container, a new label, linked to this one. */
export const rejectSpecimen = action({
  name: 'specimens.reject',
  kind: 'write',
  input: z.object({ specimenId: Id, version: Version, reason: Rejection, note: Line.max(200).default(''), again: z.boolean() }),
  output: z.object({ specimenId: Id, version: Version }),
  allow: { roles: withStudents },
  on: (cx, input) => specimensOf(cx, [input.specimenId]),
  async run(cx, input, on) {
    const [s] = on.specimens as [Specimen]
    mustBeIn([s], 'rejected')
    const why = [rejections[input.reason], input.note].filter(Boolean).join(': ')
    if ((await rejectOne(cx, s.id, input.version, why, input.again)) === 0)
      throw stale({ state: s.state, version: s.version }, input.version)
    await insertEvents(cx, [s], 'rejected', why)
    await closeTask(cx, lateKey(s.id), `rejected: ${why}`)
    await askFor(cx, s, input.again, why)
    tellOf(cx, 'specimen.rejected', [s])
    return { specimenId: s.id, version: s.version + 1 }
  },
})
