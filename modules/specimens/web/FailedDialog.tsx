import { useState } from 'react'
import { Button, Dialog, PrimaryButton, Stack, StatusMark, TextField } from '../../../ui/index.ts'
import { words } from './words.ts'

const w = words.chair

interface Props {
  busy: boolean
  problem: string | null
  onSave: (reason: string) => void
  onClose: () => void
}

/** No blood came: why, so that the next one knows. */
export function FailedDialog({ busy, problem, onSave, onClose }: Props) {
  const [reason, setReason] = useState('')
  const said = reason.trim()
  const save = () => {
    if (said) onSave(said)
  }
  return (
    <Dialog
      title={w.failedTitle}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={busy} whyNot={said ? null : w.sayWhy}>
            {w.failedSave}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <TextField stacked label={w.failedWhy} value={reason} onChange={setReason} onEnter={save} autoFocus />
        {problem ? <StatusMark state="critical">{problem}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
