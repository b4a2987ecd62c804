import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Id, May, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { personOf } from '../staff/index.ts'
import { recordAssessment } from './assess.ts'
import { cellsOf, linesOf } from './cells.ts'
import { Attempt } from './competence.ts'
import { overseers } from './matrix.ts'
import { attemptsOf, countedFor, heldBy } from './matrix-sql.ts'
import { Cell, Line, productsOf } from './shown.ts'
import { skillOf } from './skills.ts'

const Skills = z.object({
  lines: z.array(Line),
  cells: z.array(Cell),
  attempts: z.array(Attempt),
  counted: z.array(z.object({ kind: z.string(), what: z.string(), amount: z.number() })),
  may: z.object({ assess: May }),
})

async function skillsOfOne(cx: Context, staffId: string): Promise<z.input<typeof Skills>> {
  const [products, held, counts, attempts] = await Promise.all([
    productsOf(cx),
    heldBy(cx, staffId),
    countedFor(cx, staffId),
    attemptsOf(cx, staffId),
  ])
  const lines = linesOf(products)
  const labelOf = (skill: string, detail: string | null) =>
    lines.find((l) => l.skill === skill && (l.productId === null || l.productId === detail))?.label ?? skillOf(skill)?.label ?? skill
  const own = { allowed: false, because: 'These are your own; somebody else watches and signs.' }
  return {
    lines,
    cells: cellsOf(lines, held, counts, cx.today),
    attempts: attempts.map((a) => ({ ...a, label: labelOf(a.skill, a.detail) })),
    counted: counts.map(({ kind, what, amount }) => ({ kind, what, amount })),
    may: { assess: staffId === cx.actor.id ? own : may(cx, recordAssessment) },
  }
}

/** One person's skills: how they stand, every attempt with its steps, and the hours and repetitions counted. */
export const skillsOfPerson = action({
  name: 'skills.of',
  kind: 'read',
  input: z.object({ staffId: Id }),
  output: Skills,
  allow: { roles: overseers },
  on: personOf,
  run: (cx, { staffId }) => skillsOfOne(cx, staffId),
})

/** The same of oneself. */
export const mySkills = action({
  name: 'skills.mine',
  kind: 'read',
  input: Nothing,
  output: Skills,
  allow: { roles: allStaff },
  run: (cx) => skillsOfOne(cx, cx.actor.id),
})
