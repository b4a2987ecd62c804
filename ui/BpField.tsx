import { Field, type FieldFrameProps } from './Field.tsx'
import { focusNext, goOn } from './focus.ts'
import { isWholeBp, typeBp } from './numbers.ts'

export interface BpFieldProps extends FieldFrameProps {
  /** "120/80" as shown; take it apart with `splitBp`. */
  value: string
  onChange: (text: string) => void
  unit?: string
  keypad?: boolean
  autoFocus?: boolean
  /** Focus moves on when both figures are there (default true). */
  advance?: boolean
}

/** Blood pressure in one box: the slash comes by itself after the systolic figure, or by key. */
export function BpField({ value, onChange, unit = 'mmHg', keypad = false, autoFocus, advance = true, ...frame }: BpFieldProps) {
  return (
    <Field {...frame}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          <input
            id={id}
            type="text"
            inputMode={keypad ? 'none' : 'numeric'}
            data-number="true"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the first number of a measuring screen
            autoFocus={autoFocus}
            data-autofocus={autoFocus || undefined}
            value={value}
            aria-describedby={[`${id}-unit`, describedBy].filter(Boolean).join(' ')}
            aria-invalid={invalid || undefined}
            onKeyDown={goOn}
            onChange={(e) => {
              const text = typeBp(value, e.target.value)
              onChange(text)
              if (advance && text.length > value.length && isWholeBp(text)) {
                const el = e.target
                requestAnimationFrame(() => focusNext(el))
              }
            }}
          />
          <span id={`${id}-unit`} className="rm-field-unit">
            {unit}
          </span>
        </span>
      )}
    </Field>
  )
}
