import { useState } from 'react'
import { type PlainDate, parseDate, showDate } from './dates.ts'
import { Field, type FieldFrameProps } from './Field.tsx'
import { goOn } from './focus.ts'
import { words } from './words.ts'

export interface DateFieldProps extends FieldFrameProps {
  value: PlainDate | null
  onChange: (date: PlainDate | null) => void
  /** Today at the practice: decides what a two-digit year means. */
  today: PlainDate
  sense?: 'past' | 'future'
  autoFocus?: boolean
}

/** Takes 07/14/1945, 7/14/45, 071445, July 14 1945; shows 14-Jul-1945 when left. Text that is no date is kept and said so. */
export function DateField({ value, onChange, today, sense = 'past', autoFocus, message, ...frame }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const text = typed ?? (value ? showDate(value) : '')
  const bad = !editing && typed !== null && typed.trim() !== ''
  const leave = () => {
    setEditing(false)
    if (typed !== null && (typed.trim() === '' || parseDate(typed, { today, sense }))) setTyped(null)
  }
  return (
    <Field {...frame} message={bad ? { kind: 'block', text: words.dateNotUnderstood } : message}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          <input
            id={id}
            type="text"
            inputMode="text"
            autoComplete="off"
            placeholder="07/14/1945"
            title={words.dateFormats}
            // biome-ignore lint/a11y/noAutofocus: the first field of a screen that has one task
            autoFocus={autoFocus}
            data-autofocus={autoFocus || undefined}
            value={text}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onFocus={(e) => {
              setEditing(true)
              e.target.select()
            }}
            onChange={(e) => {
              setTyped(e.target.value)
              onChange(parseDate(e.target.value, { today, sense }))
            }}
            onBlur={leave}
            onKeyDown={goOn}
          />
        </span>
      )}
    </Field>
  )
}
