import { coded, codeIn, LOINC } from './coded.ts'
import { get, isObject, list, present, text, when } from './json.ts'
import type { Reader, Reading, Why } from './outcome.ts'
import type { Measure, VitalImport } from './plan.ts'
import { BP_PARTS, VITAL_CODES, VITAL_UNITS, type VitalCode } from './vital-codes.ts'

/** The vital-sign code among the codings of an Observation, if any. */
export function vitalLoinc(resource: unknown): string | undefined {
  const codes = coded(get(resource, 'code'))?.codes ?? []
  return codes.find((item) => item.system === LOINC && Object.hasOwn(VITAL_CODES, item.code))?.code
}

/** An Observation with a vital-sign LOINC becomes a reading, its number and unit as sent. */
export const readVital: Reader<VitalImport> = ({ id, resource }, cx) => {
  const loinc = vitalLoinc(resource) ?? ''
  const code = VITAL_CODES[loinc]
  if (!code) return { why: 'not a vital sign', path: 'code' }
  const status = text(resource, 'status') ?? 'unknown'
  if (status === 'entered-in-error' || status === 'cancelled') return { why: `${status} at the source`, path: 'status' }
  const takenAt = when(resource, 'effectiveDateTime') ?? when(resource, 'effectivePeriod', 'start') ?? when(resource, 'effectiveInstant')
  if (takenAt === undefined) return { why: 'does not say when it was taken', path: 'effective[x]' }
  const base = { sourceId: id, loinc, takenAt, status, manner: code.manner, visitSourceId: cx.references.idAt(resource, 'encounter') }
  if (code.kind === 'bp') {
    const parts = pressures(resource, loinc, cx)
    return 'why' in parts ? parts : { item: present<VitalImport & { kind: 'bp' }>({ ...base, kind: 'bp', ...parts }) }
  }
  const measure = readMeasure(resource, code.kind, cx)
  return 'why' in measure ? measure : { item: present<VitalImport & { measure: Measure }>({ ...base, kind: code.kind, measure }) }
}

type Pressures = Partial<Record<keyof typeof BP_PARTS, Measure>>

/** The pressures of a panel, or the single one of an older lone systolic or diastolic. */
function pressures(resource: unknown, loinc: string, cx: Reading): Pressures | Why {
  const found: Pressures = {}
  for (const [index, part] of [resource, ...list(resource, 'component')].entries()) {
    const concept = coded(get(part, 'code'))
    const own = index === 0 ? loinc : concept && codeIn(concept, LOINC)
    const name = (Object.keys(BP_PARTS) as (keyof typeof BP_PARTS)[]).find((key) => BP_PARTS[key] === own)
    if (name === undefined || get(part, 'dataAbsentReason') !== undefined) continue
    if (found[name]) return { why: `says ${name} twice`, path: 'component' }
    const measure = readMeasure(part, 'bp', cx)
    if ('why' in measure) return index === 0 ? measure : { why: measure.why, path: `component[${index - 1}].${measure.path ?? 'value[x]'}` }
    found[name] = measure
  }
  return found.systolic || found.diastolic ? found : { why: 'has neither a systolic nor a diastolic pressure', path: 'component' }
}

/** A number and its UCUM unit as sent. */
function readMeasure(node: unknown, kind: VitalCode['kind'], cx: Reading): Measure | Why {
  const integer = get(node, 'valueInteger')
  if (kind === 'pain' && typeof integer === 'number') return { value: integer, asSent: String(integer), unit: '{score}' }
  const quantity = get(node, 'valueQuantity')
  const value = get(quantity, 'value')
  if (!isObject(quantity) || typeof value !== 'number' || !Number.isFinite(value)) return { why: 'has no number', path: 'value[x]' }
  if (get(quantity, 'comparator') !== undefined) return { why: 'is a limit (< or >), not a measurement', path: 'valueQuantity.comparator' }
  const unit = text(quantity, 'code') ?? text(quantity, 'unit') ?? ''
  if (!VITAL_UNITS[kind].includes(unit))
    return { why: 'its unit is not a UCUM unit known for this measurement', path: 'valueQuantity.code' }
  return { value, asSent: cx.digits(quantity, 'value') ?? String(value), unit }
}
