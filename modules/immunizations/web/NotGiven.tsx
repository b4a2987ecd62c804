import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Choice, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { words as orderWords } from '../../orders/web/words.ts'
import type { Order } from './dose.ts'
import { words } from './words.ts'

/** Not given, with the reason: asks no lot, and closes the order. */
export function NotGiven({ order, patientId, onClose }: { order: Order; patientId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct('immunizations.not_given', {
    onDone: () => {
      toast({ text: words.notGivenDone(order.itemName) })
      onClose()
    },
    onKept: () => {
      toast({ text: orderWords.kept, state: 'waiting' })
      onClose()
    },
  })
  const done = () => {
    if (reason.trim()) void act.run({ visitId: order.visitId, patientId, orderId: order.id, reason: reason.trim() })
  }
  return (
    <Dialog
      title={words.notGivenOf(order.itemName)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={done} busy={act.busy} whyNot={reason.trim() ? null : words.chooseReason}>
            {words.notGiven}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <Choice
          hideLabel
          label={words.chooseReason}
          options={words.notGivenReasons.map((r) => ({ value: r, label: r }))}
          value={words.notGivenReasons.find((r) => r === reason) ?? null}
          onChange={setReason}
        />
        <TextField stacked label={words.otherReason} value={reason} onChange={setReason} onEnter={done} />
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
