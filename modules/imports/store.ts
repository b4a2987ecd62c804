import { createHash } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { insertImportedHistory } from '../history/index.ts'
import { insertImportedImmunizations } from '../immunizations/index.ts'
import { insertImportedMedications } from '../medications/index.ts'
import { insertImportedPatient, samePerson } from '../patients/index.ts'
import { insertImportedVisits } from '../visits/index.ts'
import { insertImportedReadings } from '../vitals/index.ts'
import { fitImmunization, fitMedicine, fitVisit } from './fit-care.ts'
import { allergyState, fitAllergy, fitProblem, fitSmoking } from './fit-history.ts'
import { fitPatient } from './fit-patient.ts'
import { fitVital } from './fit-vitals.ts'
import { fitAll } from './kept.ts'
import type { ChartPlan, NotUnderstood } from './plan.ts'
import { keepReceived, receivedBefore } from './sql.ts'

/** The file as it came: kept whole, whatever was understood of it. */
export interface RawFile {
  kind: string
  name: string
  text: string
}

export interface Stored {
  id: string
  patientId: string
  mrn: string
  understood: number
  notUnderstood: number
  counts: Record<string, number>
}

/** Characters no database keeps: NUL and halves of a character. JSON writes them as escapes. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

/** Takes a chart from elsewhere into this practice as a new patient: all of it in this transaction, or nothing. */
export async function storeChart(cx: Context, plan: ChartPlan, raw: RawFile, anyway = false): Promise<Stored> {
  const sha256 = createHash('sha256').update(raw.text).digest()
  if (unkeepable.test(JSON.stringify(plan)))
    throw new Refusal(
      'invalid',
      'not_text',
      'This file has characters in it that are no text (NUL or half a character). Nothing was imported; ask for a new export.',
    )
  await mustBeNew(cx, plan, sha256, anyway)
  const { who, deceasedOn, notes } = fitPatient(plan.patient)
  const { patientId, mrn } = await insertImportedPatient(cx, who, deceasedOn)
  const { counts, left } = await storeEntries(cx, patientId, `Import: ${raw.name}`, plan)
  const id = newId()
  const notUnderstood = [...plan.notUnderstood, ...left]
  await keepReceived(cx, { id, ...raw, body: raw.text, sha256, patientId, understood: counts, notUnderstood: [...notUnderstood, ...notes] })
  cx.tell({ name: 'chart.imported', patientId, body: { receivedId: id } })
  cx.saw([patientId])
  return { id, patientId, mrn, understood: plan.counts.resources - notUnderstood.length, notUnderstood: notUnderstood.length, counts }
}

async function mustBeNew(cx: Context, { patient }: ChartPlan, sha256: Buffer, anyway: boolean) {
  const known = await receivedBefore(cx, sha256)
  if (known) throw new Refusal('conflict', 'already_received', `This file was received before: MRN ${known.mrn}. Nothing was changed.`)
  const same = anyway ? [] : await samePerson(cx, patient)
  if (same.length)
    throw new Refusal(
      'conflict',
      'maybe_duplicate',
      `Someone of this name and birth date is already here: MRN ${same.join(', ')}. Look at that chart; import only if it is someone else.`,
      {
        detail: { mrns: same },
      },
    )
}

/** Visits first, since the other entries point at them. */
async function storeEntries(
  cx: Context,
  patientId: string,
  source: string,
  plan: ChartPlan,
): Promise<{ counts: Record<string, number>; left: NotUnderstood[] }> {
  const zone = cx.practice.timeZone
  const visits = fitAll('Encounter', plan.visits, (v) => fitVisit(v, zone, cx.now))
  const ours = await insertImportedVisits(cx, patientId, visits.fitted)
  const visitOf = (sourceId: string | undefined) => (sourceId === undefined ? null : (ours.get(sourceId) ?? null))
  const problems = fitAll('Condition', plan.problems, (p) => fitProblem(p, visitOf))
  const allergies = fitAll(
    'AllergyIntolerance',
    plan.allergies.filter((a) => !a.noneKnown),
    fitAllergy,
  )
  const medicines = fitAll('MedicationRequest', plan.medicines, (m) => fitMedicine(m, visitOf))
  const immunizations = fitAll('Immunization', plan.immunizations, (i) => fitImmunization(i, zone, visitOf))
  const readings = fitAll('Observation', plan.vitals, (v) => fitVital(v, zone, visitOf))
  const tobacco = fitAll('Observation', plan.smoking, (s) => fitSmoking(s, zone))
  await insertImportedHistory(cx, patientId, source, {
    problems: problems.fitted,
    allergies: allergies.fitted,
    allergyState: allergyState(plan.allergies, allergies.fitted),
    tobacco: tobacco.fitted,
  })
  await insertImportedMedications(cx, patientId, source, medicines.fitted)
  await insertImportedImmunizations(cx, patientId, source, immunizations.fitted)
  await insertImportedReadings(cx, patientId, source, readings.fitted)
  const lists = { visits, problems, allergies, medicines, immunizations, readings, tobacco }
  return {
    counts: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.fitted.length])),
    left: Object.values(lists).flatMap((list) => list.left),
  }
}
