import { z } from 'zod'
import { action } from '../../core/action.ts'
import { ageOn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Prose } from '../../core/shapes.ts'
import { openVisit } from '../visits/index.ts'
import { Basis, basisText, isForNew, isPreventive, LevelCode, levelOfMinutes, levelWarnings, minutesFor } from './note.ts'
import { findNote, lastSeen, writeLevel, writeNote } from './sql.ts'

const Seen = z.int().min(0)
const on = (cx: Context, input: { visitId: string; patientId: string }) => openVisit(cx, input.visitId, input.patientId)

async function staleNote(cx: Context, visitId: string, yours: number) {
  const now = await findNote(cx, visitId)
  return stale(now && { assessment: now.assessment, plan: now.plan, level: now.levelCode, version: now.version, by: now.by }, yours)
}

/** What the provider thinks and plans. Written over the version they saw; 0 when nothing was there. */
export const writeAssessment = action({
  name: 'note.write',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, version: Seen, assessment: Prose, plan: Prose }),
  output: z.object({ version: z.int() }),
  allow: { roles: ['provider'] },
  on,
  async run(cx, input, visit) {
    const written = await writeNote(cx, visit, input)
    if (!written) throw await staleNote(cx, visit.visitId, input.version)
    cx.tell({ name: 'note.written', patientId: visit.patientId, visitId: visit.visitId, body: { version: written.version } })
    return written
  },
})

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

function checkLevel({ code, basis, minutes }: { code: LevelCode; basis: Basis | null; minutes: number | null }) {
  if (isPreventive(code)) return
  if (code !== '99211' && !basis)
    throw wrong('basis', 'no_basis', 'Say how the level was reached: by decision making, or by your minutes today.')
  if (basis !== 'time') return
  const needed = minutesFor[code]
  if (!needed) throw wrong('basis', 'not_by_time', 'This level is not chosen by time.')
  if (minutes === null) throw wrong('minutes', 'no_minutes', 'Enter your own minutes of today; staff time does not count.')
  if (minutes >= needed) return
  const carried = levelOfMinutes(minutes, isForNew(code))
  throw wrong('minutes', 'too_few_minutes', `${code} by time needs ${needed} minutes; ${minutes} carry ${carried ?? 'no level by time'}.`)
}

/** The provider chooses the level. What speaks against it is said and the choice kept; minutes that contradict it are refused. */
export const setLevel = action({
  name: 'note.level',
  kind: 'write',
  input: z.object({
    visitId: Id,
    patientId: Id,
    version: Seen,
    code: LevelCode,
    basis: Basis.nullable(),
    minutes: z.int().min(1).max(600).nullable().default(null),
  }),
  output: z.object({ version: z.int(), warnings: z.array(z.string()) }),
  allow: { roles: ['provider'] },
  on,
  async run(cx, input, visit) {
    checkLevel(input)
    const basis = isPreventive(input.code) || input.code === '99211' ? null : basisText(input.basis, input.minutes)
    const [written, seenBefore] = await Promise.all([
      writeLevel(cx, visit, { code: input.code, basis, version: input.version }),
      lastSeen(cx, visit),
    ])
    if (!written) throw await staleNote(cx, visit.visitId, input.version)
    cx.tell({
      name: 'note.level_chosen',
      patientId: visit.patientId,
      visitId: visit.visitId,
      body: { code: input.code, version: written.version },
    })
    return { version: written.version, warnings: levelWarnings(input.code, { age: ageOn(visit.birthDate, visit.day), seenBefore }) }
  },
})
