import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Choice, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { words as orderWords } from '../../orders/web/words.ts'
import { isInvalid } from '../tests.ts'
import type { Result } from './run.ts'
import { words } from './words.ts'

const none = ''

/** Puts a right value, or none, over a wrong one; the first stays in the chart, marked. */
export function CorrectResult({ result, values, onClose }: { result: Result; values: readonly string[]; onClose: () => void }) {
  const [value, setValue] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const act = useAct('tests.correct', {
    onDone: () => {
      toast({ text: words.correctionSaved(result.name) })
      onClose()
    },
    onKept: () => {
      toast({ text: orderWords.kept, state: 'waiting' })
      onClose()
    },
  })
  const ready = value !== null && reason.trim() !== ''
  const save = () => {
    if (ready) void act.run({ resultId: result.id, value: value === none ? null : value, reason: reason.trim() })
  }
  const options = [...values.filter((v) => v !== result.value && !isInvalid(v)), none].map((v) => ({ value: v, label: v || words.error }))
  return (
    <Dialog
      title={words.correctOf(result.name)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={ready ? null : words.say}>
            {words.save}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <Choice label={words.right} options={options} value={value} onChange={setValue} />
        <TextField stacked label={words.why} value={reason} onChange={setReason} onEnter={save} />
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
