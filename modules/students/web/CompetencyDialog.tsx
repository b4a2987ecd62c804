import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import {
  Button,
  Choice,
  DateField,
  Dialog,
  PrimaryButton,
  SelectField,
  Stack,
  StatusMark,
  showInstant,
  TextField,
  toast,
} from '../../../ui/index.ts'
import type { How } from '../students.ts'
import type { AskedLine } from './Competencies.tsx'
import type { Progress } from './Externship.tsx'
import { words } from './words.ts'

/** How a competency was shown: by an act on record, watched, or simulated. */
export function CompetencyDialog({ progress, line, onClose }: { progress: Progress; line: AskedLine; onClose: () => void }) {
  const { timeZone } = useMe().practice
  const acts = progress.acts.filter((a) => a.competencies.includes(line.key))
  const [how, setHow] = useState<How>(acts.length ? 'act' : 'observed')
  const [actId, setActId] = useState(acts[0]?.id ?? '')
  const [on, setOn] = useState<string | null>(progress.today)
  const [note, setNote] = useState('')
  const act = useAct('students.log_competency', {
    keep: false,
    onDone: () => {
      toast({ text: words.loggedCompetency(line.title) })
      onClose()
    },
  })
  const whyNot = how === 'act' ? (actId ? null : acts.length ? words.act : words.noActs) : on ? null : words.hoursTodo.day
  const save = () => {
    const day = on ?? progress.today
    if (!whyNot)
      void act.run({ externshipId: progress.terms.id, competency: line.key, how, on: day, actId: how === 'act' ? actId : null, note })
  }
  return (
    <Dialog
      title={line.title}
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
        <Choice
          label={words.how}
          options={(['act', 'observed', 'simulated'] as const).map((value) => ({ value, label: words.hows[value] }))}
          value={how}
          onChange={setHow}
        />
        {how === 'act' ? (
          <SelectField
            label={words.act}
            placeholder={acts.length ? words.choose : words.noActs}
            options={acts.map((a) => ({ value: a.id, label: showInstant(a.at, { timeZone }) }))}
            value={actId}
            onChange={setActId}
            message={fieldMessage(act.problem, 'actId')}
          />
        ) : (
          <DateField label={words.on} today={progress.today} value={on} onChange={setOn} message={fieldMessage(act.problem, 'on')} />
        )}
        <TextField label={words.noteField} value={note} onChange={setNote} onEnter={save} />
      </Stack>
    </Dialog>
  )
}
