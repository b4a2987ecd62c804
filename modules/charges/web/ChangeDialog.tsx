import { useState } from 'react'
import { fieldMessage, useAct, useRead } from '../../../app/index.ts'
import { Button, Check, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import type { Shown } from './ChargeRow.tsx'
import { words } from './words.ts'

export interface ChangeDialogProps {
  charge: Shown
  visitId: string
  onClose: () => void
}

/** Units, modifiers and linked diagnoses. A modifier that says “separate work” asks why. */
export function ChangeDialog({ charge, visitId, onClose }: ChangeDialogProps) {
  const [units, setUnits] = useState(String(charge.units))
  const [modifiers, setModifiers] = useState(charge.modifiers.join(' '))
  const [linked, setLinked] = useState<readonly string[]>(charge.diagnoses)
  const [reason, setReason] = useState('')
  const { data } = useRead('charges.of_visit', { visitId })
  const change = useAct('charges.change', {
    onDone: () => {
      toast({ text: words.changed })
      onClose()
    },
  })
  const link = (code: string, on: boolean) => setLinked(on ? [...linked, code] : linked.filter((c) => c !== code))
  const save = () =>
    void change.run({
      chargeId: charge.id,
      version: charge.version,
      units: Number(units),
      modifiers: modifiers
        .toUpperCase()
        .split(/[\s,]+/)
        .filter(Boolean),
      diagnoses: [...linked],
      ...(reason.trim() ? { reason } : {}),
    })
  const shown = ['units', 'modifiers', 'reason'].some((path) => fieldMessage(change.problem, path))
  return (
    <Dialog
      title={words.changeTitle(charge.code)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={change.busy}>
            {words.save}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={2}>
        <TextField
          label={words.modifiers}
          stacked
          placeholder={words.modifiersHint}
          value={modifiers}
          onChange={setModifiers}
          message={fieldMessage(change.problem, 'modifiers')}
          autoFocus
        />
        <TextField
          label={words.changeReason}
          stacked
          placeholder={words.changeReasonHint}
          value={reason}
          onChange={setReason}
          message={fieldMessage(change.problem, 'reason')}
        />
        <TextField
          label={words.unitsLabel}
          stacked
          value={units}
          onChange={(t) => setUnits(t.replace(/\D/g, ''))}
          message={fieldMessage(change.problem, 'units')}
        />
        <fieldset className="ch-links">
          <legend>{words.links}</legend>
          {(data?.diagnoses ?? []).map((d) => (
            <Check key={d.code} checked={linked.includes(d.code)} onChange={(on) => link(d.code, on)}>
              {`${d.code} ${d.label}`}
            </Check>
          ))}
        </fieldset>
        {change.problem && !shown ? <StatusMark state="critical">{change.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
