import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Id, May, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { displayName } from '../staff/index.ts'
import { recordAssessment } from './assess.ts'
import { cellsOf, linesOf } from './cells.ts'
import { countedFor, heldBy, learnersHere } from './matrix-sql.ts'
import { Cell, Line, productsOf } from './shown.ts'

export const overseers: readonly Role[] = ['manager', 'provider', 'nurse']

/** The team by skill: who is current, whose ends soon, who has never been watched, and the repetitions counted. */
export const skillsMatrix = action({
  name: 'skills.matrix',
  kind: 'read',
  input: Nothing,
  output: z.object({
    lines: z.array(Line),
    people: z.array(z.object({ id: Id, name: z.string(), role: z.string(), cells: z.array(Cell) })),
    may: z.object({ assess: May }),
  }),
  allow: { roles: overseers },
  async run(cx) {
    const [products, people, held, counts] = await Promise.all([productsOf(cx), learnersHere(cx), heldBy(cx, null), countedFor(cx, null)])
    const lines = linesOf(products)
    const mine = <T extends { staffId: string }>(rows: T[], id: string) => rows.filter((r) => r.staffId === id)
    return {
      lines,
      people: people.map((p) => ({
        id: p.id,
        name: displayName(p),
        role: p.role,
        cells: cellsOf(lines, mine(held, p.id), mine(counts, p.id), cx.today),
      })),
      may: { assess: may(cx, recordAssessment) },
    }
  },
})
