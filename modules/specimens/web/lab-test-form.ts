import type { InputOf } from '../../../app/index.ts'
import { type ContainerKey, containerOf, containers, type Handling } from '../containers.ts'

export const emptyTest = {
  name: '',
  labName: '',
  container: '' as ContainerKey | '',
  needMl: '',
  minMl: '',
  fillMl: '',
  loinc: '',
  fastingHours: '',
  required: false,
  timing: '',
  preparation: '',
  handling: '' as Handling | '',
  days: '',
}
export type TestForm = typeof emptyTest

export const containerOptions = (Object.keys(containers) as ContainerKey[]).map((value) => ({
  value,
  label: `${containerOf(value).name} (${containerOf(value).cap})`,
}))

const isNumber = (text: string) => /^\d{0,3}([.,]\d{1,2})?$/.test(text.trim())
const numberOf = (text: string) => (text.trim() ? Number(text.trim().replace(',', '.')) : null)

/** The form as the server takes it; null while something is missing or is no number. */
export function testOf(form: TestForm): InputOf<'labtests.add'> | null {
  const { container, name, labName } = form
  if (!container || !name.trim() || !labName.trim() || !/^\d{1,2}$/.test(form.days.trim())) return null
  if (![form.needMl, form.minMl, form.fillMl].every(isNumber) || !/^\d{0,2}$/.test(form.fastingHours.trim())) return null
  const { needMl, minMl, fillMl } = form
  return {
    name,
    labName,
    specimen: containerOf(container).material,
    containers: [{ container, count: 1, needMl: numberOf(needMl), minMl: numberOf(minMl), fillMl: numberOf(fillMl) }],
    loinc: form.loinc.trim() || null,
    fastingHours: numberOf(form.fastingHours),
    fastingRequired: form.required && form.fastingHours.trim() !== '',
    timing: form.timing.trim() || null,
    preparation: form.preparation.trim() || null,
    handling: form.handling ? [form.handling] : [],
    expectedDays: Number(form.days),
  }
}
