import { NumberField } from '../../../ui/index.ts'
import { flagOf, wrongNumber } from '../numbers.ts'
import { words as control } from './control-words.ts'
import type { System } from './run.ts'
import { words } from './words.ts'

interface Props {
  number: NonNullable<System['number']>
  value: string
  onChange: (text: string) => void
}

/** The result of a test that answers with a number; what cannot be is stopped here, what is far from normal says so. */
export function ReadNumber({ number, value, onChange }: Props) {
  const wrong = value ? wrongNumber(number, value) : null
  const flag = value && !wrong ? flagOf(Number(value), number) : null
  return (
    <>
      <NumberField
        label={words.result}
        unit={number.unit}
        value={value}
        onChange={onChange}
        message={wrong ? { kind: 'block', text: wrong } : null}
      />
      {flag ? <p role="status">{control.flags[flag]}</p> : null}
    </>
  )
}
