import { type ReactNode, useId } from 'react'
import './field.css'
import { words } from './words.ts'

/** `block`: it cannot be saved like this. `confirm`: unlikely, say that it is right. */
export type FieldMessage = { kind: 'block'; text: string } | { kind: 'confirm'; text: string; onConfirm?: () => void }

export interface FieldFrameProps {
  label: string
  /** The value before this one, as shown: never filled in for the user. */
  last?: { text: string; age: string } | null
  message?: FieldMessage | null | undefined
  /** Label above the box instead of left of it. */
  stacked?: boolean
  /** Beside the box: a `<RefuseMenu>`, a hint. */
  aside?: ReactNode
}

export interface FieldIds {
  id: string
  describedBy: string | undefined
  invalid: boolean
  kind: 'block' | 'confirm' | undefined
}

/** Label, box, and the quiet column with the last value, its age and the message. Every field stands in this frame. */
export function Field({
  label,
  last,
  message,
  stacked = false,
  aside,
  children,
}: FieldFrameProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId()
  const described = [last ? `${id}-last` : '', message ? `${id}-message` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className="rm-field" data-stacked={stacked}>
      <label className="rm-field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: described, invalid: message?.kind === 'block', kind: message?.kind })}
      <div className="rm-field-side">
        {last ? (
          <span id={`${id}-last`}>
            <span className="rm-sr">{words.last} </span>
            <span className="rm-field-last">{last.text}</span> · {last.age}
          </span>
        ) : null}
        {message ? (
          <span
            id={`${id}-message`}
            className="rm-field-message"
            data-kind={message.kind}
            role={message.kind === 'block' ? 'alert' : 'status'}
          >
            {message.text}
            {message.kind === 'confirm' && message.onConfirm ? (
              <button type="button" onClick={message.onConfirm}>
                {words.confirm}
              </button>
            ) : null}
          </span>
        ) : null}
        {aside}
      </div>
    </div>
  )
}
