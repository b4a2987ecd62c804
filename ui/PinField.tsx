import type { ReactNode } from 'react'
import { Field, type FieldMessage } from './Field.tsx'

export interface PinFieldProps {
  label: string
  value: string
  onChange: (pin: string) => void
  /** Six digits are there. */
  onWhole?: () => void
  message?: FieldMessage | null | undefined
  /** Beside the field while there is no message. */
  aside?: ReactNode
}

/** Six digits that only their owner types: shown as dots, never kept by the browser. */
export function PinField({ label, value, onChange, onWhole, message = null, aside }: PinFieldProps) {
  return (
    <Field label={label} message={message} aside={message ? null : aside}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          <input
            id={id}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            data-1p-ignore="true"
            maxLength={6}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(e) => {
              const digits = e.target.value.replace(/\D/g, '').slice(0, 6)
              onChange(digits)
              if (digits.length === 6 && value.length < 6) onWhole?.()
            }}
          />
        </span>
      )}
    </Field>
  )
}
