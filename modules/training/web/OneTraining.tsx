import { useState } from 'react'
import { fieldMessage, type OutputOf, Shown, To, useAct, useGo, useKeys, useParam, useRead } from '../../../app/index.ts'
import { Card, Check, Choice, Page, PrimaryButton, SelectField, Stack, StatusMark, showDate, TextField, toast } from '../../../ui/index.ts'
import { StandingMark } from './MyTrainings.tsx'
import { Reading, RuleCard } from './Reading.tsx'
import './training.css'
import { words } from './words.ts'

export type Opened = OutputOf<'trainings.open'>

interface Answers {
  answers: Record<number, number>
  teacherId: string
  lateReason: string
  understood: boolean
}
const none: Answers = { answers: {}, teacherId: '', lateReason: '', understood: false }

/** Why it cannot be put on record yet. */
function missing(training: Opened, { answers, teacherId, lateReason, understood }: Answers): string | null {
  const { complete } = training.may
  const { todo } = words
  const { reading } = training
  if (!complete.allowed) return complete.because ?? null
  if (reading && Object.keys(answers).length < reading.questions.length) return todo.answers
  if (reading?.needsTeacher && !teacherId) return todo.asker
  if (training.standing === 'overdue' && !lateReason.trim()) return todo.late
  return understood ? null : todo.understood
}

/** One training: read it, answer its questions, say that you understood. */
export function OneTraining() {
  const topic = useParam('topic')
  const read = useRead('trainings.open', { topic }, { on: ['training'] })
  return <Shown read={read}>{(training) => <One key={topic} training={training} />}</Shown>
}

function One({ training }: { training: Opened }) {
  const go = useGo()
  const [form, setForm] = useState(none)
  const { topic, title, reading } = training
  const whyNot = missing(training, form)
  const act = useAct('trainings.complete', {
    keep: false,
    onDone: ({ nextDue }) => {
      toast({ text: words.completed(title, nextDue && showDate(nextDue)) })
      go('/training')
    },
  })
  const save = () => {
    if (whyNot) return
    const { answers, teacherId, lateReason } = form
    const chosen = (reading?.questions ?? []).map((_, i) => answers[i] ?? 0)
    const rest = { teacherId: teacherId || null, lateReason: lateReason.trim() }
    void act.run({ topic, edition: reading?.edition ?? null, answers: chosen, understood: true, ...rest })
  }
  useKeys({ scope: words.short, keys: [{ key: 'ctrl+enter', label: words.complete, run: save }] })
  return (
    <Page
      title={title}
      note={training.standing ? <StandingMark standing={training.standing} dueOn={training.dueOn} /> : null}
      actions={<To path="/training">{words.toMine}</To>}
      primary={
        <PrimaryButton keys="ctrl+enter" onClick={save} busy={act.busy} whyNot={whyNot}>
          {words.complete}
        </PrimaryButton>
      }
    >
      <Stack gap={4}>
        <Reading training={training} />
        <RuleCard rule={training.rule} cites={reading?.cites ?? []} />
        {reading ? <Questions reading={reading} form={form} onChange={setForm} problem={act.problem} /> : null}
        <Record training={training} form={form} onChange={setForm} />
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      </Stack>
    </Page>
  )
}

interface FormProps {
  form: Answers
  onChange: (form: Answers) => void
}

function Questions({
  reading,
  form,
  onChange,
  problem,
}: FormProps & { reading: NonNullable<Opened['reading']>; problem: Parameters<typeof fieldMessage>[0] }) {
  return (
    <Card title={words.questions} note={words.questionsWhy}>
      {reading.questions.map((q, i) => {
        const wrong = fieldMessage(problem, `answers.${i}`)
        const chosen = form.answers[i]
        return (
          <div key={q.ask} className="tr-question">
            <b>{`${i + 1}. ${q.ask}`}</b>
            <Choice
              hideLabel
              label={q.ask}
              options={q.options.map((label, n) => ({ value: String(n), label }))}
              value={chosen === undefined ? null : String(chosen)}
              onChange={(n) => onChange({ ...form, answers: { ...form.answers, [i]: Number(n) } })}
            />
            {wrong ? <StatusMark state="alert">{wrong.text}</StatusMark> : null}
          </div>
        )
      })}
    </Card>
  )
}

function Record({ training, form, onChange }: FormProps & { training: Opened }) {
  const { reading, teachers, standing, dueOn } = training
  return (
    <Card title={words.finish}>
      <Stack gap={2}>
        {reading?.needsTeacher ? (
          <>
            <SelectField
              label={words.asker}
              placeholder={words.chooseAsker}
              options={teachers.map((t) => ({ value: t.staffId, label: t.name }))}
              value={form.teacherId}
              onChange={(teacherId) => onChange({ ...form, teacherId })}
            />
            <p className="tr-source">{reading.needsTeacher}</p>
          </>
        ) : null}
        {standing === 'overdue' ? (
          <TextField
            label={words.lateWhy}
            placeholder={dueOn ? words.lateHint(showDate(dueOn)) : ''}
            value={form.lateReason}
            onChange={(lateReason) => onChange({ ...form, lateReason })}
          />
        ) : null}
        <Check checked={form.understood} onChange={(understood) => onChange({ ...form, understood })}>
          {words.understood}
        </Check>
      </Stack>
    </Card>
  )
}
