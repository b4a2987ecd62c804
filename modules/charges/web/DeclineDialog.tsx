import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import { Button, Choice, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { words } from './words.ts'

export interface DeclineDialogProps {
  charge: { id: string; code: string; version: number }
  onClose: () => void
}

/** A charge is turned down with a reason that stays. */
export function DeclineDialog({ charge, onClose }: DeclineDialogProps) {
  const [reason, setReason] = useState('')
  const decline = useAct('charges.decline', {
    onDone: () => {
      toast({ text: words.declinedDone })
      onClose()
    },
  })
  const save = () => void decline.run({ chargeId: charge.id, version: charge.version, reason })
  return (
    <Dialog
      title={words.declineTitle(charge.code)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={decline.busy} whyNot={reason.trim() ? null : words.sayWhy}>
            {words.decline}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={2}>
        <Choice
          label={words.reason}
          hideLabel
          value={words.declineReasons.includes(reason as never) ? reason : null}
          onChange={setReason}
          options={words.declineReasons.map((r) => ({ value: r as string, label: r }))}
        />
        <TextField
          label={words.reason}
          stacked
          value={reason}
          onChange={setReason}
          onEnter={save}
          message={fieldMessage(decline.problem, 'reason')}
        />
        {decline.problem && !fieldMessage(decline.problem, 'reason') ? (
          <StatusMark state="critical">{decline.problem.message}</StatusMark>
        ) : null}
      </Stack>
    </Dialog>
  )
}
