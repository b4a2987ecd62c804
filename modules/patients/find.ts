import { z } from 'zod'
import { action } from '../../core/action.ts'
import { ageOn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Line } from '../../core/shapes.ts'
import { allStaff, readers } from '../practice/index.ts'
import { type FoundRow, findByWords, recentlySeen } from './find-sql.ts'
import { addressLine, FoundPatient, listName } from './patients.ts'
import { foldQuery } from './words.ts'

/** A line of a list: the name as the banner writes it, the age today. */
export function foundPatient({ middle, suffix, address, ...row }: FoundRow, today: string): FoundPatient {
  return {
    ...row,
    name: listName({ ...row, middle, suffix }),
    age: Math.max(0, ageOn(row.birthDate, today)),
    address: addressLine(address),
  }
}

function shown(cx: Context, rows: readonly FoundRow[]) {
  cx.saw(rows.map((row) => row.id))
  return { patients: rows.map((row) => foundPatient(row, cx.today)) }
}

const Limit = z.int().min(1).max(20)
const Output = z.object({ patients: z.array(FoundPatient) })

/** Finds patients by the beginnings of their names, birth date, telephone or MRN, in any order: all of what is typed must fit. */
export const findPatients = action({
  name: 'patients.find',
  kind: 'read',
  input: z.object({ query: Line, limit: Limit.default(12) }),
  output: Output,
  allow: { roles: readers },
  run: async (cx, { query, limit }) => shown(cx, await findByWords(cx, foldQuery(query), limit)),
})

/** Whom I worked with last: a chart I was in a moment ago is one key away. */
export const recentPatients = action({
  name: 'patients.recent',
  kind: 'read',
  input: z.object({ limit: Limit.default(10) }),
  output: Output,
  allow: { roles: allStaff },
  run: async (cx, { limit }) => shown(cx, await recentlySeen(cx, limit)),
})
