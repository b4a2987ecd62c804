import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import {
  Button,
  Check,
  DateField,
  Dialog,
  NumberField,
  PrimaryButton,
  SelectField,
  Stack,
  StatusMark,
  TextField,
  toast,
} from '../../../ui/index.ts'
import { Hint } from './Hint.tsx'
import type { Team } from './TeamTrainings.tsx'
import { words } from './words.ts'

const start = (today: string) => ({
  ...{
    topic: '',
    heldOn: today as string | null,
    minutes: '',
    trainerId: '',
    trainerName: '',
    qualification: '',
    contents: '',
    evidence: '',
  },
  ...{ staffIds: [] as string[], lateReason: '' },
})
type Form = ReturnType<typeof start>

function missing(f: Form): string | null {
  const { sessionTodo: todo } = words
  if (!f.topic) return todo.topic
  if (!f.heldOn) return todo.day
  if (!/^[1-9]\d{0,2}$/.test(f.minutes)) return todo.minutes
  if (!f.trainerId && f.trainerName.trim().length < 3) return todo.trainer
  if (f.qualification.trim().length < 2) return todo.qualification
  if (f.contents.trim().length < 3) return todo.contents
  return f.staffIds.length ? null : todo.people
}

/** A session held for several at once: what an inspector asks of a training record. */
export function SessionDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const [form, setForm] = useState(() => start(team.today))
  const put = (change: Partial<Form>) => setForm((old) => ({ ...old, ...change }))
  const act = useAct('trainings.session', {
    keep: false,
    onDone: ({ people }) => {
      toast({ text: words.recorded(people) })
      onClose()
    },
  })
  const whyNot = missing(form)
  const save = () => {
    const { heldOn, minutes, trainerId, ...rest } = form
    if (!whyNot && heldOn) void act.run({ ...rest, heldOn, minutes: Number(minutes), trainerId: trainerId || null })
  }
  return (
    <Dialog
      title={words.record}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={whyNot}>
            {words.record}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={2}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        <What form={form} put={put} team={team} problem={act.problem} />
        <Present form={form} put={put} team={team} />
      </Stack>
    </Dialog>
  )
}

interface PartProps {
  form: Form
  put: (change: Partial<Form>) => void
  team: Team
}

function What({ form, put, team, problem }: PartProps & { problem: Parameters<typeof fieldMessage>[0] }) {
  const message = (path: string) => fieldMessage(problem, path)
  const trainers = team.people.map((p) => ({ value: p.staffId, label: p.name }))
  return (
    <>
      <SelectField
        label={words.topic}
        placeholder={words.choose}
        options={team.topics.map((t) => ({ value: t.topic, label: t.title }))}
        value={form.topic}
        onChange={(topic) => put({ topic })}
      />
      <DateField
        label={words.heldOn}
        today={team.today}
        value={form.heldOn}
        onChange={(heldOn) => put({ heldOn })}
        message={message('heldOn')}
      />
      <NumberField label={words.length} unit={words.minutesUnit} value={form.minutes} onChange={(minutes) => put({ minutes })} />
      <SelectField
        label={words.trainer}
        placeholder={words.trainerOther}
        options={trainers}
        value={form.trainerId}
        onChange={(trainerId) => put({ trainerId, staffIds: form.staffIds.filter((id) => id !== trainerId) })}
      />
      {form.trainerId ? null : (
        <TextField
          label={words.trainerName}
          value={form.trainerName}
          onChange={(trainerName) => put({ trainerName })}
          message={message('trainerName')}
        />
      )}
      <TextField label={words.qualification} value={form.qualification} onChange={(qualification) => put({ qualification })} />
      <TextField label={words.contents} value={form.contents} onChange={(contents) => put({ contents })} />
      <TextField
        label={words.evidence}
        aside={<Hint text={words.evidenceHint} />}
        value={form.evidence}
        onChange={(evidence) => put({ evidence })}
      />
      {message('lateReason') || form.lateReason ? (
        <TextField
          label={words.lateWhy}
          value={form.lateReason}
          onChange={(lateReason) => put({ lateReason })}
          message={message('lateReason')}
        />
      ) : null}
    </>
  )
}

function Present({ form, put, team }: PartProps) {
  const toggle = (id: string, there: boolean) =>
    put({ staffIds: there ? [...form.staffIds, id] : form.staffIds.filter((one) => one !== id) })
  return (
    <fieldset className="tr-fieldset">
      <legend>{words.present}</legend>
      <div className="tr-people">
        {team.people
          .filter((p) => p.staffId !== form.trainerId)
          .map((p) => (
            <Check key={p.staffId} checked={form.staffIds.includes(p.staffId)} onChange={(there) => toggle(p.staffId, there)}>
              {p.name}
            </Check>
          ))}
      </div>
    </fieldset>
  )
}
