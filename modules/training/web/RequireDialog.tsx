import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import { Button, Check, Dialog, NumberField, PrimaryButton, SelectField, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { AudienceRole, jobTitles } from '../training.ts'
import type { CatalogueLine } from './AskedHere.tsx'
import { Hint } from './Hint.tsx'
import { words } from './words.ts'

const blank = {
  title: '',
  applies: true,
  roles: [] as AudienceRole[],
  everyDays: null as number | null,
  keepYears: null as number | null,
  about: '',
  material: '',
}
const everyOptions = [
  { value: '', label: words.everyNames.once },
  { value: '365', label: words.everyNames.year },
  { value: '730', label: words.everyNames.two },
]
const optionsWith = (days: number | null) =>
  days === null || days === 365 || days === 730 ? everyOptions : [...everyOptions, { value: String(days), label: words.everyDays(days) }]

/** Whether a training is asked here, of whom, how often; or a training of the practice's own. */
export function RequireDialog({ line, onClose }: { line: CatalogueLine | null; onClose: () => void }) {
  const [form, setForm] = useState(() => {
    const { title, applies, roles, everyDays, keepYears, about, material } = line ?? blank
    return { title, applies, roles: [...roles], everyDays, keepYears: keepYears ? String(keepYears) : '', about, material, again: '' }
  })
  const put = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }))
  const act = useAct('trainings.require', {
    keep: false,
    onDone: () => {
      toast({ text: words.saved(form.title) })
      onClose()
    },
  })
  const whyNot = form.title.trim().length < 3 ? words.name : form.applies && form.roles.length === 0 ? words.audience : null
  const save = () => {
    if (whyNot) return
    const { again, keepYears, ...rest } = form
    const years = keepYears === '' ? null : Number(keepYears)
    void act.run({ ...rest, keepYears: years, ...(line ? { topic: line.topic } : {}), ...(again.trim() ? { again: again.trim() } : {}) })
  }
  const toggle = (role: AudienceRole, on: boolean) => put({ roles: on ? [...form.roles, role] : form.roles.filter((r) => r !== role) })
  return (
    <Dialog
      title={line?.title ?? words.addOwn}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={whyNot}>
            {words.save}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={2}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {line?.rule ? null : (
          <TextField
            label={words.name}
            value={form.title}
            onChange={(title) => put({ title })}
            message={fieldMessage(act.problem, 'title')}
          />
        )}
        <Check checked={form.applies} onChange={(applies) => put({ applies })}>
          {words.ask}
        </Check>
        <fieldset className="tr-fieldset">
          <legend>{words.audience}</legend>
          <div className="tr-people">
            {AudienceRole.options.map((role) => (
              <Check key={role} checked={form.roles.includes(role)} onChange={(on) => toggle(role, on)}>
                {jobTitles[role]}
              </Check>
            ))}
          </div>
        </fieldset>
        <SelectField
          label={words.every}
          options={optionsWith(form.everyDays)}
          value={form.everyDays === null ? '' : String(form.everyDays)}
          onChange={(days) => put({ everyDays: days ? Number(days) : null })}
          message={fieldMessage(act.problem, 'everyDays')}
        />
        <NumberField
          label={words.keepFor}
          unit={words.yearsUnit}
          value={form.keepYears}
          onChange={(keepYears) => put({ keepYears: keepYears.replace(/\D/g, '') })}
          message={fieldMessage(act.problem, 'keepYears')}
        />
        {line?.rule ? null : <TextField label={words.about} value={form.about} onChange={(about) => put({ about })} />}
        <TextField
          label={words.place}
          aside={<Hint text={words.placeHint} />}
          value={form.material}
          onChange={(material) => put({ material })}
        />
        {line?.applies ? (
          <TextField label={words.again} aside={<Hint text={words.againHint} />} value={form.again} onChange={(again) => put({ again })} />
        ) : null}
      </Stack>
    </Dialog>
  )
}
