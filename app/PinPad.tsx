import { useEffect, useRef } from 'react'
import { Keypad } from '../ui/index.ts'
import './shell.css'
import { words } from './words.ts'

export interface PinPadProps {
  value: string
  onChange: (pin: string) => void
  /** Six digits are there. */
  onWhole: (pin: string) => void
  label: string
}

const LENGTH = 6

/** Six digits, by pad or keyboard; shown as dots. */
export function PinPad({ value, onChange, onWhole, label }: PinPadProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const type = (key: string) => {
    if (key === 'Backspace') return onChange(value.slice(0, -1))
    if (!/^\d$/.test(key) || value.length >= LENGTH) return
    const next = value + key
    onChange(next)
    if (next.length === LENGTH) onWhole(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a pad of keys, not a fieldset
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it hears the digits of the keyboard
    <div className="pin" ref={box} role="group" aria-label={label} tabIndex={0} onKeyDown={(e) => !e.ctrlKey && !e.metaKey && type(e.key)}>
      <span className="pin-dots" aria-hidden="true">
        {Array.from({ length: LENGTH }, (_, i) => (
          <i key={i} data-full={i < value.length} />
        ))}
      </span>
      <span className="rm-sr" role="status">
        {words.digitsEntered(value.length)}
      </span>
      <Keypad onKey={type} label={label} />
    </div>
  )
}
