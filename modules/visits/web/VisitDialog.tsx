import { useState } from 'react'
import { useGo, useMe } from '../../../app/index.ts'
import { Button, Choice, Dialog, Stack, showAge, showDate, showTime, TextField } from '../../../ui/index.ts'
import { stageNames } from '../visits.ts'
import { nameOf } from './board-view.ts'
import { FirstField } from './FirstField.tsx'
import type { Planned } from './schedule-view.ts'
import { words } from './words.ts'

export interface VisitDialogProps {
  visit: Planned
  whyNot: string | null
  onClose: () => void
  onMove: () => void
  onCancel: (reason: string) => void
}

/** One booking: open it, move it, cancel it with a reason. */
export function VisitDialog({ visit, whyNot, onClose, onMove, onCancel }: VisitDialogProps) {
  const go = useGo()
  const me = useMe()
  const [cancelling, setCancelling] = useState(false)
  const off = visit.stage === 'expected' ? whyNot : words.begun
  const time = showTime(visit.from, { timeZone: me.practice.timeZone, hours: 12 })
  if (cancelling) return <CancelDialog visit={visit} onClose={onClose} onCancel={onCancel} />
  return (
    <Dialog
      title={nameOf(visit)}
      open
      onClose={onClose}
      foot={
        <>
          <Button kind="danger" onClick={() => setCancelling(true)} whyNot={off}>
            {words.cancelVisit}
          </Button>
          <Button onClick={onMove} keys="m" whyNot={off}>
            {words.move}
          </Button>
          <Button onClick={() => go(`/visits/${visit.id}/check-in`)}>{words.openVisit}</Button>
        </>
      }
    >
      <Stack gap={2}>
        <p>{[showAge(visit.birthDate, me.practice.today), visit.mrn, visit.phone].filter(Boolean).join(' · ')}</p>
        <p>{[showDate(visit.from), time, visit.type, visit.room].filter(Boolean).join(' · ')}</p>
        {visit.reason ? <p>{visit.reason}</p> : null}
        <p className="rm-muted">{[stageNames[visit.stage], visit.cancelReason].filter(Boolean).join(': ')}</p>
      </Stack>
    </Dialog>
  )
}

function CancelDialog({ visit, onClose, onCancel }: Pick<VisitDialogProps, 'visit' | 'onClose' | 'onCancel'>) {
  const [reason, setReason] = useState('')
  const done = () => {
    if (reason.trim()) onCancel(reason.trim())
  }
  return (
    <Dialog
      title={words.cancelTitle(nameOf(visit))}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keepIt}</Button>
          <Button kind="danger" onClick={done} whyNot={reason.trim() ? null : words.chooseReason}>
            {words.cancelVisit}
          </Button>
        </>
      }
    >
      <FirstField>
        <Choice
          hideLabel
          label={words.chooseReason}
          options={words.cancelReasons.map((r) => ({ value: r, label: r }))}
          value={words.cancelReasons.find((r) => r === reason) ?? null}
          onChange={setReason}
        />
        <TextField stacked label={words.otherReason} value={reason} onChange={setReason} onEnter={done} />
      </FirstField>
    </Dialog>
  )
}
