import type { Bundle, BundleLink } from 'fhir/r4.js'
import type { Page } from './resource.ts'
import { encodeCursor, type Search } from './search/index.ts'

/** The answer to a search: what was found, the search as it was understood (self), and where it goes on (next). */
export function searchset(base: string, type: string, search: Search, page: Page): Bundle {
  const root = base.replace(/\/$/, '')
  const url = (pairs: [string, string][]): string => {
    const query = new URLSearchParams(pairs).toString()
    return query === '' ? `${root}/${type}` : `${root}/${type}?${query}`
  }
  const here: [string, string][] = search.afterId === undefined ? [] : [['_cursor', encodeCursor(search.afterId, search.used)]]
  const link: BundleLink[] = [{ relation: 'self', url: url([...search.used, ...here]) }]
  const last = page.resources.at(-1)?.id
  if (page.more && last !== undefined) {
    link.push({ relation: 'next', url: url([...search.used, ['_cursor', encodeCursor(last, search.used)]]) })
  }
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(page.total === undefined ? {} : { total: page.total }),
    link,
    ...(page.resources.length === 0 || search.count === 0
      ? {}
      : {
          entry: page.resources.map((resource) => ({
            fullUrl: `${root}/${resource.resourceType}/${resource.id ?? ''}`,
            resource,
            search: { mode: 'match' as const },
          })),
        }),
  }
}
