import { type Standing, standingOf } from './competence.ts'
import type { CountRow, HeldRow } from './matrix-sql.ts'
import { type Skill, skills } from './skills.ts'

export interface Product {
  id: string
  name: string
}

/** One row of the catalogue: a skill, or a skill with one product. */
export interface Line {
  key: string
  skill: string
  label: string
  group: string
  productId: string | null
  steps: number
  counts: string | null
}

export const linesOf = (products: readonly Product[]): Line[] =>
  skills.flatMap(({ id, label, group, byProduct, steps, counts }): Line[] => {
    const line = { skill: id, group, steps: steps.length, counts }
    if (!byProduct) return [{ ...line, key: id, label, productId: null }]
    return products.map((p) => ({ ...line, key: `${id}:${p.id}`, label: `${label}: ${p.name}`, productId: p.id }))
  })

export interface Cell {
  key: string
  standing: Standing
  validTo: string | null
  reps: number | null
}

const routes = ['IM', 'SC', 'ID', 'skin_test', 'nasal', 'PO', 'topical', 'inhaled']

/** A sign-off is for the skill that was watched. One of a whole task from earlier days stands for its routes and products, not for its parts. */
function covers(held: HeldRow, skill: Skill, productId: string | null): boolean {
  if (held.skill !== null) return held.skill === skill.id && (!skill.byProduct || held.detail === productId)
  if (held.task !== skill.task) return false
  if (held.detail === null) return skill.byProduct || skill.detail === null || routes.includes(skill.detail)
  return held.detail === (skill.byProduct ? productId : skill.detail)
}

/** How one person stands in each line: the sign-off that lasts longest, and the repetitions counted. */
export function cellsOf(lines: readonly Line[], held: readonly HeldRow[], counts: readonly CountRow[], today: string): Cell[] {
  return lines.map(({ key, skill: id, productId, counts: counted }) => {
    const skill = skills.find((s) => s.id === id)!
    const ends = held.filter((h) => covers(h, skill, productId)).map((h) => h.validTo)
    // 'infinity' sorts after every day.
    const last = ends.sort().at(-1)
    const validTo = last === undefined || last === 'infinity' ? null : last
    const reps = counted ? (counts.find((c) => c.kind === 'reps' && c.what === counted)?.amount ?? 0) : null
    return { key, standing: last === undefined ? 'missing' : standingOf(validTo, today), validTo, reps }
  })
}
