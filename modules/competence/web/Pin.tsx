import { Field, type FieldMessage } from '../../../ui/index.ts'

interface PinProps {
  label: string
  value: string
  onChange: (pin: string) => void
  /** Six digits are there. */
  onWhole?: () => void
  message?: FieldMessage | null | undefined
}

/** Six digits that only their owner types: shown as dots, never kept by the browser. */
export function Pin({ label, value, onChange, onWhole, message = null }: PinProps) {
  return (
    <Field label={label} message={message}>
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
