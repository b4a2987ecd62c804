import { useState } from 'react'
import { Button, Dialog, PrimaryButton, TextField } from '../../../ui/index.ts'
import { words } from './words.ts'

/** What was not as it should be goes back with a word. */
export function GiveBackDialog({ busy, onGive, onClose }: { busy: boolean; onGive: (note: string) => void; onClose: () => void }) {
  const [note, setNote] = useState('')
  const give = () => {
    if (note.trim()) onGive(note.trim())
  }
  return (
    <Dialog
      title={words.giveBack}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={give} busy={busy} whyNot={note.trim() ? null : words.giveBackWhy}>
            {words.giveBack}
          </PrimaryButton>
        </>
      }
    >
      <TextField stacked autoFocus label={words.giveBackWhy} value={note} onChange={setNote} onEnter={give} />
    </Dialog>
  )
}
