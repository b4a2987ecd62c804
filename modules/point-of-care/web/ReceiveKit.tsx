import { useState } from 'react'
import { Ask, fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Check, DateField, type PlainDate, SelectField, TextField, toast } from '../../../ui/index.ts'
import { readGs1 } from '../../codes/gs1.ts'
import { words } from './words.ts'

const w = words.receive

interface Props {
  systems: readonly { id: string; name: string }[]
  onClose: () => void
}

const missing = (form: { systemId: string; lot: string; expiresOn: PlainDate | null }): string | null => {
  if (!form.systemId) return w.needs.test
  if (!form.lot.trim()) return w.needs.lot
  return form.expiresOn ? null : w.needs.expiry
}

/** A box of kits onto the shelf. Scanning it fills lot and expiry. */
export function ReceiveKit({ systems, onClose }: Props) {
  const { today } = useMe().practice
  const [form, setForm] = useState({
    systemId: systems.length === 1 ? systems[0]!.id : '',
    lot: '',
    expiresOn: null as PlainDate | null,
    opened: true,
  })
  const put = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }))
  const why = missing(form)
  const act = useAct('kits.receive', {
    keep: false,
    onDone: () => {
      toast({ text: w.done(form.lot.toUpperCase()) })
      onClose()
    },
  })
  const scan = () => {
    const read = readGs1(form.lot)
    if (read.kind === 'gs1' && read.says.lot)
      put({ lot: read.says.lot, ...(read.says.expiresOn ? { expiresOn: read.says.expiresOn } : {}) })
  }
  const save = () => {
    const { systemId, lot, expiresOn, opened } = form
    if (!why && expiresOn) void act.run({ systemId, lot: lot.trim(), expiresOn, openedOn: opened ? today : null })
  }
  return (
    <Ask title={w.title} does={w.title} act={act} whyNot={why} onDo={save} onClose={onClose} size="small">
      <SelectField
        stacked
        label={w.test}
        placeholder={w.choose}
        options={systems.map((s) => ({ value: s.id, label: s.name }))}
        value={form.systemId}
        onChange={(systemId) => put({ systemId })}
      />
      <TextField stacked label={w.lot} value={form.lot} onChange={(lot) => put({ lot })} onBlur={scan} onEnter={scan} />
      <DateField
        stacked
        sense="future"
        label={w.expiry}
        value={form.expiresOn}
        onChange={(expiresOn) => put({ expiresOn })}
        today={today}
        message={fieldMessage(act.problem, 'expiresOn')}
      />
      <Check checked={form.opened} onChange={(opened) => put({ opened })}>
        {w.opened}
      </Check>
    </Ask>
  )
}
