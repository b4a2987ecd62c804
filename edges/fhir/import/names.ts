/** People and places a chart refers to: their names only. */
import { list, text } from './json.ts'
import type { Reader } from './outcome.ts'
import { nameInWords } from './person.ts'
import type { PlaceImport, PractitionerImport } from './plan.ts'

export const readPractitioner: Reader<PractitionerImport> = ({ id, resource }) => {
  const name = nameInWords(list(resource, 'name'))
  return name === undefined ? { why: 'has no name', path: 'name' } : { item: { sourceId: id, name } }
}

export const readPlace: Reader<PlaceImport> = ({ id, type, resource }) => {
  const name = text(resource, 'name')
  if (name === undefined) return { why: 'has no name', path: 'name' }
  return { item: { sourceId: id, kind: type === 'Location' ? 'location' : 'organization', name } }
}
