import { useState } from 'react'
import { fieldMessage, useAct } from '../../../app/index.ts'
import { Button, Row, Stack, StatusMark, TextField } from '../../../ui/index.ts'
import { words } from './words.ts'

const empty = { name: '', strength: '', form: '', sig: '' }
const fields = ['name', 'strength', 'form', 'sig'] as const
const hints = { name: words.nameHint, strength: words.strengthHint, form: words.formHint, sig: words.sigHint }

/** A medicine as the patient or the bottle says it. */
export function AddMedicine({ visitId, patientId, onClose }: { visitId: string; patientId: string; onClose: () => void }) {
  const [typed, setTyped] = useState(empty)
  const add = useAct('medications.add', { onDone: onClose, onKept: onClose })
  const save = () =>
    void add.run({
      visitId,
      patientId,
      name: typed.name,
      strength: typed.strength || null,
      form: typed.form || null,
      sig: typed.sig || null,
    })
  return (
    <div data-form="true">
      <Stack gap={2}>
        {fields.map((key) => (
          <TextField
            key={key}
            label={words[key]}
            value={typed[key]}
            onChange={(text) => setTyped({ ...typed, [key]: text })}
            placeholder={hints[key]}
            autoFocus={key === 'name'}
            message={fieldMessage(add.problem, key)}
            {...(key === 'sig' ? { onEnter: save } : {})}
          />
        ))}
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
