import { useState } from 'react'
import { fieldMessage, type OutputOf, useAct, useMe } from '../../../app/index.ts'
import { Button, Dialog, PinField, PrimaryButton, Stack, StatusMark, TextField } from '../../../ui/index.ts'
import { skillOf } from '../skills.ts'
import { OutcomeView } from './OutcomeView.tsx'
import { type Answers, answersOf, openSteps, StepList } from './StepList.tsx'
import { words } from './words.ts'

export type Watched = OutputOf<'observations.mine'>['toJudge'][number]

interface JudgeProps {
  watched: Watched
  onClose: () => void
  /** It is signed; what is shown now is the result. */
  onSigned?: () => void
}

function useJudge({ watched, onSigned }: JudgeProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const [comments, setComments] = useState('')
  const [pin, setPin] = useState('')
  const [outcome, setOutcome] = useState<OutputOf<'observations.finish'> | null>(null)
  const skill = skillOf(watched.act?.skill ?? '')
  const needsPin = useMe().staffId !== watched.observer.id
  const act = useAct('observations.finish', {
    keep: false,
    onDone: (done) => {
      setOutcome(done)
      onSigned?.()
    },
  })
  const left = skill ? openSteps(skill, answers) : 0
  const whyNot = left ? words.stepsLeft(left) : needsPin && pin.length < 6 ? words.needsPin : null
  const sign = async () => {
    if (!skill || whyNot || act.busy) return
    const steps = answersOf(skill, answers)
    if (!(await act.run({ observationId: watched.id, pin: needsPin ? pin : null, steps, comments }))) setPin('')
  }
  return { answers, setAnswers, comments, setComments, pin, setPin, outcome, skill, needsPin, act, whyNot, sign: () => void sign() }
}

/** The one who watched answers each step of what was done, and signs. */
export function JudgeDialog(props: JudgeProps) {
  const { watched, onClose } = props
  const { answers, setAnswers, comments, setComments, pin, setPin, outcome, skill, needsPin, act, whyNot, sign } = useJudge(props)
  const onPin = act.problem ? fieldMessage(act.problem, 'pin') : null
  const primary = outcome ? (
    <PrimaryButton onClick={onClose}>{words.close}</PrimaryButton>
  ) : (
    <PrimaryButton onClick={sign} busy={act.busy} whyNot={skill ? whyNot : words.noSkill}>
      {words.sign}
    </PrimaryButton>
  )
  return (
    <Dialog
      title={words.judgeTitle(skill?.label ?? watched.label, watched.trainee)}
      open
      size="wide"
      onClose={onClose}
      foot={
        <>
          {outcome ? null : <Button onClick={onClose}>{words.notNow}</Button>}
          {primary}
        </>
      }
    >
      {outcome ? <OutcomeView outcome={outcome} /> : null}
      {skill && !outcome ? (
        <Stack gap={3}>
          <p>{words.judgeWhy(watched.observer.name)}</p>
          <StepList skill={skill} value={answers} onChange={setAnswers} />
          <TextField label={words.comments} value={comments} onChange={setComments} lines={2} stacked />
          {needsPin ? <PinField label={words.signAs(watched.observer.name)} value={pin} onChange={setPin} message={onPin} /> : null}
          {act.problem && !onPin ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        </Stack>
      ) : null}
      {skill || outcome ? null : <p>{words.noSkill}</p>}
    </Dialog>
  )
}
