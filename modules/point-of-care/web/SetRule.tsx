import { useState } from 'react'
import { Ask, useAct } from '../../../app/index.ts'
import { Check, TextField, toast } from '../../../ui/index.ts'
import { words } from './control-words.ts'
import type { Kit } from './RunControls.tsx'
import { formOf, ruleOf } from './rule-form.ts'

const ticks = [
  ['newLot', words.ruleLot],
  ['newShipment', words.ruleShipment],
  ['newOperator', words.ruleOperator],
] as const

/** Which controls the maker asks of a test, and when: taken from its insert, which is named. */
export function SetRule({ kit, onClose }: { kit: Pick<Kit, 'systemId' | 'systemName' | 'rule' | 'number'>; onClose: () => void }) {
  const [form, setForm] = useState(() => formOf(kit.rule))
  const act = useAct('controls.set_rule', {
    keep: false,
    onDone: () => {
      toast({ text: words.ruleSet(kit.systemName) })
      onClose()
    },
  })
  const numeric = kit.number !== null
  const rule = ruleOf(form, numeric)
  const set = () => rule && void act.run({ systemId: kit.systemId, ...rule })
  return (
    <Ask
      title={words.ruleOf(kit.systemName)}
      does={words.ruleDo}
      act={act}
      whyNot={rule ? null : words.ruleNeeds}
      onDo={set}
      onClose={onClose}
    >
      {kit.rule ? <p className="rm-muted">{words.ruleNow(kit.rule.source)}</p> : null}
      <TextField
        stacked
        lines={3}
        label={numeric ? words.ruleNumbers : words.ruleControls}
        value={form.controls}
        onChange={(controls) => setForm({ ...form, controls })}
      />
      <TextField stacked label={words.ruleDays} value={form.everyDays} onChange={(everyDays) => setForm({ ...form, everyDays })} />
      {ticks.map(([key, label]) => (
        <Check key={key} checked={form[key]} onChange={(on) => setForm({ ...form, [key]: on })}>
          {label}
        </Check>
      ))}
      <TextField stacked label={words.ruleSource} value={form.source} onChange={(source) => setForm({ ...form, source })} onEnter={set} />
    </Ask>
  )
}
