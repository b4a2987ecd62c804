import { useRef } from 'react'
import { Choice, focusNext, StatusMark, showSince, TextField } from '../../../ui/index.ts'
import { answerNames, type Medicine, type MedicineAnswer } from '../medications.ts'
import { words } from './words.ts'

export interface MedicineRowProps {
  medicine: Medicine
  visitId: string
  now: string
  typed: { answer: MedicineAnswer; detail: string } | undefined
  onChange: (typed: { answer: MedicineAnswer; detail: string }) => void
}

const options = (['taken', 'not_taken', 'differently'] as const).map((value) => ({ value, label: answerNames[value] }))

/** Generic name, strength, form, how taken: never cut, never abbreviated. */
export function MedicineRow({ medicine, visitId, now, typed, onChange }: MedicineRowProps) {
  const byDigit = useRef(false)
  const { name, strength, form, sig, last } = medicine
  const here = last?.visitId === visitId
  const standing = here ? options.find((o) => o.value === last.answer)?.value : undefined
  const choose = (answer: MedicineAnswer) => {
    onChange({ answer, detail: typed?.detail ?? '' })
    if (byDigit.current) requestAnimationFrame(() => focusNext(document.activeElement))
    byDigit.current = false
  }
  return (
    <div className="md-row">
      <p className="md-name">
        <b>{name}</b> {[strength, form].filter(Boolean).join(' ')}
        {sig ? <span className="rm-second"> — {sig}</span> : null}
      </p>
      <div
        onKeyDownCapture={(e) => {
          byDigit.current = /^[123]$/.test(e.key)
        }}
      >
        <Choice label={words.answersFor(name)} hideLabel options={options} value={typed?.answer ?? standing ?? null} onChange={choose} />
      </div>
      {typed?.answer === 'differently' ? (
        <TextField
          label={words.how}
          value={typed.detail}
          onChange={(detail) => onChange({ ...typed, detail })}
          placeholder={words.howHint}
          message={typed.detail.trim() ? null : { kind: 'confirm', text: words.sayHow }}
        />
      ) : null}
      {last && !typed && !(here && standing && !last.detail) ? (
        <StatusMark state={here ? 'done' : 'note'}>
          {[here ? words.here(answerNames[last.answer]) : words.last(answerNames[last.answer], showSince(last.at, now)), last.detail]
            .filter(Boolean)
            .join(': ')}
        </StatusMark>
      ) : null}
    </div>
  )
}
