import { useState } from 'react'
import { Ask, fieldMessage, useAct } from '../../../app/index.ts'
import { DateField, TextField, toast } from '../../../ui/index.ts'
import type { StateView } from '../policies.ts'
import { words } from './words.ts'

/** Counsel has read the version in force, for this practice. */
export function ReviewDialog({ state, today, onClose }: { state: StateView; today: string; onClose: () => void }) {
  const [form, setForm] = useState({ reviewedBy: '', reviewedOn: today as string | null, note: '' })
  const act = useAct('policies.review', {
    keep: false,
    onDone: () => {
      toast({ text: words.reviewDone })
      onClose()
    },
  })
  const { reviewedBy, reviewedOn, note } = form
  const isWhole = reviewedBy.trim() !== '' && reviewedOn !== null
  const save = () => {
    if (reviewedBy.trim() && reviewedOn)
      void act.run({ jurisdiction: state.jurisdiction, version: state.version, reviewedBy, reviewedOn, note })
  }
  return (
    <Ask
      title={`${words.review}: ${state.name}, ${words.ofVersion(state.version)}`}
      does={words.reviewDo}
      act={act}
      whyNot={isWhole ? null : words.needsWho}
      onDo={save}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={words.reviewedBy}
        value={reviewedBy}
        onChange={(text) => setForm({ ...form, reviewedBy: text })}
        message={fieldMessage(act.problem, 'reviewedBy')}
      />
      <DateField
        label={words.reviewedOn}
        today={today}
        value={reviewedOn}
        onChange={(day) => setForm({ ...form, reviewedOn: day })}
        message={fieldMessage(act.problem, 'reviewedOn')}
      />
      <TextField label={words.reviewNote} value={note} onChange={(text) => setForm({ ...form, note: text })} />
    </Ask>
  )
}
