import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import { Button, Check, Dialog, NumberField, PrimaryButton, SelectField, Stack, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { type ContainerKey, type Handling, handlingNames } from '../containers.ts'
import { containerOptions, emptyTest, type TestForm, testOf } from './lab-test-form.ts'
import { words } from './words.ts'

const w = words.tests

/** A test as the laboratory's directory has it. */
export function AddLabTest({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(emptyTest)
  const put = (change: Partial<TestForm>) => setForm((old) => ({ ...old, ...change }))
  const act = useAct('labtests.add', {
    keep: false,
    onDone: () => {
      toast({ text: w.added(form.name) })
      onClose()
    },
  })
  const input = testOf(form)
  const text = (key: 'name' | 'labName' | 'loinc' | 'timing' | 'preparation', label: string) => (
    <TextField label={label} value={form[key]} onChange={(value) => put({ [key]: value })} message={fieldMessage(act.problem, key)} />
  )
  const number = (key: 'needMl' | 'minMl' | 'fillMl' | 'fastingHours' | 'days', label: string, unit: string) => (
    <NumberField label={label} unit={unit} value={form[key]} onChange={(value) => put({ [key]: value })} />
  )
  return (
    <Dialog
      title={w.addTitle}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={() => input && void act.run(input)} busy={act.busy} whyNot={input ? null : w.needs}>
            {w.addTitle}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {text('name', w.name)}
        {text('labName', w.lab)}
        <SelectField
          label={w.container}
          placeholder={w.pick}
          options={containerOptions}
          value={form.container}
          onChange={(container) => put({ container: container as ContainerKey })}
        />
        {number('needMl', w.needMl, 'mL')}
        {number('minMl', w.minMl, 'mL')}
        {number('fillMl', w.fillMl, 'mL')}
        {number('days', w.expected, 'days')}
        {number('fastingHours', w.fastingHours, 'h')}
        <Check checked={form.required} onChange={(required) => put({ required })}>
          {w.required}
        </Check>
        {text('timing', w.timing)}
        {text('preparation', w.preparation)}
        <SelectField
          label={w.travels}
          placeholder={w.pick}
          options={(Object.keys(handlingNames) as Handling[]).map((value) => ({ value, label: handlingNames[value] }))}
          value={form.handling}
          onChange={(handling) => put({ handling: handling as Handling })}
        />
        {text('loinc', w.loinc)}
      </Stack>
    </Dialog>
  )
}
