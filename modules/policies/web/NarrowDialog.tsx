import { useState } from 'react'
import { Ask, fieldMessage, useAct } from '../../../app/index.ts'
import { Button, Choice, DateField, SelectField, TextField, toast } from '../../../ui/index.ts'
import type { StateView, TaskView } from '../policies.ts'
import type { Rules } from './WhoMayDoWhat.tsx'
import { words } from './words.ts'

type How = 'forbid' | 'ask'
const ways = [
  { value: 'forbid', label: words.forbid },
  { value: 'ask', label: words.ask },
] as const

interface Wish {
  how: How
  requires: readonly string[]
  reason: string
  expires: string | null
}

function missing({ how, requires, reason, expires }: Wish): string | null {
  if (how === 'ask' && requires.length === 0) return words.needsAsk
  if (!reason.trim()) return words.needsReason
  return expires ? null : words.needsDay
}

interface NarrowDialogProps {
  task: TaskView
  state: StateView
  today: string
  requirable: Rules['requirable']
  onClose: () => void
}

/** The practice is stricter than the law: forbids the task, or asks more. */
export function NarrowDialog({ task, state, today, requirable, onClose }: NarrowDialogProps) {
  const [wish, setWish] = useState<Wish>({ how: 'forbid', requires: [], reason: '', expires: null })
  const set = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  const { how, requires, reason, expires } = wish
  const act = useAct('policies.narrow', {
    keep: false,
    onDone: () => {
      toast({ text: words.narrowed(task.label) })
      onClose()
    },
  })
  const save = () => {
    if (!missing(wish) && expires)
      void act.run({
        ...{ jurisdiction: state.jurisdiction, task: task.task, reason, expires },
        requires: how === 'ask' ? [...requires] : [],
      })
  }
  const asked = new Set([...requires, ...task.conditions.map((c) => c.name)])
  return (
    <Ask title={words.narrowTitle(task.label)} does={words.narrowDo} act={act} whyNot={missing(wish)} onDo={save} onClose={onClose}>
      <Choice label={words.narrowHow} options={ways} value={how} onChange={(value) => set({ how: value })} />
      {how === 'ask' ? (
        <>
          <Asks list={requires} all={requirable} onTakeOff={(name) => set({ requires: requires.filter((r) => r !== name) })} />
          <SelectField
            stacked
            label={words.asks}
            placeholder={words.chooseAsk}
            value=""
            options={requirable.filter((c) => !asked.has(c.name)).map((c) => ({ value: c.name, label: c.says }))}
            onChange={(name) => name && set({ requires: [...requires, name] })}
            message={fieldMessage(act.problem, 'requires')}
          />
        </>
      ) : null}
      <TextField
        stacked
        label={words.reason}
        value={reason}
        onChange={(text) => set({ reason: text })}
        message={fieldMessage(act.problem, 'reason')}
      />
      <DateField
        label={words.expires}
        today={today}
        sense="future"
        value={expires}
        onChange={(day) => set({ expires: day })}
        message={fieldMessage(act.problem, 'expires')}
      />
    </Ask>
  )
}

function Asks({ list, all, onTakeOff }: { list: readonly string[]; all: Rules['requirable']; onTakeOff: (name: string) => void }) {
  return (
    <ul className="po-list">
      {list.map((name) => (
        <li key={name}>
          {all.find((c) => c.name === name)?.says}{' '}
          <Button kind="quiet" onClick={() => onTakeOff(name)}>
            {words.takeOff}
          </Button>
        </li>
      ))}
    </ul>
  )
}
