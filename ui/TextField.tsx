import { Field, type FieldFrameProps } from './Field.tsx'
import { goOn } from './focus.ts'

export interface TextFieldProps extends FieldFrameProps {
  value: string
  onChange: (text: string) => void
  placeholder?: string
  /** More than one line high. */
  lines?: number
  type?: 'text' | 'password' | 'email' | 'tel' | 'search'
  autoComplete?: string
  autoFocus?: boolean
  onBlur?: () => void
  /** Enter; without it Enter goes to the next field. */
  onEnter?: () => void
}

/** Words. */
export function TextField({
  value,
  onChange,
  placeholder,
  lines,
  type = 'text',
  autoComplete = 'off',
  autoFocus,
  onBlur,
  onEnter,
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          {lines ? (
            <textarea
              id={id}
              rows={lines}
              value={value}
              placeholder={placeholder}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              onChange={(e) => onChange(e.target.value)}
              onBlur={onBlur}
            />
          ) : (
            <input
              id={id}
              type={type}
              data-text="true"
              value={value}
              placeholder={placeholder}
              autoComplete={autoComplete}
              // biome-ignore lint/a11y/noAutofocus: the first field of a screen that has one task
              autoFocus={autoFocus}
              data-autofocus={autoFocus || undefined}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              onChange={(e) => onChange(e.target.value)}
              onBlur={onBlur}
              onKeyDown={(e) => {
                if (e.key !== 'Enter' || e.ctrlKey || e.metaKey) return
                if (onEnter) onEnter()
                else goOn(e)
              }}
            />
          )}
        </span>
      )}
    </Field>
  )
}
