import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Section, StatusMark, TextField, toast } from '../../../ui/index.ts'
import { Containers } from './Containers.tsx'
import { inState, type Queue } from './queue.ts'
import './specimens.css'
import { words } from './words.ts'

const w = words.queue

/** Collected and labelled: put where the courier finds them, in one go. */
export function ToStore({ queue }: { queue: Queue }) {
  const items = inState(queue, 'collected')
  const [leave, setLeave] = useState<readonly string[]>([])
  const [where, setWhere] = useState('')
  const chosen = items.filter((s) => !leave.includes(s.id))
  const act = useAct('specimens.store', {
    keep: false,
    onDone: ({ moved }) => toast({ text: w.stored(moved, where) }),
  })
  const may = queue.may.store
  const why = !may.allowed ? (may.because ?? '') : where.trim() ? null : w.sayWhere
  const run = () => {
    if (!why && chosen.length) void act.run({ specimenIds: chosen.map((s) => s.id), where: where.trim() })
  }
  return (
    <Section title={w.store}>
      {items.length ? (
        <>
          <Containers label={w.store} items={items} leave={leave} onLeave={setLeave} />
          <div className="sp-line">
            <TextField label={w.storeWhere} value={where} onChange={setWhere} onEnter={run} />
            <Button onClick={run} busy={act.busy} whyNot={why}>
              {w.storeAll(chosen.length)}
            </Button>
          </div>
          {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        </>
      ) : (
        <p className="rm-muted">{w.noneToStore}</p>
      )}
    </Section>
  )
}
