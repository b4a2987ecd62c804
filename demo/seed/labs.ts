import { newId } from '../../core/ids.ts'
import { startList } from '../../modules/specimens/index.ts'
import type { Demo } from '../types.ts'

/** The one laboratory that the demo practice sends to. */
const labName = 'Alder County Laboratory (demo)'
const panels = [
  ['Blood count with differential', 'Comprehensive metabolic panel', 'Hemoglobin A1c', 'PT / INR'],
  ['Lipid panel', 'TSH', 'Urine culture'],
]

/** The tests that are sent out, and what the providers have ordered of them today: patients who go from the room to the chair. */
export function labRows({ house, today }: Demo, act_id: string) {
  const practice_id = house.practice.id
  const tests = startList.map(({ containers, ...t }) => ({
    ...{ practice_id, id: newId(), name: t.name, loinc: t.loinc, specimen: t.specimen, containers, act_id },
    ...{ fasting_hours: t.fastingHours, fasting_required: t.fastingRequired, timing: t.timing, handling: t.handling },
    ...{ preparation: t.preparation, lab_name: labName, expected_days: t.expectedDays, source: t.source },
  }))
  const chief = house.staff.find((s) => s.role === 'provider')!
  const has = (id: string) => today.orders.some((o) => o.visitId === id)
  const seen = today.visits.filter((v) => (v.stage === 'with_provider' || v.stage === 'checkout') && !has(v.id)).slice(0, panels.length)
  const orders = seen.flatMap((v, i) =>
    panels[i]!.map((name) => ({
      ...{ practice_id, id: newId(), visit_id: v.id, patient_id: v.patientId, kind: 'lab', state: 'signed', version: 1, act_id },
      ...{ item_id: tests.find((t) => t.name === name)!.id, item_name: name, ordered_by: v.providerId ?? chief.id, ordered_at: today.asOf },
    })),
  )
  return { tests, orders }
}
