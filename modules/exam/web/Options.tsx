import { KeyHint, StatusMark } from '../../../ui/index.ts'
import './exam.css'
import { words } from './words.ts'

export interface OptionsProps {
  stem: string
  options: readonly string[]
  chosen: number | null
  /** The right one, once it may be known. */
  answer?: number | null
  onChoose: (place: number) => void
}

/** A question and its four answers; a digit chooses. Once the answer is known, what was right and what was chosen are said in words. */
export function Options({ stem, options, chosen, answer = null, onChoose }: OptionsProps) {
  const known = answer !== null
  return (
    <fieldset className="ex-question">
      <legend className="ex-stem">{stem}</legend>
      {options.map((text, i) => (
        <button
          key={text}
          type="button"
          className="ex-option"
          aria-pressed={i === chosen}
          aria-disabled={known || undefined}
          data-state={!known ? undefined : i === answer ? 'right' : i === chosen ? 'wrong' : 'other'}
          onClick={known ? undefined : () => onChoose(i)}
        >
          <span className="ex-digit">
            <span className="rm-sr">{words.option(i + 1)}</span>
            <KeyHint keys={String(i + 1)} />
          </span>
          <span className="ex-option-text">{text}</span>
          {known && i === answer ? <StatusMark state="done">{words.correct}</StatusMark> : null}
          {known && i === chosen && i !== answer ? <StatusMark state="refused">{words.yours}</StatusMark> : null}
        </button>
      ))}
    </fieldset>
  )
}
