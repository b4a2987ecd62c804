import { useState } from 'react'
import { Ask, fieldMessage, type InputOf, useAct, useMe } from '../../../app/index.ts'
import { Choice, DateField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { hourNames, repNames } from '../credentials.ts'
import type { WalletData } from './Held.tsx'
import { words } from './words.ts'

type Kind = 'documented' | 'hours' | 'reps'
const kinds = (['documented', 'hours', 'reps'] as const).map((value) => ({ value, label: words.trainingKinds[value] }))
const named = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

function missing(kind: Kind, what: string, amount: string, on: string | null): string | null {
  if (!what) return words.chooseWhat
  if (!on) return words.needsDay
  if (kind === 'documented') return null
  const n = Number(amount)
  return n > 0 && (kind === 'hours' || Number.isInteger(n)) ? null : words.needsAmount
}

interface TrainingDialogProps {
  staffId: string
  name: string
  tasks: WalletData['tasks']
  onClose: () => void
}

/** Training that someone has had. Entries add up. */
export function TrainingDialog({ staffId, name, tasks, onClose }: TrainingDialogProps) {
  const { today } = useMe().practice
  const [kind, setKind] = useState<Kind>('documented')
  const [what, setWhat] = useState('')
  const [amount, setAmount] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const act = useAct('training.record', {
    keep: false,
    onDone: () => {
      toast({ text: words.recorded(name) })
      onClose()
    },
  })
  const whyNot = missing(kind, what, amount, on)
  const options =
    kind === 'documented' ? tasks.map((t) => ({ value: t.task, label: t.label })) : named(kind === 'hours' ? hourNames : repNames)
  const save = () => {
    if (whyNot || !on) return
    void act.run({ staffId, on, kind, what, ...(kind === 'documented' ? {} : { amount: Number(amount) }) } as InputOf<'training.record'>)
  }
  return (
    <Ask title={words.addTraining} does={words.recordDo} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <Choice
        label={words.trainingKind}
        options={kinds}
        value={kind}
        onChange={(next) => {
          setKind(next)
          setWhat('')
        }}
      />
      <SelectField label={words.what} placeholder={words.chooseWhat} options={options} value={what} onChange={setWhat} />
      {kind === 'documented' ? null : (
        <TextField
          label={kind === 'hours' ? words.hoursOf : words.timesOf}
          value={amount}
          onChange={setAmount}
          message={fieldMessage(act.problem, 'amount')}
        />
      )}
      <DateField label={words.on} today={today} value={on} onChange={setOn} message={fieldMessage(act.problem, 'on')} />
    </Ask>
  )
}
