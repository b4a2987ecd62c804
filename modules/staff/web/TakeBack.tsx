import { useState } from 'react'
import { Ask, useAct } from '../../../app/index.ts'
import { TextField, toast } from '../../../ui/index.ts'
import { words } from './words.ts'

/** What is taken back: an entry of training or a sign-off. */
export type Taking = { kind: 'training' | 'signoff'; id: string; what: string }

/** Somebody's entry was wrong: it stays with the reason, and counts no more. */
export function TakeBack({ taking, onClose }: { taking: Taking; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const done = {
    keep: false,
    onDone: () => {
      toast({ text: words.takenBack(taking.what) })
      onClose()
    },
  }
  const training = useAct('training.withdraw', done)
  const signOff = useAct('signoffs.withdraw', done)
  const act = taking.kind === 'training' ? training : signOff
  const whyNot = reason.trim().length < 3 ? words.needsReason : null
  const save = () => {
    if (whyNot) return
    if (taking.kind === 'training') void training.run({ trainingId: taking.id, reason })
    else void signOff.run({ signOffId: taking.id, reason })
  }
  return (
    <Ask title={words.takeBackTitle(taking.what)} does={words.takeBack} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <p>{words.takeBackWhy}</p>
      <TextField stacked autoFocus label={words.reason} value={reason} onChange={setReason} onEnter={save} />
    </Ask>
  )
}
