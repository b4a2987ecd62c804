import { Button, Choice, Row } from '../../../ui/index.ts'
import { screening } from '../immunizations.ts'
import { type Answers, allNo } from './dose.ts'
import { words } from './words.ts'

export interface QuestionsProps {
  id: string
  value: Answers
  onChange: (answers: Answers) => void
  onDone: () => void
}

const options = [
  { value: 'no', label: words.no },
  { value: 'yes', label: words.yes },
] as const

const said = (answer: boolean | undefined) => (answer === undefined ? null : answer ? 'yes' : 'no')

/** What is asked before the needle: all no in one key (n), or one after the other. */
export function Questions({ id, value, onChange, onDone }: QuestionsProps) {
  const none = () => {
    onChange(allNo())
    onDone()
  }
  return (
    <fieldset
      id={id}
      className="vx-questions"
      onKeyDown={(e) => {
        if (e.key !== 'n' || e.ctrlKey || e.metaKey || e.altKey) return
        e.preventDefault()
        none()
      }}
    >
      <legend className="rm-sr">{words.questions}</legend>
      <Row gap={3}>
        <span className="rm-field-label vx-label">{words.questions}</span>
        <Button keys="n" onClick={none}>
          {words.allNo}
        </Button>
      </Row>
      {screening.map(({ key, text }) => (
        <div key={key} className="vx-question">
          <span aria-hidden="true">{text}</span>
          <Choice
            label={text}
            hideLabel
            options={options}
            value={said(value[key])}
            onChange={(answer) => onChange({ ...value, [key]: answer === 'yes' })}
          />
        </div>
      ))}
    </fieldset>
  )
}
