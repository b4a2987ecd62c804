import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { openTask } from '../tasks/index.ts'
import { competencyOf } from './competencies.ts'
import { type HoursRow, hoursNow, insertHours, insertShown, type ShownRow, shownNow } from './entries-sql.ts'
import { actsOf, type Externship } from './sql.ts'
import { Clock, enterWithinDays, How, overlap, taskKey, workedMinutes } from './students.ts'
import { type ExternshipOn, openExternship, wrong } from './who.ts'

const backTo = (today: string) => new Date(Date.parse(today) - enterWithinDays * 86_400_000).toISOString().slice(0, 10)

/** The day of an entry: of the externship, not ahead, not long past. What corrects may keep the day that it corrects. */
function dated(cx: Context, path: string, day: string, { startsOn, endsOn }: Externship, kept: string | undefined) {
  if (day > cx.today) throw wrong(path, 'in_future', 'This day is still to come.')
  if (day < startsOn || day > endsOn) throw wrong(path, 'outside', 'This day is outside of the externship.')
  if (day < backTo(cx.today) && day !== kept)
    throw wrong(path, 'too_long_ago', `Entries are made within ${enterWithinDays} days. Speak with your preceptor and the school.`)
}

/** What is corrected must stand, and the correction says why. */
function corrected<T extends { id: string }>(all: readonly T[], corrects: string | null, reason: string): T | undefined {
  if (!corrects) return undefined
  const old = all.find((e) => e.id === corrects)
  if (!old) throw new Refusal('missing', 'entry', 'There is no such entry to correct, or it was corrected already.')
  if (!reason) throw wrong('reason', 'reason', 'Say why it is corrected.')
  return old
}

/** The first preceptor who still works here is asked to look, else the nurses; what waits is one task, however much it is. */
async function askPreceptor(cx: Context, { externship, preceptors }: ExternshipOn) {
  const first = preceptors.find((p) => p.active)
  await openTask(cx, {
    key: taskKey(externship.id),
    kind: 'cosign',
    title: `Countersign for ${externship.student}`,
    why: 'A student has entered hours or competencies.',
    owner: first ? { staffId: first.staffId } : { role: 'nurse' },
    due: null,
    path: `/students/${externship.id}`,
    objectId: externship.id,
  })
}

const Correction = { corrects: Id.nullable().default(null), reason: Line.default('') }

function span(from: string, to: string, breakMinutes: number) {
  if (to <= from) throw wrong('to', 'order', 'It ends before it begins. Past midnight is a second entry.')
  const minutes = workedMinutes(from, to, breakMinutes)
  if (minutes === null) throw wrong('breakMinutes', 'break', 'The break is longer than the time.')
  return minutes
}

/** Hours of a day here. To take an entry away, correct it with `remove`. */
export const logHours = action({
  name: 'students.log_hours',
  kind: 'write',
  input: z.object({
    externshipId: Id,
    day: Day,
    from: Clock,
    to: Clock,
    breakMinutes: z.int().min(0).max(600).default(0),
    what: Line.min(3),
    remove: z.boolean().default(false),
    ...Correction,
  }),
  output: z.object({ hoursId: Id, minutes: z.int() }),
  allow: { roles: ['student'] },
  on: (cx, { externshipId }) => openExternship(cx, externshipId),
  async run(cx, { externshipId, day, from, to, breakMinutes, what, remove, corrects, reason }, on) {
    const all = await hoursNow(cx, externshipId)
    const old: HoursRow | undefined = corrected(all, corrects, reason)
    if (remove && !old) throw wrong('corrects', 'entry', 'Say which entry is taken away.')
    dated(cx, 'day', day, on.externship, old?.day)
    const minutes = remove ? 0 : span(from, to, breakMinutes)
    if (!remove && all.some((h) => h.id !== corrects && h.day === day && overlap(h, { from, to })))
      throw wrong('from', 'overlap', 'Part of this time is entered already.')
    const entry = {
      externshipId,
      studentId: cx.actor.id,
      day,
      from,
      to,
      breakMinutes,
      minutes,
      what,
      corrects,
      reason: corrects ? reason : null,
    }
    const hoursId = await insertHours(cx, entry)
    if (!remove) await askPreceptor(cx, on)
    cx.tell({ name: 'student.hours_logged', body: { externshipId, hoursId } })
    return { hoursId, minutes }
  },
})

/** The act is the student's own, was done, is of a kind that shows this, and was on that day. */
async function actDay(cx: Context, competency: string, actId: string | null): Promise<string> {
  const [act] = actId ? await actsOf(cx, cx.actor.id, competencyOf(competency)?.acts ?? [], actId) : []
  if (!act) throw wrong('actId', 'act', 'This is not an act of yours that shows this.')
  return dayIn(cx.practice.timeZone, act.at)
}

function notTwice(all: readonly ShownRow[], competency: string, corrects: string | null) {
  const same = all.find((s) => s.competency === competency && s.id !== corrects && s.state !== 'returned')
  if (same?.state === 'confirmed') throw new Refusal('conflict', 'passed', 'This competency is countersigned already.')
  if (same) throw new Refusal('conflict', 'entered', 'This competency waits for its countersignature.')
}

/** A competency shown: by an act of one's own under observation, watched, or simulated. It counts once it is countersigned. */
export const logCompetency = action({
  name: 'students.log_competency',
  kind: 'write',
  input: z.object({
    externshipId: Id,
    competency: z.string(),
    how: How,
    on: Day,
    actId: Id.nullable().default(null),
    note: Line.default(''),
    ...Correction,
  }),
  output: z.object({ competencyId: Id }),
  allow: { roles: ['student'] },
  on: (cx, { externshipId }) => openExternship(cx, externshipId),
  async run(cx, { externshipId, competency, how, on: day, actId, note, corrects, reason }, on) {
    if (!on.externship.competencies.includes(competency)) throw wrong('competency', 'competency', 'The school does not ask for this here.')
    const all = await shownNow(cx, externshipId)
    const old = corrected(all, corrects, reason)
    if (old && old.competency !== competency) throw wrong('corrects', 'entry', 'A correction is of the same competency.')
    notTwice(all, competency, corrects)
    const shownOn = how === 'act' ? await actDay(cx, competency, actId) : day
    dated(cx, 'on', shownOn, on.externship, old?.on)
    const entry = { externshipId, studentId: cx.actor.id, competency, how, on: shownOn, actId: how === 'act' ? actId : null, note }
    const competencyId = await insertShown(cx, { ...entry, corrects, reason: corrects ? reason : null })
    await askPreceptor(cx, on)
    cx.tell({ name: 'student.competency_logged', body: { externshipId, competencyId } })
    return { competencyId }
  },
})
