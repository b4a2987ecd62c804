import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whole or not at all, on disk when it returns, readable by us alone. A power cut never leaves half a password. */
export function writeDurably(file: string, text: string): void {
  const unfinished = `${file}.${randomUUID()}`
  const handle = openSync(unfinished, 'w', 0o600)
  writeFileSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
  syncFolder(dirname(file))
}

/** A rename is only kept over a power cut once its folder is on disk. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
