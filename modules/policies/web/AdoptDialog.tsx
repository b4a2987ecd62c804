import { useState } from 'react'
import { Ask, fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { DateField, TextField, toast } from '../../../ui/index.ts'
import type { StateView, TaskView } from '../policies.ts'
import { Conditions } from './LawOf.tsx'
import { words } from './words.ts'

/** A provider signs for a task, with a reason and a last day. The default is shown, the day and the reason are theirs. */
export function AdoptDialog({ task, state, today, onClose }: { task: TaskView; state: StateView; today: string; onClose: () => void }) {
  const me = useMe()
  const [reason, setReason] = useState('')
  const [expires, setExpires] = useState<string | null>(null)
  const act = useAct('policies.adopt', {
    keep: false,
    onDone: () => {
      toast({ text: words.adopted(task.label) })
      onClose()
    },
  })
  const save = () => {
    if (reason.trim() && expires) void act.run({ jurisdiction: state.jurisdiction, task: task.task, reason, expires })
  }
  const whyNot = !reason.trim() ? words.needsReason : expires ? null : words.needsDay
  return (
    <Ask title={words.adoptTitle(task.label)} does={words.adoptDo} act={act} whyNot={whyNot} onDo={save} onClose={onClose}>
      <p>{words.adoptSays(me.name, state.name)}</p>
      <Conditions list={task.conditions} />
      <p className="rm-second">{words.notAdvice}</p>
      <TextField
        autoFocus
        stacked
        label={words.reason}
        placeholder={words.reasonHint}
        value={reason}
        onChange={setReason}
        message={fieldMessage(act.problem, 'reason')}
      />
      <DateField
        label={words.expires}
        today={today}
        sense="future"
        value={expires}
        onChange={setExpires}
        message={fieldMessage(act.problem, 'expires')}
      />
    </Ask>
  )
}
