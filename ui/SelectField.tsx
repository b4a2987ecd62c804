import { Field, type FieldFrameProps } from './Field.tsx'

export interface SelectFieldProps extends FieldFrameProps {
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  /** Shown while nothing is chosen. */
  placeholder?: string
}

/** One of many, by the system's own list: works with gloves, keyboards and readers alike. */
export function SelectField({ value, onChange, options, placeholder, ...frame }: SelectFieldProps) {
  return (
    <Field {...frame}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          <select
            id={id}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(e) => onChange(e.target.value)}
          >
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            {options.map((o) => (
              <option key={o.value} value={o.value}>
                {o.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}
