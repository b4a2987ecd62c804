import { useRead } from '../../../app/index.ts'
import { Choice, type FieldMessage, PinField, SelectField } from '../../../ui/index.ts'
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
        <PinField label={words.pin} value={pin} onChange={onPin} onWhole={onWhole} message={message} aside={<span>{words.pinHint}</span>} />
      </div>
    </>
  )
}
