import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Choice, Dialog, NumberField, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import type { StockLot } from './stock-view.ts'
import { words } from './words.ts'

/** Doses that are lost, with the reason: written off and kept in the ledger of the lot. */
export function WasteDialog({ lot, onClose }: { lot: StockLot; onClose: () => void }) {
  const [doses, setDoses] = useState('1')
  const [reason, setReason] = useState('')
  const act = useAct('stock.waste', {
    keep: false,
    onDone: () => {
      toast({ text: words.wasted(Number(doses), lot.lot) })
      onClose()
    },
  })
  const why = /^[1-9]\d{0,3}$/.test(doses) ? (reason.trim() ? null : words.needs.reason) : words.needs.doses
  const save = () => {
    if (!why) void act.run({ lotId: lot.id, doses: Number(doses), reason: reason.trim() })
  }
  return (
    <Dialog
      title={words.wasteOf(lot.lot)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" onClick={save} busy={act.busy} whyNot={why}>
            {words.waste}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <NumberField stacked label={words.doses} unit={words.dosesUnit} value={doses} onChange={setDoses} />
        <Choice
          hideLabel
          label={words.needs.reason}
          options={words.wasteReasons.map((r) => ({ value: r, label: r }))}
          value={words.wasteReasons.find((r) => r === reason) ?? null}
          onChange={setReason}
        />
        <TextField stacked label={words.otherReason} value={reason} onChange={setReason} onEnter={save} />
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
