import { useState } from 'react'
import { Ask, fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { PinField, TextField, toast } from '../../../ui/index.ts'
import { BodyView } from './BodyView.tsx'
import type { One } from './OneOrder.tsx'
import { words } from './words.ts'

interface SignProps {
  draft: NonNullable<One['draft']>
  itemName: string
  onClose: () => void
}

/** The named provider signs what is shown: in their own session, or at a colleague's screen with their PIN. */
export function SignDialog({ draft, itemName, onClose }: SignProps) {
  const own = useMe().staffId === draft.providerId
  const [pin, setPin] = useState('')
  const act = useAct('standing_orders.sign', {
    keep: false,
    onDone: () => {
      toast({ text: words.signedToast })
      onClose()
    },
  })
  const whyNot = own || /^\d{6}$/.test(pin) ? null : words.needsPin(draft.providerName)
  const sign = () => {
    if (!whyNot) void act.run({ draftId: draft.draftId, version: draft.version, pin: own ? null : pin })
  }
  return (
    <Ask title={words.signTitle} does={words.sign} act={act} whyNot={whyNot} onDo={sign} onClose={onClose} size="wide">
      <p>{words.signSays(draft.providerName)}</p>
      <BodyView body={draft.body} itemName={itemName} />
      {own ? null : (
        <PinField
          label={words.pin(draft.providerName)}
          value={pin}
          onChange={setPin}
          aside={words.pinHint}
          message={fieldMessage(act.problem, 'pin')}
        />
      )}
    </Ask>
  )
}

export function RetireDialog({ seriesId, onClose }: { seriesId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct('standing_orders.retire', {
    keep: false,
    onDone: () => {
      toast({ text: words.retiredToast })
      onClose()
    },
  })
  const whyNot = reason.trim() ? null : words.needsReason
  const retire = () => {
    if (!whyNot) void act.run({ seriesId, reason })
  }
  return (
    <Ask title={words.retireTitle} does={words.retire} act={act} whyNot={whyNot} onDo={retire} onClose={onClose}>
      <p>{words.retireSays}</p>
      <TextField
        autoFocus
        label={words.reason}
        value={reason}
        onChange={setReason}
        onEnter={retire}
        message={fieldMessage(act.problem, 'reason')}
      />
    </Ask>
  )
}
