export type Rows = Record<string, Record<string, unknown>[]>

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

/** A demo value as a table row: camel case to column names, with its practice. */
export const rows =
  (practice_id: string) =>
  (value: object): Record<string, unknown> => ({
    practice_id,
    ...Object.fromEntries(Object.entries(value).map(([k, v]) => [snake(k), v])),
  })
