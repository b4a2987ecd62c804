/** The text files of a .tgz, by name: a ustar reader of one screen (POSIX 1003.1, 512-byte blocks). */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const BLOCK = 512

export function readTgz(file: URL): Map<string, string> {
  const bytes = gunzipSync(readFileSync(file))
  const files = new Map<string, string>()
  let at = 0
  let longName: string | undefined
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const field = (from: number, length: number): string => bytes.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 12).trim() || '0', 8)
    const kind = field(156, 1)
    const body = bytes.toString('utf8', at + BLOCK, at + BLOCK + size)
    const prefix = field(345, 155)
    const name = longName ?? (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`)
    if (kind === '' || kind === '0') files.set(name, body)
    longName = kind === 'L' ? body.replace(/\0.*$/s, '') : kind === 'x' ? /\d+ path=(.*)\n/.exec(body)?.[1] : undefined
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
