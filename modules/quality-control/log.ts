import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { asPdf, type Block, letterheadOf, PaperShape, type PaperText } from '../correspondence/index.ts'
import { allSystems, excursionsOf, historyOf } from '../point-of-care/index.ts'
import { withStudents } from '../practice/index.ts'

type Run = Awaited<ReturnType<typeof historyOf>>[number]

const head = ['When', 'Kit', 'Control', 'Control lot, expires', 'Must show', 'Showed', 'Result', 'By', 'Note']
const widths = [12, 9, 9, 14, 11, 10, 12, 13, 14]
const harmHead = ['When', 'Kits', 'What happened', 'By']
/** A year of daily controls at two levels fits; what is older is printed by its first day. */
const mostRuns = 1500

const resultOf = (r: Run) => `${r.passed ? 'pass' : 'FAIL'}${r.findings.length ? ` (${r.findings.join(', ')})` : ''}`

function blocksOf(cx: Context, runs: readonly Run[], harms: Awaited<ReturnType<typeof excursionsOf>>): Block[] {
  const when = new Intl.DateTimeFormat('en-US', { timeZone: cx.practice.timeZone, dateStyle: 'short', timeStyle: 'short' })
  const at = (instant: string) => when.format(Date.parse(instant))
  const row = (r: Run) => [
    ...[at(r.at), r.kitLot, r.level, `${r.controlLot}, ${r.controlExpiresOn}`, r.expected ?? `${r.mean} ± ${r.sd}`, r.observed],
    ...[resultOf(r), r.by, r.note],
  ]
  const log: Block = runs.length
    ? { kind: 'table', head, widths, rows: runs.map(row) }
    : { kind: 'text', text: 'No control of this test was run in this time.' }
  if (harms.length === 0) return [log]
  const rows = harms.map((h) => [at(h.at), h.kitLot ?? 'all kits', h.what, h.by])
  return [log, { kind: 'heading', text: 'What happened to the kits' }, { kind: 'table', head: harmHead, widths: [15, 12, 50, 20], rows }]
}

export async function logOf(cx: Context, systemId: string, from: string): Promise<PaperText> {
  const [systems, runs, harms, letterhead] = await Promise.all([
    allSystems(cx),
    historyOf(cx, systemId, from, mostRuns),
    excursionsOf(cx, systemId),
    letterheadOf(cx),
  ])
  const name = systems.find((s) => s.id === systemId)!.name
  return {
    title: `Quality control log: ${name}`,
    language: 'en',
    file: `quality-control-${from}.pdf`,
    letterhead,
    about: `${name}, from ${from} to ${cx.today}`,
    blocks: blocksOf(cx, runs, harms),
    landscape: true,
  }
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28')

/** The controls of a test on paper, a year back unless said otherwise: what an inspector asks for (42 CFR 493.15(e), 493.1775). */
export const controlLog = action({
  name: 'controls.log',
  kind: 'document',
  input: z.object({ systemId: Id, from: Day.optional() }),
  output: PaperShape,
  allow: { roles: [...withStudents, 'manager'] },
  async on(cx, { systemId }) {
    if (!(await allSystems(cx)).some((s) => s.id === systemId)) throw new Refusal('missing', 'test', 'There is no such test here.')
    return { objectId: systemId }
  },
  run: async (cx, { systemId, from }) => asPdf(await logOf(cx, systemId, from ?? yearBefore(cx.today))),
})
