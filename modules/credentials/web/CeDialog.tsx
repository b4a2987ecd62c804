import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Check, DateField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import type { EvidenceFile } from '../evidence.ts'
import type { Held } from '../shapes.ts'
import { Ask } from './Ask.tsx'
import { FileField } from './FileField.tsx'
import { words } from './words.ts'

function missing(form: { title: string; provider: string; doneOn: string | null; amount: string; category: string }): string | null {
  if (form.title.trim().length < 3 || form.provider.trim().length < 2) return words.needsTitle
  if (!form.doneOn) return words.needsDay
  if (!(Number(form.amount) > 0)) return words.needsAmount
  return form.category ? null : words.chooseCategory
}

/** A course one has done. It counts once the manager has confirmed it. */
export function CeDialog({ held, onClose }: { held: Held & { clock: NonNullable<Held['clock']> }; onClose: () => void }) {
  const { today } = useMe().practice
  const { categories, unit, approved } = held.clock
  const only = categories.length === 1 ? categories[0]!.id : ''
  const [form, setForm] = useState({
    ...{ title: '', provider: '', doneOn: null as string | null, amount: '', category: only, approved: false },
    evidence: null as EvidenceFile | null,
  })
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }))
  const act = useAct('ce.log', {
    keep: false,
    onDone: () => {
      toast({ text: words.logged })
      onClose()
    },
  })
  const whyNot = missing(form)
  const save = () => {
    if (!whyNot && form.doneOn) void act.run({ ...form, doneOn: form.doneOn, amount: Number(form.amount), credentialId: held.id })
  }
  return (
    <Ask title={words.logTitle(credentialName(held.kind))} does={words.logDo} act={act} whyNot={whyNot} onSave={save} onClose={onClose}>
      <TextField stacked autoFocus label={words.courseTitle} value={form.title} onChange={(title) => set({ title })} />
      <TextField stacked label={words.provider} value={form.provider} onChange={(provider) => set({ provider })} />
      <DateField
        label={words.doneOn}
        today={today}
        value={form.doneOn}
        onChange={(doneOn) => set({ doneOn })}
        message={fieldMessage(act.problem, 'doneOn')}
      />
      <TextField
        label={`${words.amount} (${unit})`}
        value={form.amount}
        onChange={(amount) => set({ amount })}
        message={fieldMessage(act.problem, 'amount')}
      />
      {categories.length > 1 ? (
        <SelectField
          label={words.category}
          placeholder={words.chooseCategory}
          options={categories.map((c) => ({ value: c.id, label: c.label }))}
          value={form.category}
          onChange={(category) => set({ category })}
        />
      ) : null}
      {approved ? (
        <Check checked={form.approved} onChange={(yes) => set({ approved: yes })}>
          {words.approved}
        </Check>
      ) : null}
      <FileField
        label={words.proof}
        value={form.evidence}
        onChange={(evidence) => set({ evidence })}
        message={fieldMessage(act.problem, 'evidence')}
      />
    </Ask>
  )
}
