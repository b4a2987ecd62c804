import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Button, Card, DateField, Row, Stack, toast } from '../../../ui/index.ts'
import { ExamId, outlineOf } from '../exam.ts'
import './exam.css'
import { words } from './words.ts'

export interface ChooseExamProps {
  exam: ExamId | null
  examOn: string | null
  onClose: (() => void) | null
}

/** The four exams side by side, each with its counts; one is chosen, with its day if there is one. */
export function ChooseExam({ exam, examOn, onClose }: ChooseExamProps) {
  const { today } = useMe().practice
  const [chosen, setChosen] = useState<ExamId | null>(exam)
  const [day, setDay] = useState(examOn)
  const act = useAct('exam.choose', {
    onDone: () => {
      if (chosen) toast({ text: words.chosen(outlineOf(chosen).name), state: 'done' })
      onClose?.()
    },
  })
  return (
    <Card title={words.choose}>
      <Stack gap={4}>
        <Exams chosen={chosen} onChoose={setChosen} />
        <DateField
          label={words.examOn}
          value={day}
          onChange={setDay}
          today={today}
          sense="future"
          message={fieldMessage(act.problem, 'examOn')}
        />
        <Row gap={2}>
          <Button
            onClick={() => void (chosen && act.run({ exam: chosen, examOn: day }))}
            busy={act.busy}
            whyNot={chosen ? null : words.needsExam}
          >
            {words.chooseDo}
          </Button>
          {onClose ? (
            <Button kind="quiet" onClick={onClose}>
              {words.back}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </Card>
  )
}

function Exams({ chosen, onChoose }: { chosen: ExamId | null; onChoose: (id: ExamId) => void }) {
  return (
    <fieldset className="ex-exams">
      <legend className="rm-sr">{words.choose}</legend>
      {ExamId.options.map((id) => (
        <ExamChoice key={id} id={id} chosen={chosen === id} onChoose={() => onChoose(id)} />
      ))}
    </fieldset>
  )
}

function ExamChoice({ id, chosen, onChoose }: { id: ExamId; chosen: boolean; onChoose: () => void }) {
  const { name, issuer, items, minutes, scored, areas } = outlineOf(id)
  return (
    <label className="ex-exam" data-chosen={chosen}>
      <input type="radio" name="exam" value={id} checked={chosen} onChange={onChoose} />
      <b>{name}</b>
      <span className="rm-second">{issuer}</span>
      <span>
        {words.facts(items, minutes)}
        {scored === null ? '' : words.scored(scored)}
      </span>
      <ul className="rm-muted ex-exam-areas">
        {areas.map((a) => (
          <li key={a.id}>{a.label}</li>
        ))}
      </ul>
    </label>
  )
}
