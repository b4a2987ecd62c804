import { useMe, useRead } from '../../../app/index.ts'
import { type AllergyState, Banner, Skeleton, showNumber } from '../../../ui/index.ts'
import { sexNames } from '../../patients/patients.ts'
import { signOf } from '../../vitals/units.ts'

interface Item {
  substance: string
  reaction: string | null
}

const named = (items: readonly Item[]) => items.map((i) => (i.reaction ? `${i.substance} (${i.reaction})` : i.substance))

function allergiesOf(state: string, items: readonly Item[]): AllergyState {
  if (state === 'known') return { kind: 'known', items: named(items) }
  if (state === 'none_known') return { kind: 'none' }
  return items.length > 0 ? { kind: 'unconfirmed', items: named(items) } : { kind: state === 'unavailable' ? 'unconfirmed' : 'unknown' }
}

/** Who this is, on every screen of a visit. */
export function VisitBanner({ patientId }: { patientId: string }) {
  const { today } = useMe().practice
  const { data } = useRead('patients.get', { patientId }, { on: ['patient', 'allergy', 'allergies', 'reading', 'vitals'] })
  if (!data) return <Skeleton rows={1} />
  const { patient, banner } = data
  const { weight } = banner
  return (
    <Banner
      person={{ ...patient, sex: sexNames[patient.sex], deceased: patient.deceasedOn !== null, test: patient.synthetic }}
      today={today}
      allergies={allergiesOf(banner.allergies.state, banner.allergies.items)}
      weight={weight ? { text: showNumber(weight.value), unit: signOf(weight.unit), on: weight.on } : null}
      alerts={banner.alerts.map((a) => ({ text: a.text, state: 'note' as const }))}
    />
  )
}
