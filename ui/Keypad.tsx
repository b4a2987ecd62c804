import { useEffect, useRef } from 'react'
import './field.css'
import { focusNext, typeInto } from './focus.ts'
import { words } from './words.ts'

export interface KeypadProps {
  /** A digit, the extra key, or `Backspace`. */
  onKey: (key: string) => void
  /** The key left of 0. */
  extra?: '.' | '/'
  /** Adds a wide key under the digits, such as "Next". */
  onNext?: () => void
  nextLabel?: string
  label?: string
}

/** Large number keys for gloved hands. Pressing one never takes the focus away from the field. */
export function Keypad({ onKey, extra, onNext, nextLabel = words.next, label }: KeypadProps) {
  const key = (text: string, shown = text, spoken?: string) => (
    <button
      key={text}
      type="button"
      tabIndex={-1}
      aria-label={spoken}
      data-kind={shown.length > 1 || text === 'Backspace' ? 'word' : undefined}
      onPointerDown={(e) => e.preventDefault()}
      onClick={() => onKey(text)}
    >
      {shown}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a pad of keys is no fieldset
    <div className="rm-keypad" role="group" aria-label={label}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((d) => key(d))}
      {extra ? key(extra) : <span />}
      {key('0')}
      {key('Backspace', '⌫', words.deleteKey)}
      {onNext ? (
        <button type="button" tabIndex={-1} data-kind="word" data-wide="true" onPointerDown={(e) => e.preventDefault()} onClick={onNext}>
          {nextLabel}
        </button>
      ) : null}
    </div>
  )
}

const numberField = () => {
  const el = document.activeElement
  return el instanceof HTMLInputElement && el.dataset['number'] === 'true' ? el : null
}

/** The tablet's pad: types into whichever number field has the focus. Put it last in the form; at the desk it is not shown. */
export function FieldKeypad({ extra = '.' }: { extra?: '.' | '/' }) {
  const pad = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const clear = () => requestAnimationFrame(() => keepInSight(numberField(), pad.current))
    document.addEventListener('focusin', clear)
    return () => document.removeEventListener('focusin', clear)
  }, [])
  const type = (key: string) => {
    const el = numberField()
    if (el) typeInto(el, key)
  }
  return (
    <div className="rm-keypad-field" ref={pad}>
      <Keypad extra={extra} onKey={type} onNext={() => focusNext(numberField())} />
    </div>
  )
}

/** The field being typed into, with its last value and message, stays above the pad. */
function keepInSight(field: HTMLElement | null, pad: HTMLElement | null): void {
  const top = pad?.getBoundingClientRect().top ?? 0
  if (!field || top === 0) return
  if (field.getBoundingClientRect().bottom + 24 > top) field.scrollIntoView({ block: 'center' })
}
