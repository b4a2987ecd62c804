import { useRead } from '../../../app/index.ts'
import { Choice, Field, type FieldMessage, SelectField } from '../../../ui/index.ts'
import { words } from './words.ts'

export interface SecondLookProps {
  id: string
  verifierId: string | null
  onVerifier: (staffId: string) => void
  pin: string
  onPin: (pin: string) => void
  /** All six digits are there. */
  onWhole: () => void
  message: FieldMessage | null
}

const few = 5

/** The licensed person who looked at drug and dose, by their own PIN. Who is here now comes first. */
export function SecondLook({ id, verifierId, onVerifier, pin, onPin, onWhole, message }: SecondLookProps) {
  const { data } = useRead('presence.today', {})
  const here = new Set((data?.present ?? []).filter((p) => p.until === null).map((p) => p.staffId))
  const able = [...(data?.able ?? [])].sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)))
  const options = able.map((s) => ({ value: s.id, label: here.has(s.id) ? words.here(s.name) : s.name }))
  return (
    <>
      {options.length > few ? (
        <SelectField label={words.lookedBy} placeholder="" options={options} value={verifierId ?? ''} onChange={onVerifier} />
      ) : (
        <Choice label={words.lookedBy} options={options} value={verifierId} onChange={onVerifier} />
      )}
      <div id={id}>
        <Field label={words.pin} message={message} aside={message ? null : <span>{words.pinHint}</span>}>
          {({ id: fieldId, describedBy, invalid, kind }) => (
            <span className="rm-field-box" data-kind={kind}>
              <input
                id={fieldId}
                type="password"
                inputMode="numeric"
                autoComplete="off"
                data-1p-ignore="true"
                maxLength={6}
                value={pin}
                aria-describedby={describedBy}
                aria-invalid={invalid || undefined}
                onChange={(e) => {
                  const digits = e.target.value.replace(/\D/g, '').slice(0, 6)
                  onPin(digits)
                  if (digits.length === 6 && pin.length < 6) onWhole()
                }}
              />
            </span>
          )}
        </Field>
      </div>
    </>
  )
}
