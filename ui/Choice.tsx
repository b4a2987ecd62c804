import { useId } from 'react'
import './field.css'
import { Shape } from './Shape.tsx'

export interface ChoiceProps<T extends string> {
  /** Spoken and, unless `hideLabel`, seen. */
  label: string
  hideLabel?: boolean
  options: readonly { value: T; label: string }[]
  value: T | null
  onChange: (value: T) => void
  /** Digits 1–9 choose while the focus is inside (default true). */
  digits?: boolean
}

/** One of a few, all in sight. Arrows move, a digit chooses. */
export function Choice<T extends string>({ label, hideLabel = false, options, value, onChange, digits = true }: ChoiceProps<T>) {
  const name = useId()
  return (
    <div
      className={hideLabel ? undefined : 'rm-field'}
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      onKeyDown={(e) => {
        const chosen = digits && !e.ctrlKey && !e.metaKey && !e.altKey ? options[Number(e.key) - 1] : undefined
        if (!chosen) return
        e.preventDefault()
        onChange(chosen.value)
      }}
    >
      <span id={`${name}-label`} className={hideLabel ? 'rm-sr' : 'rm-field-label'}>
        {label}
      </span>
      <div className="rm-choice">
        {options.map((o) => (
          <label key={o.value}>
            <input type="radio" name={name} value={o.value} checked={o.value === value} onChange={() => onChange(o.value)} />
            {o.value === value ? <Shape name="tick" /> : null}
            {o.label}
          </label>
        ))}
      </div>
    </div>
  )
}
