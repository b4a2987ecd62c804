import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Nothing, Version } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { staffNames } from '../staff/index.ts'
import { areas, competencies, competencyOf } from './competencies.ts'
import { countersign, finishStudent } from './countersign.ts'
import { asPreceptor, enrollStudent } from './enroll.ts'
import { type HoursRow, hoursNow, type ShownRow, shownNow } from './entries-sql.ts'
import { logCompetency, logHours } from './log.ts'
import { actsOf, type Externship, externships, preceptorsOf } from './sql.ts'
import { Accreditor, How, missingOf, SignState, totals } from './students.ts'
import { externshipFor, whyNotPreceptor } from './who.ts'

const concerned: readonly Role[] = ['student', 'manager', 'provider', 'nurse', 'medical_assistant']

const Terms = z.object({
  id: Id,
  student: z.string(),
  school: z.string(),
  coordinator: z.string(),
  accreditor: Accreditor,
  requiredHours: z.int(),
  startsOn: Day,
  endsOn: Day,
  finishedAt: Instant.nullable(),
  finishedBy: z.string().nullable(),
  version: Version,
})
const Sum = z.object({
  confirmedMinutes: z.int(),
  waitingMinutes: z.int(),
  asked: z.int(),
  passed: z.int(),
  waiting: z.int(),
})
export const termsOf = ({ studentId: _, competencies: __, ...terms }: Externship) => terms

export function sumOf(e: Externship, hours: readonly HoursRow[], shown: readonly ShownRow[]): z.infer<typeof Sum> {
  const { confirmed, waiting } = totals(hours)
  const lacks = missingOf(e, hours, shown)
  const asked = e.competencies.length
  return { confirmedMinutes: confirmed, waitingMinutes: waiting, asked, passed: asked - lacks.competencies.length, waiting: lacks.waiting }
}

/** Those that concern the asker: a student's own, a named preceptor's, all for the manager, providers and nurses. */
async function mine(cx: Context): Promise<Externship[]> {
  const [all, named] = await Promise.all([externships(cx, cx.actor.role === 'student' ? cx.actor.id : null), preceptorsOf(cx, null)])
  if (cx.actor.role !== 'medical_assistant') return all
  return all.filter((e) => named.some((p) => p.externshipId === e.id && p.staffId === cx.actor.id))
}

/** The externships that concern me, those under way first; for the manager also whom to enroll. */
export const listStudents = action({
  name: 'students.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    externships: z.array(z.object({ ...Terms.shape, ...Sum.shape, preceptors: z.array(z.string()) })),
    students: z.array(z.object({ staffId: Id, name: z.string() })),
    preceptors: z.array(z.object({ staffId: Id, name: z.string(), role: z.string() })),
    competencies: z.array(z.object({ key: z.string(), area: z.string(), title: z.string(), usual: z.boolean() })),
    may: z.object({ enroll: May }),
  }),
  allow: { roles: concerned },
  async run(cx) {
    const isManager = cx.actor.role === 'manager'
    const [its, hours, shown, named, people] = await Promise.all([
      mine(cx),
      hoursNow(cx, null),
      shownNow(cx, null),
      preceptorsOf(cx, null),
      isManager ? staffNames(cx) : [],
    ])
    const of = <T extends { externshipId: string }>(all: readonly T[], id: string) => all.filter((one) => one.externshipId === id)
    const open = new Set(its.filter((e) => !e.finishedAt).map((e) => e.studentId))
    const students = people.filter((p) => p.role === 'student' && !open.has(p.id))
    return {
      externships: its.map((e) => ({
        ...termsOf(e),
        ...sumOf(e, of(hours, e.id), of(shown, e.id)),
        preceptors: of(named, e.id).map((p) => p.name),
      })),
      students: students.map((p) => ({ staffId: p.id, name: p.name })),
      preceptors: people.filter((p) => asPreceptor.includes(p.role)).map((p) => ({ staffId: p.id, name: p.name, role: p.role })),
      competencies: isManager ? competencies.map(({ key, area, title, usual }) => ({ key, area, title, usual })) : [],
      may: { enroll: may(cx, enrollStudent) },
    }
  },
})

