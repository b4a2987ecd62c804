import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Choice, TextField, toast } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import type { Held, WithdrawnWhy } from '../shapes.ts'
import { Ask } from './Ask.tsx'
import { words } from './words.ts'

const whys = (Object.entries(words.whys) as [WithdrawnWhy, string][]).map(([value, label]) => ({ value, label }))

/** Filed by mistake, or revoked by its issuer. */
export function TakeOffDialog({ held, onClose }: { held: Held; onClose: () => void }) {
  const name = credentialName(held.kind)
  const [why, setWhy] = useState<WithdrawnWhy>('mistake')
  const [reason, setReason] = useState('')
  const act = useAct('credentials.withdraw', {
    keep: false,
    onDone: () => {
      toast({ text: words.takenOff(name) })
      onClose()
    },
  })
  const whyNot = reason.trim().length < 3 ? words.needsReason : null
  const save = () => {
    if (!whyNot) void act.run({ credentialId: held.id, why, reason })
  }
  return (
    <Ask title={words.takeOffTitle(name)} does={words.takeOff} act={act} whyNot={whyNot} onSave={save} onClose={onClose}>
      <p>{words.takeOffWhy}</p>
      <Choice label={words.why} options={whys} value={why} onChange={setWhy} />
      <TextField stacked label={words.reason} value={reason} onChange={setReason} onEnter={save} />
    </Ask>
  )
}
