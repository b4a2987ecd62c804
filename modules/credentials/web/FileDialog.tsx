import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { DateField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { type CredentialKind, credentialName, credentialNames } from '../../staff/credentials.ts'
import { knownOf } from '../catalogue.ts'
import type { EvidenceFile } from '../evidence.ts'
import { lastDayOf } from '../renewal.ts'
import { Ask } from './Ask.tsx'
import { FileField } from './FileField.tsx'
import { RuleNote } from './RuleNote.tsx'
import { words } from './words.ts'

const kinds = Object.entries(credentialNames).map(([value, label]) => ({ value, label }))

const empty = {
  kind: '',
  number: '',
  issuer: '',
  validFrom: null as string | null,
  validTo: null as string | null,
  evidence: null as EvidenceFile | null,
}
type Form = typeof empty

const missing = (form: Form) => (form.kind ? (form.validFrom ? null : words.needsFrom) : words.chooseKind)

/** What follows from the kind and the first day: its issuer and its last day, to be corrected by what stands on the card. */
function filledIn(old: Form, part: Partial<Form>): Form {
  const form = { ...old, ...part }
  if (part.kind) form.issuer = knownOf(part.kind)?.issuer ?? ''
  if ((part.kind || part.validFrom) && form.kind && form.validFrom) form.validTo = lastDayOf(form.kind, form.validFrom)
  return form
}

/** A certificate or licence goes on file. It counts once it was verified with its issuer. */
export function FileDialog({ staffId, name, onClose }: { staffId: string; name: string; onClose: () => void }) {
  const { today } = useMe().practice
  const [form, setForm] = useState(empty)
  const set = (part: Partial<Form>) => setForm((old) => filledIn(old, part))
  const act = useAct('credentials.file', {
    keep: false,
    onDone: () => {
      toast({ text: words.filed(credentialName(form.kind), name) })
      onClose()
    },
  })
  const save = () => {
    const { kind, validFrom, ...rest } = form
    if (missing(form) || !validFrom) return
    void act.run({ ...rest, staffId, kind: kind as CredentialKind, validFrom })
  }
  const day = (key: 'validFrom' | 'validTo', sense: 'past' | 'future') => (
    <DateField
      label={words[key]}
      today={today}
      sense={sense}
      value={form[key]}
      onChange={(date) => set({ [key]: date })}
      message={fieldMessage(act.problem, key)}
    />
  )
  return (
    <Ask title={words.add} does={words.fileDo} act={act} whyNot={missing(form)} onSave={save} onClose={onClose}>
      <SelectField label={words.kind} placeholder={words.chooseKind} options={kinds} value={form.kind} onChange={(kind) => set({ kind })} />
      <TextField
        label={words.number}
        value={form.number}
        onChange={(number) => set({ number })}
        message={fieldMessage(act.problem, 'number')}
      />
      <TextField stacked label={words.issuer} value={form.issuer} onChange={(issuer) => set({ issuer })} />
      {day('validFrom', 'past')}
      {day('validTo', 'future')}
      <FileField
        label={words.evidence}
        value={form.evidence}
        onChange={(evidence) => set({ evidence })}
        message={fieldMessage(act.problem, 'evidence')}
      />
      <RuleNote kind={form.kind} />
    </Ask>
  )
}
