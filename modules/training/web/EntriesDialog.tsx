import { useState } from 'react'
import { useAct, useMe } from '../../../app/index.ts'
import { Button, Dialog, Stack, StatusMark, showDate, TextField, toast } from '../../../ui/index.ts'
import type { Team, TeamPerson } from './TeamTrainings.tsx'
import { words } from './words.ts'

interface Props {
  person: TeamPerson
  may: Team['may']['takeBack']
  onClose: () => void
}

/** What is on record of one person; a wrong entry is taken back with its reason. */
export function EntriesDialog({ person, may, onClose }: Props) {
  const [taking, setTaking] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { staffId } = useMe()
  const act = useAct('trainings.take_back', {
    keep: false,
    onDone: () => {
      toast({ text: words.takeBackDone })
      setTaking(null)
      setReason('')
    },
  })
  const whyNot = may.allowed ? (person.staffId === staffId ? words.ownEntry : null) : (may.because ?? null)
  const save = (doneId: string) => {
    if (reason.trim().length >= 3) void act.run({ doneId, reason: reason.trim() })
  }
  return (
    <Dialog title={words.entriesOf(person.name)} open size="wide" onClose={onClose} foot={<Button onClick={onClose}>{words.close}</Button>}>
      <Stack gap={3}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {person.done.length === 0 ? <p className="rm-muted">{words.noEntries}</p> : null}
        {person.done.map((d) => (
          <div key={d.id}>
            <b>{d.title}</b> <span className="rm-num">{showDate(d.doneOn)}</span> <span className="rm-second">{words.hows[d.how]}</span>{' '}
            {d.lateReason ? <span className="rm-second">{words.late(d.lateReason)}</span> : null}{' '}
            {d.takenBack ? (
              <StatusMark state="refused">{words.takenBack(d.takenBack)}</StatusMark>
            ) : taking === d.id ? (
              <Stack gap={2}>
                <TextField label={words.reason} autoFocus value={reason} onChange={setReason} onEnter={() => save(d.id)} />
                <Button kind="danger" busy={act.busy} whyNot={reason.trim().length >= 3 ? null : words.reason} onClick={() => save(d.id)}>
                  {words.takeBack}
                </Button>
              </Stack>
            ) : (
              <Button kind="quiet" whyNot={whyNot} label={words.takeBackOf(d.title, showDate(d.doneOn))} onClick={() => setTaking(d.id)}>
                {words.takeBack}
              </Button>
            )}
          </div>
        ))}
      </Stack>
    </Dialog>
  )
}
