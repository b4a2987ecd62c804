import type { InputOf } from '../../../app/index.ts'
import type { Kit } from './RunControls.tsx'

type Rule = Omit<InputOf<'controls.set_rule'>, 'systemId'>
type Control = Rule['controls'][number]

export interface RuleForm {
  controls: string
  everyDays: string
  newLot: boolean
  newShipment: boolean
  newOperator: boolean
  source: string
}

const lineOf = (c: Control) => `${c.level} = ${'expected' in c ? c.expected : `${c.mean}, ${c.sd}`}`

export const formOf = (rule: Kit['rule']): RuleForm => ({
  controls: rule?.controls.map(lineOf).join('\n') ?? '',
  everyDays: rule ? (rule.everyDays?.toString() ?? '') : '30',
  newLot: rule?.newLot ?? true,
  newShipment: rule?.newShipment ?? true,
  newOperator: rule?.newOperator ?? true,
  source: '',
})

function controlOf(line: string, numeric: boolean): Control | null {
  const [level = '', said = ''] = line.split('=').map((part) => part.trim())
  if (!level || !said) return null
  if (!numeric) return { level, expected: said }
  const [mean, sd] = said.split(',').map((n) => (n.trim() ? Number(n) : Number.NaN))
  return Number.isFinite(mean) && Number.isFinite(sd) && sd! > 0 ? { level, mean: mean!, sd: sd! } : null
}

/** What was typed as the rule it says; null while a line cannot be read. */
export function ruleOf(form: RuleForm, numeric: boolean): Rule | null {
  const { everyDays, source, newLot, newShipment, newOperator } = form
  const lines = form.controls.split('\n').filter((line) => line.trim())
  const controls = lines.map((line) => controlOf(line, numeric))
  if (!lines.length || controls.some((c) => !c) || !/^\d{0,3}$/.test(everyDays.trim()) || !source.trim()) return null
  const days = everyDays.trim() ? Number(everyDays) : null
  return { controls: controls as Control[], everyDays: days, source: source.trim(), newLot, newShipment, newOperator }
}
