import { useRead } from '../../../app/index.ts'
import { Step } from '../../../ui/index.ts'
import { CareGaps, gapListens } from './CareGaps.tsx'
import { words } from './words.ts'

/** What is due, as a line of rooming; nothing due, no line. */
export function GapsStep({ patientId, visitId }: { patientId: string; visitId: string }) {
  const { data } = useRead('recalls.of_patient', { patientId }, { on: gapListens })
  const due = data?.gaps.filter((g) => g.state === 'due').length ?? 0
  if (!data || data.gaps.length === 0) return null
  return (
    <Step title={words.gaps} state={due ? 'open' : 'done'} note={words.gapsNote(due)}>
      <CareGaps patientId={patientId} visitId={visitId} />
    </Step>
  )
}
