import { useState } from 'react'
import { type OutputOf, Refusal, useKeys, useMe, useRead } from '../../../app/index.ts'
import { type AllergyState, Banner, Skeleton, showNumber } from '../../../ui/index.ts'
import { addressLine, kilograms, sexNames, weightSigns } from '../patients.ts'
import './patients.css'
import { words } from './words.ts'

export type PatientData = OutputOf<'patients.get'>

/** Who this is, with allergies, weight and alerts. Every screen of one patient gives it to its page: `banner={<PatientBanner patientId={id} />}`. */
export function PatientBanner({ patientId }: { patientId: string }) {
  const read = useRead('patients.get', { patientId }, { on: ['allergy', 'reading', 'vitals'] })
  if (read.data) return <Known data={read.data} />
  return read.error ? <Refusal problem={read.error} onRetry={() => void read.refetch()} /> : <Skeleton rows={2} />
}

function Known({ data: { patient, banner } }: { data: PatientData }) {
  const { today } = useMe().practice
  const [open, setOpen] = useState(false)
  useKeys({ scope: words.chart, keys: [{ key: 'b', label: words.detailsKey, run: () => setOpen((was) => !was) }] })
  return (
    <Banner
      person={{
        family: [patient.family, patient.suffix].filter(Boolean).join(' '),
        given: [patient.given, patient.middle].filter(Boolean).join(' '),
        preferred: patient.preferred,
        birthDate: patient.birthDate,
        sex: [sexNames[patient.sex], patient.gender, patient.pronouns].filter(Boolean).join(' · '),
        mrn: patient.mrn,
        deceased: patient.deceasedOn !== null,
        test: patient.synthetic,
      }}
      today={today}
      allergies={allergiesOf(banner.allergies)}
      weight={weightOf(banner.weight)}
      alerts={banner.alerts.map((a) => ({ text: a.text, state: a.kind === 'interpreter' ? 'alert' : 'note' }))}
      more={<More patient={patient} />}
      moreOpen={open}
      onMore={setOpen}
    />
  )
}

export function allergiesOf({ state, items }: PatientData['banner']['allergies']): AllergyState {
  const names = items.map((a) => [a.substance, a.reaction ? `(${a.reaction})` : ''].filter(Boolean).join(' '))
  if (state === 'none_known') return { kind: 'none' }
  if (state === 'known') return { kind: 'known', items: names }
  return state === 'unavailable' ? { kind: 'unconfirmed', items: names } : { kind: 'unknown' }
}

/** As measured, and always in kilograms too: doses are by the kilogram. */
export function weightOf(weight: PatientData['banner']['weight']) {
  if (!weight) return null
  const { value, unit, on } = weight
  if (unit === 'kg') return { text: showNumber(value), unit: 'kg', on }
  return { text: showNumber(value), unit: `${weightSigns[unit] ?? unit} (${showNumber(kilograms(Number(value), unit))} kg)`, on }
}

function More({ patient }: { patient: PatientData['patient'] }) {
  const facts: readonly (readonly [string, string | null])[] = [
    [words.phone, [patient.phone, patient.phoneAlt].filter(Boolean).join(' · ')],
    [words.email, patient.email],
    [words.address, addressLine(patient.address)],
    [words.language, (words.languages as Record<string, string>)[patient.language] ?? patient.language],
  ]
  return (
    <dl className="patient-more">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || words.notRecorded}</dd>
        </div>
      ))}
    </dl>
  )
}
