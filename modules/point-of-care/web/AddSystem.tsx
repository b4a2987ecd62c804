import { useState } from 'react'
import { Ask, fieldMessage, type InputOf, useAct } from '../../../app/index.ts'
import { Check, SelectField, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { blankNumber, type NumberForm, NumberTexts, numberOf } from './NumberTexts.tsx'
import type { List } from './Systems.tsx'
import { words } from './words.ts'

const w = words.systems
const texts = ['name', 'analyte', 'loinc', 'specimen', 'values', 'abnormalValues', 'procedureCode', 'readMinutes'] as const
const inWords: readonly string[] = ['values', 'abnormalValues']
type Form = Record<(typeof texts)[number], string> & NumberForm & { qw: boolean; ppm: boolean }
const blank: Form = {
  name: '',
  analyte: '',
  loinc: '',
  specimen: '',
  values: '',
  abnormalValues: '',
  procedureCode: '',
  readMinutes: '',
  qw: false,
  ppm: false,
  ...blankNumber,
}
const formOf = (k: List['known'][number]): Form => ({
  ...k,
  values: k.values.join(', '),
  abnormalValues: k.abnormalValues.join(', '),
  procedureCode: k.procedureCode ?? '',
  readMinutes: k.readMinutes?.toString() ?? '',
  ppm: k.complexity === 'ppm',
  ...blankNumber,
})
const listed = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

function inputOf(form: Form): InputOf<'testsystems.add'> | null {
  if ([form.name, form.analyte, form.loinc, form.specimen].some((text) => !text.trim())) return null
  const number = form.numeric ? numberOf(form) : null
  if (form.numeric ? !number : listed(form.values).length < 2) return null
  if (!/^\d{0,3}$/.test(form.readMinutes.trim())) return null
  const { name, analyte, specimen, qw } = form
  return {
    ...{ name, analyte, specimen, qw, number },
    loinc: form.loinc.trim(),
    values: number ? [] : listed(form.values),
    abnormalValues: number ? [] : listed(form.abnormalValues),
    procedureCode: form.procedureCode.trim().toUpperCase() || null,
    readMinutes: form.readMinutes.trim() ? Number(form.readMinutes) : null,
    complexity: form.ppm ? 'ppm' : 'waived',
  }
}

/** A test from those Roomed knows, or typed from its insert. */
export function AddSystem({ known, onClose }: { known: List['known']; onClose: () => void }) {
  const [form, setForm] = useState(blank)
  const act = useAct('testsystems.add', {
    keep: false,
    onDone: () => {
      toast({ text: w.added(form.name) })
      onClose()
    },
  })
  const input = inputOf(form)
  const shown = texts.filter((key) => !form.numeric || !inWords.includes(key))
  return (
    <Ask
      title={w.add}
      does={w.add}
      act={act}
      whyNot={input ? null : form.numeric ? w.needsNumber : w.needs}
      onDo={() => input && void act.run(input)}
      onClose={onClose}
    >
      {known.length ? (
        <SelectField
          label={w.beginFrom}
          placeholder={w.typed}
          options={known.map((k) => ({ value: k.name, label: k.name }))}
          value={known.some((k) => k.name === form.name) ? form.name : ''}
          onChange={(name) => {
            const found = known.find((k) => k.name === name)
            setForm(found ? formOf(found) : blank)
          }}
        />
      ) : null}
      <StatusMark state="waiting">{w.compare}</StatusMark>
      <Check checked={form.numeric} onChange={(numeric) => setForm({ ...form, numeric })}>
        {w.numeric}
      </Check>
      {shown.map((key) => (
        <TextField
          key={key}
          label={w[key]}
          value={form[key]}
          onChange={(text) => setForm({ ...form, [key]: text })}
          message={fieldMessage(act.problem, key)}
        />
      ))}
      {form.numeric ? <NumberTexts form={form} problem={act.problem} onChange={(change) => setForm({ ...form, ...change })} /> : null}
      <Check checked={form.ppm} onChange={(ppm) => setForm({ ...form, ppm })}>
        {w.ppm}
      </Check>
      <Check checked={form.qw} onChange={(qw) => setForm({ ...form, qw })}>
        {w.qw}
      </Check>
    </Ask>
  )
}
