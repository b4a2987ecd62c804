// Reads what each file imports. With the parser that Vite brings: TypeScript 7 has no compiler API, so the usual tools
// (dependency-cruiser 18.7 takes typescript < 7) see no .ts file at all and would pass everything.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'rolldown/utils'

const skip = /(^|\/)(node_modules|dist|docs|\.[^/]+)(\/|$)/

/** Every .ts and .tsx file below root, by its path from there. */
export function sourceFiles(root, folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (skip.test(relative(root, path))) return []
    if (entry.isDirectory()) return sourceFiles(root, path)
    return /\.tsx?$/.test(entry.name) ? [relative(root, path)] : []
  })
}

/**
 * The imports of a file: `to` is a path from root for files of ours, else the package's name.
 * `type` is true when nothing of it is left at run time; `missing` when the file is not there.
 */
export function importsOf(root, from) {
  const text = readFileSync(join(root, from), 'utf8')
  const parsed = parseSync(from, text)
  if (parsed.errors.length > 0) throw new Error(`${from} cannot be read: ${parsed.errors[0].message}`)
  return requestsIn(parsed.module, text).map(({ request, start, type }) => {
    const line = text.slice(0, start).split('\n').length
    if (!request.startsWith('.')) return { from, to: request, line, type, bare: true }
    const path = resolve(dirname(join(root, from)), request.replace(/\?.*$/, ''))
    return { from, to: relative(root, path), line, type, missing: !(existsSync(path) && statSync(path).isFile()) }
  })
}

/** `import type`, all-`type` lists, `export … from`, and `import('…')` with a plain string. */
function requestsIn(module, text) {
  const erased = (entries) => entries.length > 0 && entries.every((entry) => entry.isType)
  const imports = module.staticImports.map((one) => ({ request: one.moduleRequest.value, start: one.start, type: erased(one.entries) }))
  const exports = module.staticExports
    .map((one) => ({ start: one.start, entries: one.entries.filter((entry) => entry.moduleRequest) }))
    .filter((one) => one.entries.length > 0)
    .map((one) => ({ request: one.entries[0].moduleRequest.value, start: one.start, type: erased(one.entries) }))
  const dynamic = module.dynamicImports
    .map((one) => ({ request: text.slice(one.moduleRequest.start, one.moduleRequest.end), start: one.start, type: false }))
    .filter((one) => /^['"][^'"]+['"]$/.test(one.request))
    .map((one) => ({ ...one, request: one.request.slice(1, -1) }))
  return [...imports, ...exports, ...dynamic]
}
