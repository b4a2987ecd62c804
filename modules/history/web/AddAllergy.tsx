import { useState } from 'react'
import { fieldMessage, type InputOf, useAct } from '../../../app/index.ts'
import { Button, Choice, Row, Stack, StatusMark, TextField } from '../../../ui/index.ts'
import { words } from './words.ts'

type Words = Pick<InputOf<'allergies.add'>, 'substance' | 'category' | 'reaction' | 'severity'>

const options = <T extends string>(names: Record<T, string>) => (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }))

/** One more allergy, in the patient's words. */
export function AddAllergy({ visitId, patientId, onClose }: { visitId: string; patientId: string; onClose: () => void }) {
  const [typed, setTyped] = useState<Words>({ substance: '', category: null, reaction: '', severity: null })
  const add = useAct('allergies.add', { onDone: onClose, onKept: onClose })
  const save = () => void add.run({ visitId, patientId, ...typed, reaction: typed.reaction || null })
  return (
    <div data-form="true">
      <Stack gap={2}>
        <TextField
          label={words.substance}
          value={typed.substance}
          onChange={(substance) => setTyped({ ...typed, substance })}
          placeholder={words.substanceHint}
          autoFocus
          message={fieldMessage(add.problem, 'substance')}
        />
        <TextField
          label={words.reaction}
          value={typed.reaction ?? ''}
          onChange={(reaction) => setTyped({ ...typed, reaction })}
          placeholder={words.reactionHint}
          onEnter={save}
        />
        <Choice
          label={words.severity}
          options={options(words.severities)}
          value={typed.severity ?? null}
          onChange={(severity) => setTyped({ ...typed, severity })}
        />
        <Choice
          label={words.category}
          options={options(words.categories)}
          value={typed.category ?? null}
          onChange={(category) => setTyped({ ...typed, category })}
        />
        {add.problem ? <StatusMark state="critical">{add.problem.message}</StatusMark> : null}
        <Row>
          <Button onClick={save} busy={add.busy}>
            {words.save}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </div>
  )
}