const Signed = {
  state: SignState,
  signNote: z.string().nullable(),
  signedAt: Instant.nullable(),
  signerRole: z.string().nullable(),
  signedBy: z.string().nullable(),
  corrects: Id.nullable(),
  reason: z.string().nullable(),
}
const Hours = z.object({
  id: Id,
  day: Day,
  from: z.string(),
  to: z.string(),
  breakMinutes: z.int(),
  minutes: z.int(),
  what: z.string(),
  ...Signed,
})
const Shown = z.object({ id: Id, competency: z.string(), how: How, on: Day, note: z.string(), ...Signed })
const Asked = z.object({ key: z.string(), area: z.string(), title: z.string(), entry: Shown.nullable() })

const without = <T extends { externshipId: string }>({ externshipId: _, ...rest }: T) => rest

/** Each competency asked, in the order of the areas, with the entry that counts: confirmed before waiting before returned. */
export function askedWith(e: Externship, shown: readonly ShownRow[]) {
  const rank = { confirmed: 0, waiting: 1, returned: 2 }
  return competencies
    .filter((c) => e.competencies.includes(c.key))
    .map((c) => {
      const its = shown.filter((s) => s.competency === c.key).sort((a, b) => rank[a.state] - rank[b.state] || b.id.localeCompare(a.id))
      return { key: c.key, area: `${c.area} ${areas[c.area]}`, title: c.title, entry: its[0] ? without(its[0]) : null }
    })
}

const shows = (e: Externship) => [...new Set(e.competencies.flatMap((key) => competencyOf(key)?.acts ?? []))]

/** One externship: terms, hours by day, competencies, and what I may do about it. */
export const studentProgress = action({
  name: 'students.progress',
  kind: 'read',
  input: z.object({ externshipId: Id }),
  output: z.object({
    today: Day,
    terms: Terms,
    sum: Sum,
    preceptors: z.array(z.object({ name: z.string(), role: z.string() })),
    hours: z.array(Hours),
    competencies: z.array(Asked),
    acts: z.array(z.object({ id: Id, at: Instant, competencies: z.array(z.string()) })),
    may: z.object({ log: May, competency: May, countersign: May, finish: May }),
  }),
  allow: { roles: concerned },
  on: (cx, { externshipId }) => externshipFor(cx, externshipId),
  async run(cx, { externshipId }, { externship: e, preceptors }) {
    const own = cx.actor.role === 'student'
    const [hours, shown, acts] = await Promise.all([
      hoursNow(cx, externshipId),
      shownNow(cx, externshipId),
      own ? actsOf(cx, e.studentId, shows(e)) : [],
    ])
    const proves = (action: string) => e.competencies.filter((key) => competencyOf(key)?.acts?.includes(action))
    return {
      today: cx.today,
      terms: termsOf(e),
      sum: sumOf(e, hours, shown),
      preceptors: preceptors.map((p) => ({ name: p.name, role: p.role })),
      hours: hours.map(without),
      competencies: askedWith(e, shown),
      acts: acts.map((a) => ({ id: a.id, at: a.at, competencies: proves(a.action) })),
      may: maysOf(cx, e, whyNotPreceptor(cx, e, preceptors), hours, shown),
    }
  },
})

function maysOf(cx: Context, e: Externship, whyNot: string | null, hours: readonly HoursRow[], shown: readonly ShownRow[]) {
  const over = { allowed: false, because: 'This externship is finished.' }
  if (e.finishedAt) return { log: over, competency: over, countersign: over, finish: over }
  const lacks = missingOf(e, hours, shown)
  const isComplete = lacks.minutes === 0 && lacks.competencies.length === 0 && lacks.waiting === 0
  const byRole = may(cx, finishStudent)
  const incomplete = { allowed: false, because: 'Hours and competencies are not yet complete and countersigned.' }
  return {
    log: may(cx, logHours),
    competency: may(cx, logCompetency),
    countersign: whyNot ? { allowed: false, because: whyNot } : may(cx, countersign),
    finish: byRole.allowed && !isComplete ? incomplete : byRole,
  }
}
