import { openBundle } from './entries.ts'
import { KEPT, type Reading, type Why } from './outcome.ts'
import { parse } from './parse.ts'
import { readPatient } from './patient.ts'
import type { Counts, ImportPlan, ImportProblem, NotUnderstood, Sections } from './plan.ts'
import { PLACERS } from './readers.ts'
import { type Entry, indexReferences } from './references.ts'
import { tallyUnread } from './unread.ts'
import { whose } from './whose.ts'

/**
 * Reads a FHIR R4 Bundle about one patient into plain values of the clinic. Pure: it stores nothing. Every resource of
 * the file is either mapped or listed as not understood; a file that cannot be trusted as one patient's chart is refused
 * with the place where it broke.
 */
export function readBundle(text: string): ImportPlan | ImportProblem {
  const parsed = parse(text)
  if ('kind' in parsed) return parsed
  const opened = openBundle(parsed.value)
  if ('kind' in opened) return opened
  const patient = readPatient(opened.patient)
  if ('kind' in patient) return patient
  const references = indexReferences(opened.entries)
  const cx = { references, digits: parsed.digits }
  const sections = emptySections()
  const notUnderstood: NotUnderstood[] = []
  const unread = new Map<string, number>()
  const seen = new Set<string>()
  const counts: Counts = { resources: 0, understood: 0, notUnderstood: 0, byType: {} }
  for (const entry of opened.entries) {
    const about = whose(entry, opened.patient, references)
    if (about && 'kind' in about) return about
    const key = `${entry.type}/${entry.id}`
    const why = seen.has(key)
      ? { why: 'the same id occurs twice; the first is used', path: 'id' }
      : explain(entry, about, () => place(entry, cx, sections))
    seen.add(key)
    count(counts, entry.type, why === undefined)
    if (why) notUnderstood.push({ resourceType: entry.type, id: entry.id, ...why })
    else tallyUnread(entry, unread)
  }
  return { kind: 'plan', patient, ...sections, notUnderstood, unread: ranked(unread), counts }
}

/** Resources of kinds that are never mapped say only that; the others say what is wrong with them. */
function explain(entry: Entry, about: Why | undefined, placeIt: () => Why | undefined): Why | undefined {
  if (entry.type === 'Patient') return undefined
  if (!Object.hasOwn(PLACERS, entry.type)) return { why: KEPT }
  return about ?? placeIt()
}

function place(entry: Entry, cx: Reading, sections: Sections): Why | undefined {
  return PLACERS[entry.type]?.(entry, cx, sections)
}

function emptySections(): Sections {
  return {
    problems: [],
    allergies: [],
    medicines: [],
    immunizations: [],
    vitals: [],
    smoking: [],
    visits: [],
    practitioners: [],
    places: [],
  }
}

function count(counts: Counts, type: string, understood: boolean): void {
  const known = Object.hasOwn(counts.byType, type) ? counts.byType[type] : undefined
  const row = known ?? { understood: 0, notUnderstood: 0 }
  const side = understood ? 'understood' : 'notUnderstood'
  row[side] += 1
  counts[side] += 1
  counts.resources += 1
  Object.defineProperty(counts.byType, type, { value: row, enumerable: true, writable: true, configurable: true })
}

function ranked(tally: Map<string, number>): ImportPlan['unread'] {
  return [...tally].map(([path, times]) => ({ path, count: times })).sort((a, b) => b.count - a.count || a.path.localeCompare(b.path))
}
