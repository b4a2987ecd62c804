import { useState } from 'react'
import { Ask, fieldMessage, useAct, useMe, useRead } from '../../../app/index.ts'
import { DateField, type PlainDate, SelectField, TextField, toast } from '../../../ui/index.ts'
import type { Gap } from './CareGaps.tsx'
import { words } from './words.ts'

interface DoneProps {
  onClose: () => void
}
const said = (text: string, onClose: () => void) => () => {
  toast({ text })
  onClose()
}

/** It was done, here or elsewhere. */
export function RecordDialog({ patientId, gap, onClose }: DoneProps & { patientId: string; gap: Gap }) {
  const { today } = useMe().practice
  const [on, setOn] = useState<PlainDate | null>(null)
  const [next, setNext] = useState<PlainDate | null>(null)
  const [note, setNote] = useState('')
  const act = useAct('recalls.record', { keep: false, onDone: said(words.recorded, onClose) })
  const save = () => {
    if (on) void act.run({ patientId, ruleId: gap.item, on, next, note })
  }
  return (
    <Ask
      title={words.recordTitle(gap.title)}
      does={words.record}
      act={act}
      whyNot={on ? null : words.missingDay}
      onDo={save}
      onClose={onClose}
      size="small"
    >
      <DateField label={words.doneOn} autoFocus value={on} today={today} onChange={setOn} message={fieldMessage(act.problem, 'on')} />
      <DateField
        label={words.nextOn}
        value={next}
        today={today}
        sense="future"
        onChange={setNext}
        message={fieldMessage(act.problem, 'next')}
      />
      <TextField label={words.recordNote} value={note} onChange={setNote} message={fieldMessage(act.problem, 'note')} />
    </Ask>
  )
}

/** Ends a recall of the practice's own. */
export function EndDialog({ gap, onClose }: DoneProps & { gap: Gap }) {
  const [how, setHow] = useState('')
  const act = useAct('recalls.close', { keep: false, onDone: said(words.ended, onClose) })
  const isWhole = how.trim() !== ''
  const save = () => {
    if (isWhole && gap.version) void act.run({ recallId: gap.item, version: gap.version, how })
  }
  return (
    <Ask
      title={words.endTitle(gap.title)}
      does={words.end}
      act={act}
      whyNot={isWhole ? null : words.missingHow}
      onDo={save}
      onClose={onClose}
      size="small"
    >
      <TextField label={words.how} autoFocus value={how} onChange={setHow} message={fieldMessage(act.problem, 'how')} />
    </Ask>
  )
}

type Role = keyof typeof words.roles
const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }))

/** Asks this patient back for something by a day. */
export function AddDialog({ patientId, onClose }: DoneProps & { patientId: string }) {
  const { today } = useMe().practice
  const staff = useRead('staff.list', {})
  const [what, setWhat] = useState('')
  const [due, setDue] = useState<PlainDate | null>(null)
  const [owner, setOwner] = useState('front_desk')
  const act = useAct('recalls.add', { keep: false, onDone: said(words.added, onClose) })
  const isWhole = what.trim() !== '' && due !== null
  const save = () => {
    if (due && isWhole) void act.run({ patientId, what, due, owner: owner in words.roles ? { role: owner as Role } : { staffId: owner } })
  }
  const people = (staff.data?.staff ?? []).map((s) => ({ value: s.id, label: s.name }))
  return (
    <Ask
      title={words.addTitle}
      does={words.add}
      act={act}
      whyNot={isWhole ? null : words.missingWhat}
      onDo={save}
      onClose={onClose}
      size="small"
    >
      <TextField label={words.what} autoFocus value={what} onChange={setWhat} message={fieldMessage(act.problem, 'what')} />
      <DateField
        label={words.byDay}
        value={due}
        today={today}
        sense="future"
        onChange={setDue}
        message={fieldMessage(act.problem, 'due')}
      />
      <SelectField label={words.who} value={owner} onChange={setOwner} options={[...roles, ...people]} />
    </Ask>
  )
}
