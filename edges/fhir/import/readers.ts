/** Which resource goes into which list of the plan, and which of its fields are read. */
import { readAllergy } from './allergies.ts'
import { coded, codeIn, LOINC } from './coded.ts'
import { readImmunization } from './immunizations.ts'
import { get } from './json.ts'
import { readMedicine } from './medicines.ts'
import { readPlace, readPractitioner } from './names.ts'
import { KEPT, type Reader, type Reading, type Why } from './outcome.ts'
import type { Sections } from './plan.ts'
import { readProblem } from './problems.ts'
import type { Entry } from './references.ts'
import { readSmoking, SMOKING_LOINC } from './smoking.ts'
import { readVisit } from './visits.ts'
import { readVital, vitalLoinc } from './vitals.ts'

/** Puts one resource into the plan, or says why not. */
type Placer = (entry: Entry, cx: Reading, sections: Sections) => Why | undefined

function into<K extends keyof Sections>(section: K, read: Reader<Sections[K][number]>): Placer {
  return (entry, cx, sections) => {
    const outcome = read(entry, cx)
    if ('why' in outcome) return outcome
    const rows: Sections[K][number][] = sections[section]
    rows.push(outcome.item)
    return undefined
  }
}

const vital = into('vitals', readVital)
const smoking = into('smoking', readSmoking)

const placeObservation: Placer = (entry, cx, sections) => {
  if (vitalLoinc(entry.resource) !== undefined) return vital(entry, cx, sections)
  const what = coded(get(entry.resource, 'code'))
  const loinc = what && codeIn(what, LOINC)
  if (loinc === SMOKING_LOINC) return smoking(entry, cx, sections)
  return { why: loinc === undefined ? `${KEPT}: an observation without LOINC` : `${KEPT}: observation ${loinc}`, path: 'code' }
}

export const PLACERS: Readonly<Record<string, Placer>> = {
  Condition: into('problems', readProblem),
  AllergyIntolerance: into('allergies', readAllergy),
  MedicationRequest: into('medicines', readMedicine),
  /** A Medication says nothing of its own: the request that points at it carries its name. */
  Medication: () => ({ why: `${KEPT}: read through the order that names it` }),
  Immunization: into('immunizations', readImmunization),
  Observation: placeObservation,
  Encounter: into('visits', readVisit),
  Practitioner: into('practitioners', readPractitioner),
  Organization: into('places', readPlace),
  Location: into('places', readPlace),
}
