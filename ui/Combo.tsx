import { type KeyboardEvent, useState } from 'react'
import './combo.css'
import { Field, type FieldFrameProps } from './Field.tsx'
import { useSearch } from './useSearch.ts'
import { words } from './words.ts'

export interface ComboOption {
  id: string
  /** First line, in full: it wraps and is never cut. */
  title: string
  /** Second line: code, dose form, birth date. */
  detail?: string
}

export interface ComboProps<T extends ComboOption> extends FieldFrameProps {
  load: (text: string, signal: AbortSignal) => Promise<readonly T[]>
  onPick: (option: T) => void
  /** What was picked, shown until the text is changed. */
  picked?: string | null
  placeholder?: string
  minChars?: number
  /** Empties the box after a pick, to add another. */
  many?: boolean
  autoFocus?: boolean
}

/** Type a few letters, arrows to choose, Enter to take it. */
export function Combo<T extends ComboOption>({
  load,
  onPick,
  picked,
  placeholder,
  minChars = 2,
  many = false,
  autoFocus,
  ...frame
}: ComboProps<T>) {
  const [text, setText] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const state = useSearch(text ?? '', minChars, load)
  const items = state.kind === 'found' ? state.items : []
  const open = text !== null
  const take = (option: T | undefined) => {
    if (!option) return
    onPick(option)
    setText(many ? '' : null)
    setAt(0)
  }
  const key = (e: KeyboardEvent) => {
    if (!open || e.ctrlKey || e.metaKey) return
    if (e.key === 'ArrowDown') setAt((i) => Math.min(i + 1, items.length - 1))
    else if (e.key === 'ArrowUp') setAt((i) => Math.max(i - 1, 0))
    else if (e.key === 'Enter') take(items[at])
    else if (e.key === 'Escape') setText(null)
    else return
    e.preventDefault()
    e.stopPropagation()
  }
  return (
    <Field {...frame}>
      {({ id, describedBy, invalid, kind }) => (
        <div className="rm-combo">
          <span className="rm-field-box" data-kind={kind}>
            <input
              id={id}
              type="text"
              role="combobox"
              data-text="true"
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: the search a screen opens with
              autoFocus={autoFocus}
              data-autofocus={autoFocus || undefined}
              aria-expanded={open && state.kind !== 'idle'}
              aria-controls={`${id}-list`}
              aria-activedescendant={items[at] ? `${id}-${at}` : undefined}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              placeholder={placeholder}
              value={text ?? picked ?? ''}
              onChange={(e) => {
                setText(e.target.value)
                setAt(0)
              }}
              onKeyDown={key}
              onFocus={(e) => e.target.select()}
              onBlur={() => setText(null)}
            />
          </span>
          {open && state.kind !== 'idle' ? (
            <div className="rm-combo-list" id={`${id}-list`} role="listbox" aria-label={frame.label}>
              {items.map((o, i) => (
                // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, which names the active option
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box
                <div
                  key={o.id}
                  id={`${id}-${i}`}
                  className="rm-combo-option"
                  role="option"
                  aria-selected={i === at}
                  onPointerDown={(e) => e.preventDefault()}
                  onPointerEnter={() => setAt(i)}
                  onClick={() => take(o)}
                >
                  <b>{o.title}</b>
                  {o.detail ? <span>{o.detail}</span> : null}
                </div>
              ))}
              {items.length === 0 ? (
                <div className="rm-combo-note" role="status">
                  {state.kind === 'busy' ? words.searching : state.kind === 'failed' ? words.searchFailed : words.noMatch}
                </div>
              ) : null}
            </div>
          ) : null}
        </div>
      )}
    </Field>
  )
}
