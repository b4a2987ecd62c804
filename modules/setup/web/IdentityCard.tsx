import { useState } from 'react'
import { fieldMessage, type OutputOf, Shown, useAct, useRead } from '../../../app/index.ts'
import { Button, Card, Dialog, PrimaryButton, SelectField, Stack, StatusMark, showDate, TextField, toast } from '../../../ui/index.ts'
import { cliaKinds } from '../../practice/identity.ts'
import { words } from './words.ts'

type Numbers = OutputOf<'practice.identity'>
type Field = Exclude<keyof Numbers, 'version' | 'name' | 'placeName' | 'cliaKind'>

const fields: readonly { key: Field; label: string }[] = [
  { key: 'npi', label: words.npi },
  { key: 'ein', label: words.ein },
  { key: 'taxonomy', label: words.taxonomy },
  { key: 'phone', label: words.practicePhone },
  { key: 'submitterId', label: words.submitterId },
  { key: 'receiverName', label: words.receiverName },
  { key: 'receiverId', label: words.receiverId },
  { key: 'clia', label: words.clia },
  { key: 'cliaExpires', label: words.cliaExpires },
]

const shown = (key: Field, value: string) => (key === 'cliaExpires' && value ? showDate(value) : value)

/** The numbers payers and laboratories know the practice by. Without them no claim goes out and no test is run. */
export function IdentityCard({ mayChange }: { mayChange: boolean }) {
  const read = useRead('practice.identity', {})
  const [changing, setChanging] = useState(false)
  return (
    <Card title={words.identity} actions={mayChange ? <Button onClick={() => setChanging(true)}>{words.changeIdentity}</Button> : null}>
      <Shown read={read} rows={4}>
        {(numbers) => (
          <>
            <dl className="st-numbers">
              {fields.map(({ key, label }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>
                    {numbers[key] ? (
                      <b className="rm-num">{shown(key, numbers[key])}</b>
                    ) : (
                      <StatusMark state="open">{words.notSet}</StatusMark>
                    )}
                  </dd>
                </div>
              ))}
              <div>
                <dt>{words.cliaKind}</dt>
                <dd>
                  <b>{words.cliaKinds[numbers.cliaKind]}</b>
                </dd>
              </div>
            </dl>
            {changing ? <ChangeNumbers numbers={numbers} onClose={() => setChanging(false)} /> : null}
          </>
        )}
      </Shown>
    </Card>
  )
}

function ChangeNumbers({ numbers, onClose }: { numbers: Numbers; onClose: () => void }) {
  const { name: _name, placeName: _place, ...rest } = numbers
  const [form, setForm] = useState(rest)
  const act = useAct('practice.set_identity', {
    keep: false,
    onDone: () => {
      toast({ text: words.identitySet })
      onClose()
    },
  })
  return (
    <Dialog
      title={words.identity}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={() => void act.run(form)} busy={act.busy}>
            {words.saveIdentity}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {act.problem && !act.problem.fields?.length ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {fields.map(({ key, label }) => (
          <TextField
            key={key}
            stacked
            label={key === 'cliaExpires' ? `${label} (yyyy-mm-dd)` : label}
            value={form[key]}
            onChange={(value) => setForm({ ...form, [key]: value.trim() })}
            message={fieldMessage(act.problem, key)}
          />
        ))}
        <SelectField
          stacked
          label={words.cliaKind}
          placeholder={words.cliaKind}
          options={cliaKinds.map((kind) => ({ value: kind, label: words.cliaKinds[kind] }))}
          value={form.cliaKind}
          onChange={(kind) => setForm({ ...form, cliaKind: cliaKinds.find((k) => k === kind) ?? form.cliaKind })}
        />
      </Stack>
    </Dialog>
  )
}
