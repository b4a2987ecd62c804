import { useState } from 'react'
import { type Problem, useAct } from '../../../app/index.ts'
import { Button, type Column, Dialog, PrimaryButton, Row, Stack, StatusMark, Table, toast } from '../../../ui/index.ts'
import { changesOf, formOf, type PatientForm } from './form.ts'
import type { PatientData } from './PatientBanner.tsx'
import { missing, PatientFields } from './PatientFields.tsx'
import { words } from './words.ts'

type Stored = PatientData['patient']

const storedOf = (problem: Problem | null): Stored | null =>
  problem?.code === 'stale' ? ((problem.detail as { current?: Stored } | undefined)?.current ?? null) : null

/** Changes the details of a patient: only what differs is sent. Meanwhile changed by someone else: both are shown, field by field. */
export function EditDialog({ patient, onClose }: { patient: Stored; onClose: () => void }) {
  const [base, setBase] = useState(patient)
  const [form, setForm] = useState(() => formOf(patient))
  const update = useAct('patients.update', {
    onDone: () => {
      toast({ text: words.saved })
      onClose()
    },
    onKept: onClose,
  })
  const changes = changesOf(formOf(base), form)
  const send = () => {
    if (Object.keys(changes).length === 0) onClose()
    else void update.run({ patientId: patient.id, version: base.version, changes })
  }
  const stored = storedOf(update.problem)
  const compared = (next: PatientForm) => {
    if (!stored) return
    setForm(next)
    setBase({ ...base, ...stored })
    update.reset()
  }
  if (stored) return <Compare stored={formOf(stored)} opened={formOf(base)} yours={form} onDone={compared} onClose={onClose} />
  return (
    <Dialog
      title={words.editTitle}
      open
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={send} busy={update.busy} whyNot={missing(form)}>
            {words.save}
          </PrimaryButton>
        </>
      }
    >
      {update.problem ? <StatusMark state="critical">{update.problem.message}</StatusMark> : null}
      <PatientFields form={form} onChange={setForm} problem={update.problem} at="changes." known />
    </Dialog>
  )
}

type Key = keyof PatientForm

interface CompareProps {
  stored: PatientForm
  opened: PatientForm
  yours: PatientForm
  onDone: (form: PatientForm) => void
  onClose: () => void
}

const shown = (value: PatientForm[Key]) => (value === '' || value === null ? words.notRecorded : String(value))

function Compare({ stored, opened, yours, onDone, onClose }: CompareProps) {
  const keys = Object.keys(stored) as Key[]
  // What I did not touch stays as stored; what both of us touched is asked.
  const both = keys.filter((k) => stored[k] !== yours[k] && yours[k] !== opened[k])
  const [mine, setMine] = useState<readonly Key[]>(both)
  const merged = () => onDone({ ...stored, ...Object.fromEntries(mine.map((k) => [k, yours[k]])) })
  const columns: Column<Key>[] = [
    { key: 'field', title: '', cell: (k) => words[k as 'family'] ?? k },
    { key: 'stored', title: words.stored, cell: (k) => shown(stored[k]) },
    { key: 'yours', title: words.yours, cell: (k) => <b>{shown(yours[k])}</b> },
    {
      key: 'choose',
      title: '',
      cell: (k) => (
        <Row>
          <Button kind={mine.includes(k) ? 'quiet' : 'plain'} onClick={() => setMine(mine.filter((m) => m !== k))}>
            {words.useStored}
          </Button>
          <Button kind={mine.includes(k) ? 'plain' : 'quiet'} onClick={() => setMine([...mine.filter((m) => m !== k), k])}>
            {words.useYours}
          </Button>
        </Row>
      ),
    },
  ]
  return (
    <Dialog
      title={words.editTitle}
      open
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={merged}>{words.back}</PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <StatusMark state="waiting">{words.stale}</StatusMark>
        <p>{words.staleWhy}</p>
        <Table label={words.stale} columns={columns} rows={both} rowKey={(k) => k} />
      </Stack>
    </Dialog>
  )
}
