/** Words by a code that somebody else sent: only our own are found, never `toString` or `constructor`. */
export const table = <T>(words: Record<string, T>): Readonly<Record<string, T>> => Object.assign(Object.create(null), words)
