import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Choice, Dialog, PrimaryButton, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { words as orderWords } from '../../orders/web/words.ts'
import { wrongNumber } from '../numbers.ts'
import { isInvalid } from '../tests.ts'
import { ReadNumber } from './ReadNumber.tsx'
import type { Result, System } from './run.ts'
import { words } from './words.ts'

const none = ''

interface CorrectProps {
  result: Result
  values: readonly string[]
  number: System['number']
  onClose: () => void
}

/** Puts a right value, or none, over a wrong one; the first stays in the chart, marked. */
export function CorrectResult({ result, values, number, onClose }: CorrectProps) {
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
  const possible = !number || value === none || (value !== null && wrongNumber(number, value) === null)
  const ready = value !== null && possible && reason.trim() !== ''
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
        {number ? <ReadNumber number={number} value={value ?? ''} onChange={(text) => setValue(text || null)} /> : null}
        <Choice label={number ? words.orNone : words.right} options={options} value={value} onChange={setValue} />
        <TextField stacked label={words.why} value={reason} onChange={setReason} onEnter={save} />
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
