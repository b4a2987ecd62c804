import { useId, useRef } from 'react'
import { Choice } from '../../../ui/index.ts'
import type { Skill, StepState } from '../skills.ts'
import './skills.css'
import { words } from './words.ts'

export type Answers = Partial<Record<string, StepState>>

const states = (['done', 'not_done', 'not_applicable'] as const).map((value) => ({ value, label: words.states[value] }))

/** How many steps are still without an answer. */
export const openSteps = (skill: Skill, answers: Answers): number => skill.steps.filter((s) => !answers[s.id]).length
export const answersOf = (skill: Skill, answers: Answers) =>
  skill.steps.flatMap(({ id }) => (answers[id] ? [{ id, state: answers[id] }] : []))

interface StepListProps {
  skill: Skill
  value: Answers
  onChange: (answers: Answers) => void
  /** After the last step. */
  onNext?: () => void
}

/** The steps of a skill, each answered by a digit that leads on to the next. */
export function StepList({ skill, value, onChange, onNext }: StepListProps) {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const next = (i: number) => {
    const row = list.current?.children[i + 1]
    if (row) row.querySelector<HTMLInputElement>('input:checked, input')?.focus()
    else onNext?.()
  }
  return (
    <ol className="sk-steps" ref={list}>
      {skill.steps.map((s, i) => (
        <li key={s.id} data-missed={s.critical && value[s.id] === 'not_done'}>
          <span id={`${id}${i}`}>
            {i + 1}. {s.text} {s.critical ? <span className="sk-critical">{words.critical}</span> : null}
          </span>
          <fieldset
            className="sk-plain"
            aria-labelledby={`${id}${i}`}
            onKeyDown={(e) => (['1', '2', '3'].includes(e.key) && !e.ctrlKey && !e.metaKey && !e.altKey ? next(i) : undefined)}
          >
            <Choice
              label={s.text}
              hideLabel
              options={states}
              value={value[s.id] ?? null}
              onChange={(state) => onChange({ ...value, [s.id]: state })}
            />
          </fieldset>
        </li>
      ))}
    </ol>
  )
}
