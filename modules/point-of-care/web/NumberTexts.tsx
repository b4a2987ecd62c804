import { fieldMessage, type InputOf } from '../../../app/index.ts'
import { parseNumber, TextField } from '../../../ui/index.ts'
import { words } from './words.ts'

const w = words.systems
const asked = ['unit', 'decimals', 'possibleLow', 'possibleHigh', 'normalLow', 'normalHigh', 'criticalLow', 'criticalHigh'] as const
const mayBeEmpty: readonly string[] = ['normalLow', 'normalHigh', 'criticalLow', 'criticalHigh']
type Key = (typeof asked)[number]
export type NumberForm = Record<Key, string> & { numeric: boolean }

export const blankNumber: NumberForm = {
  ...(Object.fromEntries(asked.map((key) => [key, ''])) as Record<Key, string>),
  numeric: false,
}

/** What was typed about the numbers of a test; null while something is missing or cannot be read. */
export function numberOf(form: NumberForm): InputOf<'testsystems.add'>['number'] {
  const unit = form.unit.trim()
  const read = (key: Key) => (form[key].trim() ? parseNumber(form[key]) : null)
  const unread = asked.some((key) => key !== 'unit' && read(key) === null && (form[key].trim() !== '' || !mayBeEmpty.includes(key)))
  if (!unit || unread) return null
  const [decimals, possibleLow, possibleHigh] = [read('decimals')!, read('possibleLow')!, read('possibleHigh')!]
  const ranges = { normalLow: read('normalLow'), normalHigh: read('normalHigh') }
  return { unit, decimals, possibleLow, possibleHigh, ...ranges, criticalLow: read('criticalLow'), criticalHigh: read('criticalHigh') }
}

interface Props {
  form: NumberForm
  problem: Parameters<typeof fieldMessage>[0]
  onChange: (change: Partial<NumberForm>) => void
}

/** Unit, what the device can show, and where a value is not normal or dangerous. */
export function NumberTexts({ form, problem, onChange }: Props) {
  return asked.map((key) => (
    <TextField
      key={key}
      label={w[key]}
      value={form[key]}
      onChange={(text) => onChange({ [key]: text })}
      message={fieldMessage(problem, `number.${key}`)}
    />
  ))
}
