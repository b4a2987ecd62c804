import { type KeyboardEvent, useRef } from 'react'
import { BpField, type FieldMessage, focusNext, type NotDone, NumberField, RefuseMenu, StatusMark } from '../../../ui/index.ts'
import { signOf } from '../units.ts'
import { kinds, type ReadingKind } from '../vitals.ts'
import { type About, ageOf, type Entries, type Entry, inOtherUnit, judge, movesOn, plainly, showLast } from './entry.ts'
import { nextUnit, typed, unitsFor } from './typing.ts'
import './vitals.css'
import { words } from './words.ts'

export interface Refused {
  text: string
  ask: boolean
}

export interface VitalFieldProps {
  kind: ReadingKind
  entry: Entry
  entries: Entries
  about: About
  onChange: (entry: Entry) => void
  /** What the server said of this field; `ask` when it only wants it confirmed. */
  refused?: Refused | undefined
  autoFocus?: boolean
  keypad?: boolean
}

const parts = ['site', 'position', 'cuff'] as const
type Part = (typeof parts)[number]
const listOf = (kind: ReadingKind, part: Part) => kinds[kind][`${part}s`]
const partOfKey: Record<string, Part> = { s: 'site', p: 'position', c: 'cuff' }

/** The box after this one, when the box itself is gone. */
function focusAfter(el: HTMLElement | null) {
  const all = el?.closest('[data-form], main')?.querySelectorAll<HTMLElement>('input, select, textarea') ?? []
  const follows = (f: HTMLElement) =>
    el !== null && !el.contains(f) && Boolean(el.compareDocumentPosition(f) & Node.DOCUMENT_POSITION_FOLLOWING)
  ;[...all].find(follows)?.focus()
}

/** Opens the menu with its first reason in hand, so that `n` and Enter say "refused". */
function openRefusals(row: HTMLElement) {
  row.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click()
  setTimeout(() => document.querySelector<HTMLElement>('[role="menu"] [role="menuitem"]')?.focus(), 60)
}

const goFrom = (el: Element | null) => requestAnimationFrame(() => focusNext(el))

function nextOf(kind: ReadingKind, part: Part, now: string | undefined): string | undefined {
  const list = listOf(kind, part)
  return list?.[(list.indexOf(now ?? '') + 1) % list.length]
}

/** Letters are commands in a box of numbers: u n s p c y. Tab goes to the next box, as Enter does; Shift+Tab reaches every button. */
function useCommands({ kind, entry, entries, about, onChange, refused }: VitalFieldProps) {
  return (e: KeyboardEvent<HTMLElement>) => {
    const box = e.target instanceof HTMLInputElement ? e.target : null
    if (!box || e.ctrlKey || e.metaKey || e.altKey) return
    const part = partOfKey[e.key]
    if (e.key === 'Tab' && !e.shiftKey) focusNext(box)
    else if (e.key === 'u') onChange({ ...entry, unit: nextUnit(kind, entry.unit, ageOf(about).months), confirmed: false })
    else if (e.key === 'n') openRefusals(e.currentTarget)
    else if (e.key === 'y' && (refused?.ask || judge(kind, entry, entries, about).level === 'concerning')) {
      onChange({ ...entry, confirmed: true })
      goFrom(box)
    } else if (part && listOf(kind, part)) onChange({ ...entry, [part]: nextOf(kind, part, entry[part]) })
    else return
    e.preventDefault()
  }
}

function messageOf({ kind, entry, entries, about, onChange, refused }: VitalFieldProps): FieldMessage | null {
  const { level, message } = judge(kind, entry, entries, about)
  if (level === 'impossible') return { kind: 'block', text: message }
  const ask = level === 'concerning' ? message : refused?.ask ? refused.text : null
  if (ask !== null)
    return entry.confirmed
      ? null
      : { kind: 'confirm', text: words.confirmKey(ask), onConfirm: () => onChange({ ...entry, confirmed: true }) }
  return refused ? { kind: 'block', text: refused.text } : null
}

/** One vital sign: its number with its unit inside, the last value beside, how it was taken beneath. */
export function VitalField(props: VitalFieldProps) {
  const { kind, entry, entries, about, onChange, autoFocus = false, keypad = false } = props
  const onKeyDown = useCommands(props)
  const { name } = kinds[kind]
  const set = (text: string) => {
    const next: Entry = { ...entry, value: kind === 'bp' ? text : typed(kind, entry.unit, text), notDone: null, confirmed: false }
    onChange(next)
    if (text.length > entry.value.length && movesOn(kind, next, entries, about)) goFrom(document.activeElement)
  }
  const units = unitsFor(kind, ageOf(about).months)
  const row = useRef<HTMLDivElement>(null)
  const refuse = (notDone: NotDone | null) => {
    onChange({ ...entry, value: '', notDone })
    // The menu gives the focus back to a button that is gone by then.
    if (notDone) setTimeout(() => focusAfter(row.current), 80)
  }
  const common = {
    label: name,
    value: entry.value,
    onChange: set,
    autoFocus,
    keypad,
    last: showLast(kind, about),
    message: messageOf(props),
    aside: <Aside {...props} onRefuse={refuse} />,
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the letters typed in its own box
    <div ref={row} className="vt-field" onKeyDown={onKeyDown}>
      {entry.notDone ? (
        <div className="rm-field">
          <span className="rm-field-label">{name}</span>
          <RefuseMenu label={name} value={entry.notDone} onChange={refuse} />
        </div>
      ) : kind === 'bp' ? (
        <BpField {...common} advance={false} />
      ) : (
        <NumberField
          {...common}
          unit={signOf(entry.unit)}
          {...(units.length > 1
            ? { onUnit: () => onChange({ ...entry, unit: nextUnit(kind, entry.unit, ageOf(about).months), confirmed: false }) }
            : {})}
        />
      )}
    </div>
  )
}

function Aside({ kind, entry, about, onChange, onRefuse }: VitalFieldProps & { onRefuse: (notDone: NotDone | null) => void }) {
  const converted = inOtherUnit(kind, entry, ageOf(about))
  return (
    <>
      {converted ? <span aria-live="polite">{converted}</span> : null}
      {parts.map((part) =>
        listOf(kind, part) ? (
          <button
            key={part}
            type="button"
            className="vt-how"
            title={words.change[part]}
            onClick={() => onChange({ ...entry, [part]: nextOf(kind, part, entry[part]) })}
          >
            <span className="rm-sr">{words.change[part]}: </span>
            {plainly(entry[part] ?? '')}
          </button>
        ) : null,
      )}
      {entry.confirmed ? <StatusMark state="done">{words.keyMap.y}</StatusMark> : null}
      <RefuseMenu label={kinds[kind].name} value={null} onChange={onRefuse} reasons={words.reasons} />
    </>
  )
}
