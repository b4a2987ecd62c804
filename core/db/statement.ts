/** A named SQL text. PostgreSQL parses and plans it once a connection; the name is also what plan tests and logs show. */
export interface Statement {
  name?: string
  text: string
}

const names = new Map<string, string>()

/** Declares a statement. Two texts under one name would silently run the first on some connections: refused at load. */
export function sql(name: string, text: string): Statement {
  const known = names.get(name)
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`)
  names.set(name, text)
  return { name, text }
}

/** `($1,$2),($3,$4)…` for a multi-row VALUES of `columns` columns; statements are named by their row count. */
export function values(rows: number, columns: number, from = 1): string {
  let n = from
  return Array.from({ length: rows }, () => `(${Array.from({ length: columns }, () => `$${n++}`).join(',')})`).join(',')
}

const inserts = new Map<string, Statement>()

/** A multi-row INSERT of up to 64 rows, planned once for each number of rows. */
export function insertInto(table: string, columns: readonly string[], rows: number): Statement {
  const name = `insert_${table}_${columns.length}_${rows}`
  let statement = inserts.get(name)
  if (!statement) {
    statement = sql(name, `insert into ${table} (${columns.join(', ')}) values ${values(rows, columns.length)}`)
    inserts.set(name, statement)
  }
  return statement
}
