import { useState } from 'react'
import { Button, PrimaryButton } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import { StatusMark } from './StatusMark.tsx'
import { TextField } from './TextField.tsx'
import { words } from './words.ts'

/** Why a thing was not done: the patient would not, or it could not be done. */
export interface NotDone {
  kind: 'refused' | 'could-not'
  reason: string
}

export interface RefuseMenuProps {
  /** What was not taken, for the reader: "Blood pressure". */
  label: string
  value: NotDone | null
  onChange: (value: NotDone | null) => void
  /** Ready reasons for "Could not"; a free reason is always offered. */
  reasons?: readonly string[]
}

export function showNotDone({ kind, reason }: NotDone): string {
  return `${kind === 'refused' ? words.refused : words.could_not}${reason ? `: ${reason}` : ''}`
}

/** "Refused" or "Could not" with a reason. What is skipped needs a word. */
export function RefuseMenu({ label, value, onChange, reasons = [] }: RefuseMenuProps) {
  const [writing, setWriting] = useState<NotDone['kind'] | null>(null)
  const [reason, setReason] = useState('')
  if (value) {
    return (
      <span>
        <StatusMark state="refused">{showNotDone(value)}</StatusMark>{' '}
        <Button kind="quiet" onClick={() => onChange(null)}>
          {words.clear}
        </Button>
      </span>
    )
  }
  const save = () => {
    if (writing && reason.trim()) onChange({ kind: writing, reason: reason.trim() })
    setWriting(null)
    setReason('')
  }
  return (
    <>
      <Menu
        kind="quiet"
        label={words.notTaken}
        spoken={`${words.notTaken}: ${label}`}
        items={[
          { label: words.refused, run: () => onChange({ kind: 'refused', reason: '' }) },
          { label: `${words.refused}: ${words.otherReason.toLowerCase()}`, run: () => setWriting('refused') },
          ...reasons.map((r, i) => ({
            label: r,
            run: () => onChange({ kind: 'could-not' as const, reason: r }),
            ...(i === 0 ? { group: words.could_not } : {}),
          })),
          { label: words.otherReason, run: () => setWriting('could-not'), ...(reasons.length === 0 ? { group: words.could_not } : {}) },
        ]}
      />
      <Dialog
        title={`${label}: ${words.notTaken.toLowerCase()}`}
        open={writing !== null}
        onClose={() => setWriting(null)}
        foot={
          <>
            <Button onClick={() => setWriting(null)}>{words.cancel}</Button>
            <PrimaryButton onClick={save}>{words.save}</PrimaryButton>
          </>
        }
      >
        <TextField stacked label={words.reason} value={reason} onChange={setReason} onEnter={save} autoFocus />
      </Dialog>
    </>
  )
}
