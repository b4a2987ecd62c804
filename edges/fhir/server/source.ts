import type { FhirResource as Resource } from 'fhir/r4.js'
import type { Context } from '../../../core/context.ts'
import { isId } from '../../../core/ids.ts'
import type { FhirResource, Page } from '../resource.ts'
import type { Search, SearchParam } from '../search/index.ts'

/** Where resources of a kind come from: rows of one module in order of their id, and how a row reads in FHIR. */
export interface Source<Wish> {
  rows(cx: Context, wish: Wish, afterId: string | null, limit: number): Promise<Resource[]>
  count(cx: Context, wish: Wish): Promise<number>
  /** Whether this source can answer the search at all. */
  serves?(search: Search): boolean
}

export const source = <Row, Wish>(
  list: (cx: Context, wish: Wish, afterId: string | null, limit: number) => Promise<Row[]>,
  count: (cx: Context, wish: Wish) => Promise<number>,
  toFhir: (row: Row) => Resource,
  serves: (search: Search) => boolean = () => true,
): Source<Wish> => ({
  rows: async (cx, wish, afterId, limit) => (await list(cx, wish, afterId, limit)).map(toFhir),
  count,
  serves,
})

export interface Kind<Wish> {
  type: Resource['resourceType']
  profiles: readonly string[]
  searchParams: readonly SearchParam[]
  wish(search: Search): Wish
  sources: readonly Source<Wish>[]
}

const one = (id: string): Search => ({ filters: [], ids: [id], sort: [], count: 1, used: [], ignored: [] })

/** A kind of resource as the server gives it out. Several sources are one list: ids are ordered by time whoever made them. */
export function resource<Wish>({ wish, sources, ...kind }: Kind<Wish>): FhirResource<Context> {
  const able = (search: Search) => sources.filter((s) => s.serves?.(search) ?? true)
  return {
    ...kind,
    async read(cx, id) {
      if (!isId(id)) return undefined
      const found = await Promise.all(sources.map((s) => s.rows(cx, wish(one(id)), null, 1)))
      return found.flat()[0]
    },
    async search(cx, search): Promise<Page> {
      const wanted = wish(search)
      if (search.count === 0) {
        const counts = await Promise.all(able(search).map((s) => s.count(cx, wanted)))
        return { resources: [], more: false, total: counts.reduce((sum, n) => sum + n, 0) }
      }
      const limit = search.count + 1
      const lists = await Promise.all(able(search).map((s) => s.rows(cx, wanted, after(search), limit)))
      const all = lists.flat().sort((a, b) => (a.id! < b.id! ? -1 : 1))
      return { resources: all.slice(0, search.count), more: all.length > search.count }
    },
  }
}

const after = (search: Search): string | null => (search.afterId && isId(search.afterId) ? search.afterId : null)
