import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Bytes of script, compressed, that the first page loads: what index.html names and what these import at once. */
export function firstPageScript(): number {
  const root = new URL('../dist/web/', import.meta.url)
  const html = readFileSync(new URL('index.html', root), 'utf8')
  const wanted = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((m) => m[1]!)
  const seen = new Set<string>()
  let bytes = 0
  while (wanted.length) {
    const file = wanted.pop()!
    if (seen.has(file)) continue
    seen.add(file)
    const text = readFileSync(new URL(file, root), 'utf8')
    bytes += gzipSync(text).length
    for (const m of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) wanted.push(`assets/${m[1]}`)
  }
  return bytes
}
