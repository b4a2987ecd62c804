import { existsSync } from 'node:fs'
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Carrier, type Found, type Letter, NotDelivered } from './carrier.ts'

/** A file is whole or not there: written aside, flushed, and given its name last. */
async function writeWhole(path: string, body: string) {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(body, 'latin1')
    await file.sync()
  } finally {
    await file.close()
  }
}

const isAnswer = (name: string) => !name.startsWith('.') && !/\.(tmp|part|filepart)$/i.test(name)

/** A file that has its end, or that nobody has written to for a while: what is still arriving is left alone. */
const settledMilliseconds = 30_000
async function isWhole(path: string, body: string): Promise<boolean> {
  if (body && /IEA[^A-Za-z0-9 ]\d+[^A-Za-z0-9 ]\d{9}\W*$/.test(body.slice(-60))) return true
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  return body !== '' && age > settledMilliseconds
}

/**
 * Folders that an SFTP client of the clearinghouse empties and fills: `outbox`, `inbox`. What went out stays in `kept` and what came
 * in goes to `read`. A question that is kept already went out before: a second try of the same question writes nothing.
 */
export function folderCarrier(root: string): Carrier {
  const [outbox, kept, inbox, read] = ['outbox', 'kept', 'inbox', 'read'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ]
  const ready = async () => {
    for (const folder of [outbox, kept, inbox, read]) await mkdir(folder, { recursive: true, mode: 0o700 })
  }
  const deliver = async ({ name, body }: Letter) => {
    const [out, copy, aside] = [join(outbox, name), join(kept, name), join(kept, `.${name}.tmp`)]
    try {
      await ready()
      if (existsSync(copy)) return null
      if (!existsSync(out)) {
        await writeWhole(aside, body)
        await link(aside, out)
        await rename(aside, copy)
      } else await link(out, copy)
      return null
    } catch {
      await rm(aside, { force: true }).catch(() => {})
      throw new NotDelivered('The outbox of the clearinghouse cannot be written.')
    }
  }
  async function* collect(): AsyncGenerator<Found> {
    const names = await readdir(inbox).catch(() => [] as string[])
    for (const name of names.filter(isAnswer).sort()) {
      const path = join(inbox, name)
      const body = await readFile(path, 'latin1').catch(() => null)
      if (body === null || !(await isWhole(path, body))) continue
      yield { name, body, done: () => rename(path, join(read, name)) }
    }
  }
  return { way: 'folder', deliver, collect }
}
