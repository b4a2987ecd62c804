import { useState } from 'react'
import { type Problem, useAct, useGo, useMe } from '../../../app/index.ts'
import { Button, Dialog, PrimaryButton, Row, Stack, StatusMark, showBirth, toast } from '../../../ui/index.ts'
import type { Likeness } from '../alike.ts'
import { sexNames } from '../patients.ts'
import { demographicsOf, formFromSearch } from './form.ts'
import { missing, PatientFields } from './PatientFields.tsx'
import type { Found } from './Patients.tsx'
import { words } from './words.ts'

type Candidate = Found & { because: Likeness }

const candidatesOf = (problem: Problem | null): readonly Candidate[] =>
  problem?.code === 'maybe_duplicate' ? ((problem.detail as { candidates?: Candidate[] } | undefined)?.candidates ?? []) : []

/** Registers a person new to the practice. Whoever may be the same person is shown before a second chart is made. */
export function RegisterDialog({ typed, onClose }: { typed: string; onClose: () => void }) {
  const go = useGo()
  const [form, setForm] = useState(() => formFromSearch(typed))
  const [toldApart, setToldApart] = useState<readonly string[]>([])
  const register = useAct('patients.register', {
    onDone: ({ patientId, mrn }) => {
      toast({ text: words.registered(mrn) })
      go(`/patients/${patientId}`)
    },
    onKept: onClose,
  })
  const send = (notDuplicate: readonly string[]) => {
    const who = demographicsOf(form)
    if (!who || missing(form)) return
    setToldApart(notDuplicate)
    void register.run({ ...who, notDuplicate: [...notDuplicate] })
  }
  const alike = candidatesOf(register.problem)
  if (alike.length > 0)
    return (
      <Duplicates
        alike={alike}
        busy={register.busy}
        onBack={register.reset}
        onOpen={(id) => go(`/patients/${id}`)}
        onOther={() => send([...toldApart, ...alike.map((p) => p.id)])}
      />
    )
  return (
    <Dialog
      title={words.register}
      open
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={() => send(toldApart)} busy={register.busy} whyNot={missing(form)}>
            {words.registerDo}
          </PrimaryButton>
        </>
      }
    >
      {register.problem ? <StatusMark state="critical">{register.problem.message}</StatusMark> : null}
      <PatientFields form={form} onChange={setForm} problem={register.problem} />
    </Dialog>
  )
}

interface DuplicatesProps {
  alike: readonly Candidate[]
  busy: boolean
  onBack: () => void
  onOpen: (id: string) => void
  onOther: () => void
}

function Duplicates({ alike, busy, onBack, onOpen, onOther }: DuplicatesProps) {
  const { today } = useMe().practice
  return (
    <Dialog
      title={words.maybe}
      open
      onClose={onBack}
      size="wide"
      foot={
        <>
          <Button onClick={onBack}>{words.back}</Button>
          <Button onClick={onOther} busy={busy}>
            {words.someoneElse}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>{words.maybeWhy}</p>
        {alike.map((p) => (
          <Row key={p.id} gap={4} apart>
            <div className="patient-alike">
              <StatusMark state="alert">{words.because[p.because]}</StatusMark>
              <b>{p.name}</b>
              <span>{[showBirth(p.birthDate, today), sexNames[p.sex], `${words.mrn} ${p.mrn}`].join(' · ')}</span>
              <span className="rm-second">{[p.phone, p.address].filter(Boolean).join(' · ')}</span>
            </div>
            <Button onClick={() => onOpen(p.id)}>{words.openChart}</Button>
          </Row>
        ))}
      </Stack>
    </Dialog>
  )
}
