import { fieldMessage, type Problem, useMe } from '../../../app/index.ts'
import { Check, Choice, DateField, SelectField, Stack, TextField } from '../../../ui/index.ts'
import { sexNames } from '../patients.ts'
import type { PatientForm } from './form.ts'
import { words } from './words.ts'

interface PatientFieldsProps {
  form: PatientForm
  onChange: (form: PatientForm) => void
  problem: Problem | null
  /** Where the server's messages say the field is: `changes.` for an update. */
  at?: string
  /** An existing patient: also what a new one cannot have. */
  known?: boolean
}

const texts = ['family', 'given', 'middle', 'suffix', 'preferred', 'pronouns'] as const
const contact = ['phone', 'phoneAlt', 'email'] as const
const home = ['line1', 'line2', 'city', 'state', 'zip'] as const

/** The form of a patient, in the order the front desk asks. */
export function PatientFields({ form, onChange, problem, at = '', known = false }: PatientFieldsProps) {
  const { today } = useMe().practice
  const set = (part: Partial<PatientForm>) => onChange({ ...form, ...part })
  const message = (path: string) => fieldMessage(problem, at + path)
  const languages: readonly string[] = [...new Set([form.language, ...Object.keys(words.languages)])]
  return (
    <Stack gap={3}>
      {texts.slice(0, 3).map((key, i) => (
        <TextField
          key={key}
          label={words[key]}
          value={form[key]}
          onChange={(text) => set({ [key]: text })}
          autoFocus={i === 0}
          message={message(key)}
        />
      ))}
      <DateField
        label={words.birthDate}
        value={form.birthDate}
        onChange={(birthDate) => set({ birthDate })}
        today={today}
        message={message('birthDate')}
      />
      <Choice
        label={words.sex}
        options={Object.entries(sexNames).map(([value, label]) => ({ value, label }))}
        value={form.sex || null}
        onChange={(sex) => set({ sex })}
      />
      {contact.map((key) => (
        <TextField
          key={key}
          label={words[key]}
          type={key === 'email' ? 'email' : 'tel'}
          value={form[key]}
          onChange={(text) => set({ [key]: text })}
          message={message(key)}
        />
      ))}
      {home.map((key) => (
        <TextField
          key={key}
          label={words[key]}
          value={form[key]}
          onChange={(text) => set({ [key]: text })}
          message={message(`address.${key}`)}
        />
      ))}
      <SelectField
        label={words.language}
        value={form.language}
        onChange={(language) => set({ language })}
        options={languages.map((value) => ({ value, label: (words.languages as Record<string, string>)[value] ?? value }))}
        message={message('language')}
      />
      <Check checked={form.interpreter} onChange={(interpreter) => set({ interpreter })}>
        {words.interpreter}
      </Check>
      {texts.slice(3).map((key) => (
        <TextField key={key} label={words[key]} value={form[key]} onChange={(text) => set({ [key]: text })} message={message(key)} />
      ))}
      {known ? (
        <DateField
          label={words.deceasedOn}
          value={form.deceasedOn}
          onChange={(deceasedOn) => set({ deceasedOn })}
          today={today}
          message={message('deceasedOn')}
        />
      ) : null}
    </Stack>
  )
}

/** Why the form cannot go yet. */
export function missing(form: PatientForm): string | null {
  if (!form.family.trim() && !form.given.trim()) return words.needName
  if (!form.birthDate) return words.needBirth
  return form.sex ? null : words.needSex
}
