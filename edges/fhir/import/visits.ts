import { code, coded } from './coded.ts'
import { get, list, present, text, when } from './json.ts'
import type { Reader } from './outcome.ts'
import type { VisitImport } from './plan.ts'

/** An Encounter becomes a past visit. */
export const readVisit: Reader<VisitImport> = ({ id, resource }, cx) => {
  const status = text(resource, 'status') ?? 'unknown'
  if (status === 'entered-in-error') return { why: 'entered in error at the source', path: 'status' }
  const reasons = [...list(resource, 'reasonCode'), ...list(resource, 'reason')]
  const places = [
    cx.references.idAt(resource, 'serviceProvider'),
    ...list(resource, 'location').map((at) => cx.references.idAt(at, 'location')),
  ]
  return {
    item: present<VisitImport>({
      sourceId: id,
      status,
      class: code(get(resource, 'class')),
      type: list(resource, 'type').flatMap((type) => coded(type) ?? [])[0],
      start: when(resource, 'period', 'start'),
      end: when(resource, 'period', 'end'),
      reasons: reasons.flatMap((reason) => coded(reason) ?? []),
      practitionerSourceIds: list(resource, 'participant').flatMap((item) => cx.references.idAt(item, 'individual') ?? []),
      placeSourceIds: places.flatMap((place) => place ?? []),
    }),
  }
}
