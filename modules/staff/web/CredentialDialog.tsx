import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { DateField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { type CredentialKind, credentialName, credentialNames, type VerifiedBy, verifiedByNames } from '../credentials.ts'
import { Asking } from './Asking.tsx'
import { words } from './words.ts'

const kinds = Object.entries(credentialNames).map(([value, label]) => ({ value, label }))
const ways = Object.entries(verifiedByNames).map(([value, label]) => ({ value, label }))

const empty = {
  kind: '',
  number: '',
  issuer: '',
  validFrom: null as string | null,
  validTo: null as string | null,
  verifiedOn: null as string | null,
  verifiedBy: '',
}

function missing(form: typeof empty): string | null {
  if (!form.kind) return words.chooseKind
  if (!form.validFrom) return words.needsFrom
  return Boolean(form.verifiedOn) === Boolean(form.verifiedBy) ? null : words.needsBoth
}

/** A certificate or licence goes on file. It counts once it was verified with its issuer. */
export function CredentialDialog({ staffId, name, onClose }: { staffId: string; name: string; onClose: () => void }) {
  const { today } = useMe().practice
  const [form, setForm] = useState(empty)
  const set = (part: Partial<typeof empty>) => setForm((old) => ({ ...old, ...part }))
  const act = useAct('credentials.file', {
    keep: false,
    onDone: () => {
      toast({ text: words.filed(credentialName(form.kind), name) })
      onClose()
    },
  })
  const save = () => {
    const { kind, validFrom, verifiedBy, ...rest } = form
    if (missing(form) || !validFrom) return
    void act.run({ ...rest, staffId, kind: kind as CredentialKind, validFrom, verifiedBy: (verifiedBy || null) as VerifiedBy | null })
  }
  const day = (key: 'validFrom' | 'validTo' | 'verifiedOn', sense?: 'future') => (
    <DateField
      label={words[key]}
      today={today}
      sense={sense ?? 'past'}
      value={form[key]}
      onChange={(date) => set({ [key]: date })}
      message={fieldMessage(act.problem, key)}
    />
  )
  return (
    <Asking title={words.addCredential} does={words.fileDo} act={act} whyNot={missing(form)} onSave={save} onClose={onClose}>
      <SelectField label={words.kind} placeholder={words.chooseKind} options={kinds} value={form.kind} onChange={(kind) => set({ kind })} />
      <TextField label={words.number} value={form.number} onChange={(number) => set({ number })} />
      <TextField label={words.issuer} value={form.issuer} onChange={(issuer) => set({ issuer })} />
      {day('validFrom')}
      {day('validTo', 'future')}
      {day('verifiedOn')}
      <SelectField
        label={words.verifiedBy}
        placeholder={words.notYet}
        options={ways}
        value={form.verifiedBy}
        onChange={(verifiedBy) => set({ verifiedBy })}
        message={fieldMessage(act.problem, 'verifiedBy')}
      />
    </Asking>
  )
}
