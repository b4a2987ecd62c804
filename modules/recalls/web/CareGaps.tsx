import { useState } from 'react'
import { type OutputOf, useRead } from '../../../app/index.ts'
import { Button, StatusMark } from '../../../ui/index.ts'
import { BookFor } from './BookFor.tsx'
import { Due, Standing, sourceText } from './due.tsx'
import { AddDialog, EndDialog, RecordDialog } from './GapDialogs.tsx'
import './recalls.css'
import { words } from './words.ts'

export type OfPatient = OutputOf<'recalls.of_patient'>
export type Gap = OfPatient['gaps'][number]
type Doing = { kind: 'book' | 'record' | 'end'; gap: Gap } | { kind: 'add' } | null

export const gapListens = ['visit', 'reading', 'vitals', 'tobacco', 'immunization', 'test', 'problem', 'patient']

/** What is due for one patient: what, who says so, and what can be done about it here. */
export function CareGaps({ patientId, visitId }: { patientId: string; visitId?: string }) {
  const { data } = useRead('recalls.of_patient', { patientId }, { on: gapListens })
  const [doing, setDoing] = useState<Doing>(null)
  if (!data?.person) return null
  const close = () => setDoing(null)
  const { person, gaps, may } = data
  return (
    <div>
      {gaps.length === 0 ? <p className="rm-muted">{words.noGaps}</p> : null}
      {gaps.map((gap) => (
        <Line key={gap.item} gap={gap} may={may} {...(visitId ? { visitId } : {})} onDo={(kind) => setDoing({ kind, gap })} />
      ))}
      <Button kind="quiet" whyNot={whyNot(may, 'add')} onClick={() => setDoing({ kind: 'add' })}>
        {words.add}
      </Button>
      {doing?.kind === 'book' ? <BookFor person={person} items={[doing.gap.item]} way="in_person" onClose={close} /> : null}
      {doing?.kind === 'record' ? <RecordDialog patientId={patientId} gap={doing.gap} onClose={close} /> : null}
      {doing?.kind === 'end' ? <EndDialog gap={doing.gap} onClose={close} /> : null}
      {doing?.kind === 'add' ? <AddDialog patientId={patientId} onClose={close} /> : null}
    </div>
  )
}

const whyNot = (may: OfPatient['may'], verb: string) => (may[verb]?.allowed === false ? (may[verb].because ?? null) : null)

interface LineProps {
  gap: Gap
  may: OfPatient['may']
  visitId?: string
  onDo: (kind: 'book' | 'record' | 'end') => void
}

function Line({ gap, may, visitId, onDo }: LineProps) {
  const isOwn = gap.publisher === null
  return (
    <div className="rc-gap">
      <div>
        <Due item={gap} />
        <div className="rm-muted" title={gap.source}>
          {sourceText(gap)}
        </div>
        {gap.stance === 'booked' || gap.stance === 'resting' ? <Standing item={gap} /> : null}
        {gap.standing ? <StandingOrder gap={gap} {...(visitId ? { visitId } : {})} /> : null}
      </div>
      <div className="rc-acts">
        {gap.book && gap.stance !== 'booked' ? (
          <Button kind="quiet" whyNot={whyNot(may, 'contact')} onClick={() => onDo('book')}>
            {words.book}
          </Button>
        ) : null}
        {isOwn ? (
          <Button kind="quiet" whyNot={whyNot(may, 'close')} onClick={() => onDo('end')}>
            {words.end}
          </Button>
        ) : gap.item === 'missed-visit' ? null : (
          <Button kind="quiet" whyNot={whyNot(may, 'record')} onClick={() => onDo('record')}>
            {words.record}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Whether the assistant may act by a standing order: at the visit it says itself whether it applies today. */
function StandingOrder({ gap, visitId }: { gap: Gap; visitId?: string }) {
  const read = useRead('standing_orders.of_visit', { visitId: visitId ?? '' }, { enabled: Boolean(visitId) })
  const name = gap.standing?.name ?? ''
  const order = read.data?.orders.find((o) => o.seriesId === gap.standing?.seriesId)
  if (!order) return <StatusMark state="note">{words.standingThere(name)}</StatusMark>
  if (order.applies === 'no') return <StatusMark state="note">{words.standingNo(name)}</StatusMark>
  return <StatusMark state="open">{order.applies === 'yes' ? words.standingYes(name) : words.standingAsk(name)}</StatusMark>
}
