import { useState } from 'react'
import { fieldMessage, type InputOf, type OutputOf, useAct, useMe } from '../../../app/index.ts'
import { Button, Choice, DateField, Dialog, PrimaryButton, SelectField, Stack, StatusMark, TextField } from '../../../ui/index.ts'
import { type Method, methodNames, skillOf } from '../skills.ts'
import { OutcomeView } from './OutcomeView.tsx'
import { type Answers, answersOf, openSteps, StepList } from './StepList.tsx'
import type { Line } from './standing.tsx'
import { words } from './words.ts'

interface AssessProps {
  staffId: string
  name: string
  lines: readonly Line[]
  onClose: () => void
}

type SkillId = InputOf<'assessments.record'>['skill']

function useAssess({ staffId, lines }: AssessProps) {
  const { today } = useMe().practice
  const [lineKey, setLine] = useState('')
  const [method, setMethod] = useState<Method | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [answers, setAnswers] = useState<Answers>({})
  const [comments, setComments] = useState('')
  const [outcome, setOutcome] = useState<OutputOf<'assessments.record'> | null>(null)
  const act = useAct('assessments.record', { keep: false, onDone: setOutcome })
  const line = lines.find((l) => l.key === lineKey)
  const skill = line ? skillOf(line.skill) : undefined
  const choose = (next: string) => {
    setLine(next)
    setAnswers({})
    setMethod(null)
  }
  const left = skill ? openSteps(skill, answers) : 0
  const whyNot = !skill ? words.chooseSkill : !method ? words.needsHow : !on ? words.needsDay : left ? words.stepsLeft(left) : null
  const sign = () => {
    if (!skill || !line || !method || !on || whyNot || act.busy) return
    const what = { staffId, skill: skill.id as SkillId, productId: line.productId, method, on }
    void act.run({ ...what, steps: answersOf(skill, answers), comments })
  }
  return {
    today,
    lineKey,
    choose,
    method,
    setMethod,
    on,
    setOn,
    answers,
    setAnswers,
    comments,
    setComments,
    outcome,
    act,
    skill,
    whyNot,
    sign,
  }
}

/** A provider or nurse puts down an attempt they have watched, step by step. */
export function AssessDialog(props: AssessProps) {
  const { name, lines, onClose } = props
  const a = useAssess(props)
  return (
    <Dialog
      title={words.assessTitle(name)}
      open
      size="wide"
      onClose={onClose}
      foot={
        a.outcome ? (
          <PrimaryButton onClick={onClose}>{words.close}</PrimaryButton>
        ) : (
          <>
            <Button onClick={onClose}>{words.notNow}</Button>
            <PrimaryButton onClick={a.sign} busy={a.act.busy} whyNot={a.whyNot}>
              {words.sign}
            </PrimaryButton>
          </>
        )
      }
    >
      {a.outcome ? <OutcomeView outcome={a.outcome} /> : <Asked {...a} lines={lines} />}
    </Dialog>
  )
}

function Asked(a: ReturnType<typeof useAssess> & { lines: readonly Line[] }) {
  const methods = (a.skill?.methods ?? []).map((value) => ({ value, label: methodNames[value] }))
  return (
    <Stack gap={3}>
      <SelectField
        label={words.skill}
        placeholder={words.chooseSkill}
        options={a.lines.map((l) => ({ value: l.key, label: l.label }))}
        value={a.lineKey}
        onChange={a.choose}
      />
      {a.skill ? (
        <>
          <Choice label={words.how} options={methods} value={a.method} onChange={a.setMethod} />
          <DateField label={words.on} today={a.today} value={a.on} onChange={a.setOn} message={fieldMessage(a.act.problem, 'on')} />
          <StepList skill={a.skill} value={a.answers} onChange={a.setAnswers} />
          <TextField label={words.comments} value={a.comments} onChange={a.setComments} lines={2} stacked />
        </>
      ) : null}
      {a.act.problem ? <StatusMark state="critical">{a.act.problem.message}</StatusMark> : null}
    </Stack>
  )
}
