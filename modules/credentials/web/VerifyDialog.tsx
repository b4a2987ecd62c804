import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Choice, DateField, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import { knownOf } from '../catalogue.ts'
import { type CheckResult, type Held, type VerifiedBy, verifiedByNames } from '../shapes.ts'
import { Ask } from './Ask.tsx'
import { words } from './words.ts'

const ways = (Object.entries(verifiedByNames) as [VerifiedBy, string][]).map(([value, label]) => ({ value, label }))
const results = (Object.entries(words.results) as [CheckResult, string][]).map(([value, label]) => ({ value, label }))

function missing(form: { source: string; address: string; result: CheckResult | null; on: string | null }): string | null {
  if (form.source.trim().length < 2 || form.address.trim().length < 4) return words.needsSource
  if (!form.on) return words.needsDay
  return form.result ? null : words.chooseResult
}

/** What the issuer or its register said, who asked and where. What it does not confirm closes at once. */
export function VerifyDialog({ held, onClose }: { held: Held; onClose: () => void }) {
  const { today } = useMe().practice
  const name = credentialName(held.kind)
  const ask = knownOf(held.kind)?.askAt
  const [form, setForm] = useState({
    on: today as string | null,
    way: 'register' as VerifiedBy,
    source: ask?.source ?? held.issuer ?? '',
    address: ask?.address ?? '',
    result: null as CheckResult | null,
    note: '',
  })
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }))
  const act = useAct('credentials.verify', {
    keep: false,
    onDone: () => {
      toast({ text: form.result === 'valid' ? words.verified(name) : words.refuted(name) })
      onClose()
    },
  })
  const whyNot = missing(form)
  const save = () => {
    const { on, result, ...rest } = form
    if (!whyNot && on && result) void act.run({ ...rest, credentialId: held.id, on, result })
  }
  return (
    <Ask title={words.verifyTitle(name)} does={words.verifyDo} act={act} whyNot={whyNot} onSave={save} onClose={onClose}>
      <p>{words.verifyWhy}</p>
      <Choice label={words.way} options={ways} value={form.way} onChange={(way) => set({ way })} />
      <TextField stacked label={words.source} value={form.source} onChange={(source) => set({ source })} />
      <TextField
        stacked
        label={words.address}
        placeholder={words.addressHint}
        value={form.address}
        onChange={(address) => set({ address })}
      />
      <DateField label={words.on} today={today} value={form.on} onChange={(on) => set({ on })} message={fieldMessage(act.problem, 'on')} />
      <Choice label={words.result} options={results} value={form.result} onChange={(result) => set({ result })} />
      {form.result && form.result !== 'valid' ? <StatusMark state="alert">{words.refutes}</StatusMark> : null}
      <TextField stacked label={words.note} value={form.note} onChange={(note) => set({ note })} />
    </Ask>
  )
}
