import { useState } from 'react'
import { fieldMessage, type InputOf, useAct, useMe } from '../../../app/index.ts'
import { DateField, SelectField, toast } from '../../../ui/index.ts'
import { Asking } from './Asking.tsx'
import type { WalletData } from './Held.tsx'
import { words } from './words.ts'

type Skill = InputOf<'signoffs.sign'>['skill']

interface SignOffDialogProps {
  staffId: string
  name: string
  tasks: WalletData['tasks']
  onClose: () => void
}

/** A provider or nurse says under their own name that they have watched someone do a task. */
export function SignOffDialog({ staffId, name, tasks, onClose }: SignOffDialogProps) {
  const me = useMe()
  const { today } = me.practice
  const [skill, setSkill] = useState('')
  const [on, setOn] = useState<string | null>(today)
  const [validTo, setValidTo] = useState<string | null>(null)
  const act = useAct('signoffs.sign', {
    keep: false,
    onDone: () => {
      toast({ text: words.signedOff(name, tasks.find((t) => t.task === skill)?.label ?? skill) })
      onClose()
    },
  })
  const whyNot = !skill ? words.chooseWhat : on ? null : words.needsDay
  const save = () => {
    if (!whyNot && on) void act.run({ staffId, skill: skill as Skill, on, validTo })
  }
  return (
    <Asking title={words.signOffTitle(name)} does={words.signOffDo} act={act} whyNot={whyNot} onSave={save} onClose={onClose}>
      <p>{words.signOffWhy(me.name)}</p>
      <SelectField
        label={words.skill}
        placeholder={words.chooseWhat}
        options={tasks.map((t) => ({ value: t.task, label: t.label }))}
        value={skill}
        onChange={setSkill}
      />
      <DateField label={words.watchedOn} today={today} value={on} onChange={setOn} message={fieldMessage(act.problem, 'on')} />
      <DateField
        label={words.validTo}
        sense="future"
        today={today}
        value={validTo}
        onChange={setValidTo}
        message={fieldMessage(act.problem, 'validTo')}
      />
    </Asking>
  )
}
