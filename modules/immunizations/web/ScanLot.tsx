import { type KeyboardEvent, useState } from 'react'
import { Choice, Field, type FieldMessage, showDate } from '../../../ui/index.ts'
import { separator } from '../../codes/gs1.ts'
import type { Lot } from './dose.ts'
import { type Found, lotOf } from './scan.ts'
import { words } from './words.ts'

const dated = (why: string) => why.replace(/\d{4}-\d{2}-\d{2}/, showDate)

function sayFound(found: Found<Lot>): string | null {
  const { found: say } = words
  switch (found.kind) {
    case 'lot':
      return null
    case 'misread':
    case 'noLot':
      return say[found.kind]
    case 'unknown':
      return say.unknown(found.text)
    case 'several':
      return say.several(found.lots[0]?.lot ?? '')
    case 'other':
      return say.other(found.lot.lot, found.lot.name)
    case 'expiry':
      return say.expiry(found.lot.lot, showDate(found.box), showDate(found.lot.expiresOn))
    case 'cannot':
      return say.cannot(found.lot.lot, dated(found.lot.why ?? ''))
  }
}

/** A wedge sends GS1's separator as Ctrl+]; a browser would drop it. */
const isSeparator = (e: KeyboardEvent) => e.ctrlKey && e.key === ']'

export interface ScanLotProps {
  id: string
  /** All lots here: the wrong vaccine is named as what it is. */
  lots: readonly Lot[]
  productId: string
  value: string | null
  onLot: (lotId: string | null, how: 'scanned' | 'chosen') => void
}

/** The scan box, the lots that can be used, and those that cannot with the reason. */
export function ScanLot({ id, lots, productId, value, onLot }: ScanLotProps) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const ours = lots.filter((l) => l.productId === productId)
  const unusable = ours.filter((l) => l.why !== null)
  const take = () => {
    const found = lotOf(text, lots, productId)
    setSaid(sayFound(found))
    onLot(found.kind === 'lot' ? found.lot.id : null, 'scanned')
    if (found.kind === 'lot') setText('')
  }
  return (
    <>
      <div id={id}>
        <ScanField text={text} onText={setText} onTake={take} message={said ? { kind: 'block', text: said } : null} />
      </div>
      <Choice
        label={words.lots}
        options={ours.filter((l) => l.why === null).map((l) => ({ value: l.id, label: lotLabel(l) }))}
        value={value}
        onChange={(lotId) => {
          setSaid(null)
          onLot(lotId, 'chosen')
        }}
      />
      {ours.length === 0 ? <p className="rm-muted">{words.noLots}</p> : null}
      {unusable.length > 0 ? (
        <ul className="or-unusable" aria-label={words.cannotUse}>
          {unusable.map((l) => (
            <li key={l.id}>
              {words.cannotUse}: {words.lot(l.lot)}, {words.funding[l.funding]}. <b>{dated(l.why ?? '')}</b>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

const lotLabel = (l: Lot) => [l.lot, words.expires(showDate(l.expiresOn)), words.left(l.onHand), words.funding[l.funding]].join(' · ')

interface ScanFieldProps {
  text: string
  onText: (text: string) => void
  onTake: () => void
  message: FieldMessage | null
}

function ScanField({ text, onText, onTake, message }: ScanFieldProps) {
  return (
    <Field label={words.scan} message={message} aside={message ? null : <span>{words.scanHint}</span>}>
      {({ id, describedBy, invalid, kind }) => (
        <span className="rm-field-box" data-kind={kind}>
          <input
            id={id}
            type="text"
            data-text="true"
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(e) => onText(e.target.value)}
            onKeyDown={(e) => {
              if (isSeparator(e)) onText(text + separator)
              else if (e.key === 'Enter' && !e.ctrlKey && !e.metaKey) onTake()
              else return
              e.preventDefault()
            }}
          />
        </span>
      )}
    </Field>
  )
}
