import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Check, Choice, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { type Rejection, rejections } from '../specimens.ts'
import { words } from './words.ts'

const w = words.reject

/** Of no use, and why. It is collected again unless that is taken out. */
export function RejectDialog({ specimen, onClose }: { specimen: { id: string; number: string; version: number }; onClose: () => void }) {
  const [reason, setReason] = useState<Rejection | null>(null)
  const [note, setNote] = useState('')
  const [again, setAgain] = useState(true)
  const act = useAct('specimens.reject', {
    keep: false,
    onDone: () => {
      toast({ text: w.done(specimen.number) })
      onClose()
    },
  })
  const save = () => {
    if (reason) void act.run({ specimenId: specimen.id, version: specimen.version, reason, note, again })
  }
  return (
    <Dialog
      title={w.title(specimen.number)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={reason ? null : w.say}>
            {w.save}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <Choice
          label={w.reason}
          options={(Object.keys(rejections) as Rejection[]).map((value, i) => ({ value, label: `${i + 1}  ${rejections[value]}` }))}
          value={reason}
          onChange={setReason}
        />
        <TextField stacked label={w.note} value={note} onChange={setNote} onEnter={save} />
        <Check checked={again} onChange={setAgain}>
          {w.again}
        </Check>
        <p className="rm-muted">{again ? w.goes : w.letGo}</p>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
