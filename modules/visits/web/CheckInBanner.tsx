import { useMe, useRead } from '../../../app/index.ts'
import { type AllergyState, Banner } from '../../../ui/index.ts'
import type { CheckInData } from './checkin-view.ts'

const sexes: Record<string, string> = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Unknown' }

/** Who this is, from the moment they are identified. Before that it would read out what is to be asked. */
export function CheckInBanner({ data }: { data: CheckInData }) {
  const { today } = useMe().practice
  const { data: known } = useRead(
    'patients.get',
    { patientId: data.visit.patientId },
    { enabled: data.identifiedBy !== null, on: ['allergy'] },
  )
  if (!data.identifiedBy || !known) return null
  const { patient, banner } = known
  const items = banner.allergies.items.map((a) => [a.substance, a.reaction].filter(Boolean).join(': '))
  const states: Record<typeof banner.allergies.state, AllergyState> = {
    known: { kind: 'known', items },
    none_known: { kind: 'none' },
    not_recorded: { kind: 'unknown' },
    unavailable: { kind: 'unconfirmed', items },
  }
  return (
    <Banner
      person={{ ...patient, sex: sexes[patient.sex] ?? null, deceased: patient.deceasedOn !== null, test: patient.synthetic }}
      today={today}
      allergies={states[banner.allergies.state]}
      weight={banner.weight ? { text: banner.weight.value, unit: banner.weight.unit, on: banner.weight.on } : null}
      alerts={banner.alerts.map((a) => ({ text: a.text, state: 'note' as const }))}
    />
  )
}
