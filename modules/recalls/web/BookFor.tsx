import { useAct, useMe, useRead } from '../../../app/index.ts'
import { showBirth, toast } from '../../../ui/index.ts'
import { providerName } from '../../visits/visits.ts'
import { BookDialog } from '../../visits/web/BookDialog.tsx'
import { lanesOf } from '../../visits/web/schedule-view.ts'
import type { PersonLine } from '../recalls.ts'
import { words } from './words.ts'

interface Props {
  person: PersonLine
  items: readonly string[]
  way: 'phone' | 'in_person'
  onClose: () => void
}

const titleOf = (name: string) => name.split(', ').at(1) ?? null

/** The booking dialog with the patient filled in; what was booked is written down with it as the outcome. */
export function BookFor({ person, items, way, onClose }: Props) {
  const { today } = useMe().practice
  const staff = useRead('staff.list', {})
  const contact = useAct('recalls.contact', { keep: false, onDone: () => toast({ text: words.saved }) })
  if (!staff.data) return null
  const lanes = lanesOf(
    staff.data.staff.filter((s) => s.role === 'provider').map((s) => ({ id: s.id, name: providerName(s.family, titleOf(s.name)) })),
  )
  const { patientId, name, birthDate, mrn, phone } = person
  const detail = [showBirth(birthDate, today), mrn, phone].filter(Boolean).join(' · ')
  const booked = (visitId: string) => void contact.run({ patientId, items: [...items], way, outcome: 'booked', visitId })
  return (
    <BookDialog lanes={lanes} at={null} day={today} person={{ id: patientId, title: name, detail }} onBooked={booked} onClose={onClose} />
  )
}
