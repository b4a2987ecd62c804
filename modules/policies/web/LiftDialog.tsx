import { useState } from 'react'
import { Ask, fieldMessage, type OutputOf, useAct, useMe, useRead } from '../../../app/index.ts'
import { SelectField, showTime, TextField, toast } from '../../../ui/index.ts'
import type { TaskView } from '../policies.ts'
import { words } from './words.ts'

type Visit = OutputOf<'visits.board'>['visits'][number]
const named = (v: Visit, timeZone: string) =>
  [`${v.family.toUpperCase()}, ${v.given}`, showTime(v.from, { timeZone }), v.room].filter(Boolean).join(' · ')

const bound = ['medical_assistant', 'student', 'front_desk']

/** A provider lifts the practice's own narrowing for one person at one visit of today. */
export function LiftDialog({ task, today, onClose }: { task: TaskView; today: string; onClose: () => void }) {
  const [wish, setWish] = useState({ staffId: '', visitId: '', reason: '' })
  const { timeZone } = useMe().practice
  const staff = useRead('staff.list', {})
  const board = useRead('visits.board', { day: today })
  const act = useAct('policies.override', {
    keep: false,
    onDone: () => {
      toast({ text: words.lifted })
      onClose()
    },
  })
  const people = (staff.data?.staff ?? []).filter((s) => bound.includes(s.role))
  const visits = (board.data?.visits ?? []).filter((v) => !['cancelled', 'no_show', 'left'].includes(v.stage))
  const whyNot = !wish.staffId ? words.choosePerson : !wish.visitId ? words.chooseVisit : wish.reason.trim() ? null : words.needsReason
  const save = () => {
    if (!whyNot) void act.run({ ...wish, task: task.task })
  }
  return (
    <Ask title={words.liftTitle(task.label)} does={words.liftDo} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <p>{words.liftSays}</p>
      <SelectField
        label={words.person}
        placeholder={words.choosePerson}
        value={wish.staffId}
        options={people.map((s) => ({ value: s.id, label: s.name }))}
        onChange={(staffId) => setWish({ ...wish, staffId })}
      />
      <SelectField
        label={words.visit}
        placeholder={words.chooseVisit}
        value={wish.visitId}
        options={visits.map((v) => ({ value: v.id, label: named(v, timeZone) }))}
        onChange={(visitId) => setWish({ ...wish, visitId })}
      />
      <TextField
        stacked
        label={words.reason}
        value={wish.reason}
        onChange={(reason) => setWish({ ...wish, reason })}
        message={fieldMessage(act.problem, 'reason')}
      />
    </Ask>
  )
}
