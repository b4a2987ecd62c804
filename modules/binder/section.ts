import { type Statement, sql } from '../../core/db/statement.ts'

/** One part of the binder: a list with a count. Cells come from the database as text, in the order of `head`. */
export interface Section {
  key: string
  title: string
  /** Which rows of what belong to it, said to the reader. */
  about: string
  head: readonly string[]
  /** The columns that the PDF shows, and how wide each is beside the others. */
  pdf: readonly (readonly [column: string, width: number])[]
  /** `hour`: of the audit, read page by page. `zoned`: by an hour, all at once. `day`: by a day. The first two have the zone as $4. */
  by: 'hour' | 'zoned' | 'day'
  count: Statement
  rows: Statement
}

export interface Line {
  cells: (string | null)[]
  at?: string
  id?: string
  patientId?: string | null
}

type Cells = readonly (readonly [column: string, cell: string])[]
type Wish = Pick<Section, 'key' | 'title' | 'about' | 'pdf'> & { cells: Cells; from: string }

const array = (cells: Cells) => `array[${cells.map(([, cell]) => `(${cell})::text`).join(', ')}]`
const headOf = (cells: Cells) => cells.map(([column]) => column)

/**
 * Of the audit: lines `a` in the span, the oldest first, after the line given by $5 and $6, as many as $7. The page is cut before names
 * are joined to it: else each page would join and sort the whole span.
 */
export function sectionByHour({ cells, which, joins, ...rest }: Omit<Wish, 'from'> & { which: string; joins: string }): Section {
  const span = `from audit a where a.practice_id = $1 and ${which}
    and a.at >= $2::date::timestamp at time zone $4 and a.at < ($3::date + 1)::timestamp at time zone $4`
  return {
    ...rest,
    head: headOf(cells),
    by: 'hour',
    count: sql(`binder_${rest.key}_count`, `select count(*)::int as n ${span}`),
    rows: sql(
      `binder_${rest.key}`,
      `select ${array(cells)} as cells, a.at, a.id, a.patient_id as "patientId"
         from (select a.* ${span} and (a.at, a.id) > ($5, $6) order by a.at, a.id limit $7) a ${joins} order by a.at, a.id`,
    ),
  }
}

/** Of the files of the practice: what was in force or happened from $2 to $3. */
export function sectionByDay({ cells, from, order, ...rest }: Wish & { order: string }): Section {
  return {
    ...rest,
    head: headOf(cells),
    by: 'day',
    count: sql(`binder_${rest.key}_count`, `select count(*)::int as n ${from}`),
    rows: sql(`binder_${rest.key}`, `select ${array(cells)} as cells ${from} order by ${order}`),
  }
}

/** Of what happened at an hour, outside of the audit; all at once. */
export function sectionByHourOf({ cells, from, at, ...rest }: Wish & { at: string }): Section {
  const span = `${from} and ${at} >= $2::date::timestamp at time zone $4 and ${at} < ($3::date + 1)::timestamp at time zone $4`
  return {
    ...rest,
    head: headOf(cells),
    by: 'zoned',
    count: sql(`binder_${rest.key}_count`, `select count(*)::int as n ${span}`),
    rows: sql(`binder_${rest.key}`, `select ${array(cells)} as cells ${span} order by ${at}`),
  }
}

/** A person of the staff as papers name them. */
export const named = (alias: string) => `${alias}.given || ' ' || ${alias}.family || coalesce(', ' || ${alias}.title, '')`
export const hour = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
export const spaced = (text: string) => `replace(${text}, '_', ' ')`
