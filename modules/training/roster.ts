import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { asPdf, letterheadOf, PaperShape, type PaperText } from '../correspondence/index.ts'
import { inCatalogue } from './catalogue.ts'
import { sessionById, sessionPeople } from './done-sql.ts'
import { type AudienceRole, jobTitles } from './training.ts'

const longDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

/** What 29 CFR 1910.1030(h)(2)(i) asks of a training record, on one page, with room to sign. */
export async function rosterOf(cx: Context, sessionId: string): Promise<PaperText> {
  const [letterhead, held, people] = await Promise.all([letterheadOf(cx), sessionById(cx, sessionId), sessionPeople(cx, sessionId)])
  const { topic, title, heldOn, minutes, trainer, qualification, contents, evidence } = held!
  const late = [...new Set(people.flatMap((p) => (p.lateReason ? [p.lateReason] : [])))]
  return {
    title: `Training roster: ${title}`,
    language: 'en',
    file: `training-${heldOn}.pdf`,
    letterhead,
    about: '',
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Held on', longDay(heldOn)],
          ['Minutes', String(minutes)],
          ['Trainer', trainer],
          ['Qualification', qualification],
          ['Contents', contents],
          ...(evidence ? [['Evidence', evidence] as const] : []),
          ...(late.length ? [['Late because', late.join('; ')] as const] : []),
          ['Rule', inCatalogue(topic)?.rule ?? 'The practice’s own training'],
        ],
      },
      { kind: 'heading', text: `Who was there (${people.length})` },
      {
        kind: 'table',
        head: ['Name', 'Job title', 'Signature'],
        widths: [10, 8, 12],
        rows: people.map((p) => [p.name, jobTitles[p.role as AudienceRole] ?? p.role, '']),
      },
    ],
  }
}

export const trainingRoster = action({
  name: 'trainings.roster',
  kind: 'document',
  input: z.object({ sessionId: Id }),
  output: PaperShape,
  allow: { roles: ['manager', 'provider', 'nurse'] },
  async on(cx, { sessionId }) {
    if (!(await sessionById(cx, sessionId))) throw new Refusal('missing', 'session', 'There is no such session here.')
    return { objectId: sessionId }
  },
  run: async (cx, { sessionId }) => asPdf(await rosterOf(cx, sessionId)),
})
