import { Field, type FieldFrameProps } from './Field.tsx'
import { focusNext, goOn } from './focus.ts'

export interface NumberFieldProps extends FieldFrameProps {
  /** What was typed, kept as typed: "98.60" stays "98.60". Read it with `parseNumber`. */
  value: string
  onChange: (text: string) => void
  unit: string
  /** Makes the unit a button: the same quantity in its other unit. */
  onUnit?: () => void
  /** When true for the text, focus moves on by itself: `(t) => t.length === 3`. */
  whole?: (text: string) => boolean
  /** A `<FieldKeypad>` is on screen: the tablet's own keyboard stays away. */
  keypad?: boolean
  autoFocus?: boolean
  onBlur?: () => void
}

/** A clinical number with its unit inside the box. Wheel and arrows never change it. */
export function NumberField({ value, onChange, unit, onUnit, whole, keypad = false, autoFocus, onBlur, ...frame }: NumberFieldProps) {
  return (
    <Field {...frame}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          <input
            id={id}
            type="text"
            inputMode={keypad ? 'none' : 'decimal'}
            data-number="true"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the first number of a measuring screen
            autoFocus={autoFocus}
            data-autofocus={autoFocus || undefined}
            value={value}
            aria-describedby={[`${id}-unit`, describedBy].filter(Boolean).join(' ')}
            aria-invalid={invalid || undefined}
            onKeyDown={goOn}
            onBlur={onBlur}
            onChange={(e) => {
              const text = e.target.value.replace(/[^\d.,\-−+]/g, '')
              onChange(text)
              if (text.length > value.length && whole?.(text)) {
                const el = e.target
                requestAnimationFrame(() => focusNext(el))
              }
            }}
          />
          {onUnit ? (
            <button type="button" id={`${id}-unit`} className="rm-field-unit" onClick={onUnit} tabIndex={-1}>
              {unit}
            </button>
          ) : (
            <span id={`${id}-unit`} className="rm-field-unit">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}
