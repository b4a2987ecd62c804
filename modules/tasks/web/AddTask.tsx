import { useState } from 'react'
import { Ask, fieldMessage, useAct, useRead } from '../../../app/index.ts'
import { DateField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { PoolRole } from '../tasks.ts'
import { words } from './words.ts'

const pools = PoolRole.options.map((role) => ({ value: role, label: words.pool(words.roles[role]) }))

/** A person writes down what another, or a role, has to do. */
export function AddTask({ today, onClose }: { today: string; onClose: () => void }) {
  const [wish, setWish] = useState({ title: '', why: '', owner: '', due: null as string | null })
  const { data } = useRead('staff.list', {})
  const add = useAct('tasks.add', {
    onDone: () => {
      toast({ text: words.added })
      onClose()
    },
  })
  const owners = [...pools, ...(data?.staff ?? []).map((s) => ({ value: s.id, label: s.name }))]
  const pool = PoolRole.safeParse(wish.owner)
  const isWhole = wish.title.trim() !== '' && wish.owner !== ''
  const save = () => {
    if (isWhole) void add.run({ ...wish, owner: pool.success ? { role: pool.data } : { staffId: wish.owner } })
  }
  return (
    <Ask title={words.add} does={words.addDo} act={add} whyNot={isWhole ? null : words.missing} onDo={save} onClose={onClose} size="small">
      <TextField
        label={words.what}
        autoFocus
        value={wish.title}
        onChange={(title) => setWish({ ...wish, title })}
        message={fieldMessage(add.problem, 'title')}
      />
      <TextField
        label={words.why}
        value={wish.why}
        onChange={(why) => setWish({ ...wish, why })}
        message={fieldMessage(add.problem, 'why')}
      />
      <SelectField
        label={words.who}
        value={wish.owner}
        placeholder={words.choose}
        onChange={(owner) => setWish({ ...wish, owner })}
        options={owners}
      />
      <DateField
        label={words.byDay}
        value={wish.due}
        today={today}
        sense="future"
        onChange={(due) => setWish({ ...wish, due })}
        message={fieldMessage(add.problem, 'due')}
      />
    </Ask>
  )
}
