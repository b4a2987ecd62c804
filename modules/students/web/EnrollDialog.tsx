import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import {
  Button,
  Check,
  Choice,
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
import { Accreditor, accreditorNames, leastHours } from '../students.ts'
import type { StudentList } from './Students.tsx'
import { words } from './words.ts'

const start = (list: StudentList, today: string) => ({
  staffId: list.students.length === 1 ? (list.students[0]?.staffId ?? '') : '',
  school: '',
  coordinator: '',
  accreditor: 'CAAHEP' as Accreditor,
  requiredHours: '160',
  startsOn: today as string | null,
  endsOn: null as string | null,
  preceptorIds: [] as string[],
  competencies: list.competencies.filter((c) => c.usual).map((c) => c.key),
})
type Form = ReturnType<typeof start>

function missing(f: Form): string | null {
  const { enrollTodo: todo } = words
  if (!f.staffId) return todo.student
  if (f.school.trim().length < 2) return todo.school
  if (!/^[1-9]\d{0,3}$/.test(f.requiredHours)) return todo.hours
  if (!f.startsOn || !f.endsOn) return todo.days
  if (f.preceptorIds.length === 0) return todo.preceptor
  return f.competencies.length ? null : todo.competencies
}

const toggled = (all: readonly string[], one: string, on: boolean) => (on ? [...all, one] : all.filter((x) => x !== one))

/** The school's terms, who is preceptor, and what is to be shown. */
export function EnrollDialog({ list, onClose }: { list: StudentList; onClose: () => void }) {
  const { today } = useMe().practice
  const [form, setForm] = useState(() => start(list, today))
  const put = (change: Partial<Form>) => setForm((old) => ({ ...old, ...change }))
  const act = useAct('students.enroll', {
    keep: false,
    onDone: () => {
      toast({ text: words.enrolled(list.students.find((s) => s.staffId === form.staffId)?.name ?? '') })
      onClose()
    },
  })
  const whyNot = missing(form)
  const save = () => {
    const { startsOn, endsOn, requiredHours, ...rest } = form
    if (!whyNot && startsOn && endsOn) void act.run({ ...rest, startsOn, endsOn, requiredHours: Number(requiredHours) })
  }
  const parts = { form, put, list }
  return (
    <Dialog
      title={words.enroll}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={whyNot}>
            {words.enroll}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={2}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        <Terms {...parts} today={today} problem={act.problem} />
        <Preceptors {...parts} />
        <Asked {...parts} />
      </Stack>
    </Dialog>
  )
}

interface PartProps {
  form: Form
  put: (change: Partial<Form>) => void
  list: StudentList
}

function Terms({ form, put, list, today, problem }: PartProps & { today: string; problem: Parameters<typeof fieldMessage>[0] }) {
  const message = (path: string) => fieldMessage(problem, path)
  return (
    <>
      <SelectField
        label={words.student}
        placeholder={words.choose}
        options={list.students.map((s) => ({ value: s.staffId, label: s.name }))}
        value={form.staffId}
        onChange={(staffId) => put({ staffId })}
      />
      <TextField label={words.school} value={form.school} onChange={(school) => put({ school })} message={message('school')} />
      <TextField label={words.coordinator} value={form.coordinator} onChange={(coordinator) => put({ coordinator })} />
      <Choice
        label={words.accreditor}
        options={Accreditor.options.map((value) => ({ value, label: accreditorNames[value] }))}
        value={form.accreditor}
        onChange={(accreditor) => put({ accreditor })}
      />
      <NumberField
        label={words.required}
        unit={words.hoursUnit}
        value={form.requiredHours}
        onChange={(requiredHours) => put({ requiredHours })}
        message={message('requiredHours')}
        aside={<span className="rm-muted">{words.least(leastHours[form.accreditor])}</span>}
      />
      <DateField label={words.begins} today={today} sense="future" value={form.startsOn} onChange={(startsOn) => put({ startsOn })} />
      <DateField
        label={words.ends}
        today={today}
        sense="future"
        value={form.endsOn}
        onChange={(endsOn) => put({ endsOn })}
        message={message('endsOn')}
      />
    </>
  )
}

function Preceptors({ form, put, list }: PartProps) {
  return (
    <fieldset className="st-fieldset">
      <legend>{words.preceptors}</legend>
      <div className="st-checks">
        {list.preceptors.map((p) => (
          <Check
            key={p.staffId}
            checked={form.preceptorIds.includes(p.staffId)}
            onChange={(on) => put({ preceptorIds: toggled(form.preceptorIds, p.staffId, on) })}
          >
            {p.name}
          </Check>
        ))}
      </div>
    </fieldset>
  )
}

function Asked({ form, put, list }: PartProps) {
  return (
    <fieldset className="st-fieldset">
      <legend>{`${words.competencies}. ${words.listNote}`}</legend>
      <div className="st-checks">
        {list.competencies.map((c) => (
          <Check
            key={c.key}
            checked={form.competencies.includes(c.key)}
            onChange={(on) => put({ competencies: toggled(form.competencies, c.key, on) })}
          >
            {`${c.area} · ${c.title}`}
          </Check>
        ))}
      </div>
    </fieldset>
  )
}
