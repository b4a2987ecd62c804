import { useState } from 'react'
import { Ask, useAct } from '../../../app/index.ts'
import { SelectField, TextField, toast } from '../../../ui/index.ts'
import { words } from './control-words.ts'
import type { Kit } from './RunControls.tsx'

/** All kits of a test, or one of them. */
function optionsOf(kits: readonly Kit[]) {
  const systems = [...new Map(kits.map((k) => [k.systemId, k.systemName])).entries()]
  return [
    ...systems.map(([id, name]) => ({ value: `${id}.`, label: `${name}: ${words.excursionAll}` })),
    ...kits.map((k) => ({ value: `${k.systemId}.${k.kitLotId}`, label: `${k.systemName}: ${words.kit} ${k.lot}` })),
  ]
}

/** Heat, a drop, an open fridge: from now on the controls of these kits are due. */
export function NoteExcursion({ kits, onClose }: { kits: readonly Kit[]; onClose: () => void }) {
  const [which, setWhich] = useState('')
  const [what, setWhat] = useState('')
  const act = useAct('controls.note_excursion', {
    keep: false,
    onDone: () => {
      toast({ text: words.excursionNoted, state: 'waiting' })
      onClose()
    },
  })
  const options = optionsOf(kits)
  const ready = which !== '' && what.trim() !== ''
  const note = () => {
    const [systemId = '', kitLotId] = which.split('.')
    if (ready) void act.run({ systemId, kitLotId: kitLotId || null, what: what.trim() })
  }
  return (
    <Ask
      title={words.excursion}
      does={words.excursionDo}
      act={act}
      whyNot={ready ? null : words.excursionNeeds}
      onDo={note}
      onClose={onClose}
      size="small"
    >
      <SelectField
        stacked
        label={words.excursionWhich}
        placeholder={words.excursionWhich}
        options={options}
        value={which}
        onChange={setWhich}
      />
      <TextField stacked label={words.excursionWhat} value={what} onChange={setWhat} onEnter={note} />
    </Ask>
  )
}
