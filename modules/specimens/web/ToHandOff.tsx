import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, Section, StatusMark, TextField } from '../../../ui/index.ts'
import { Containers } from './Containers.tsx'
import { byLab, type Item, inState, type Queue } from './queue.ts'
import './specimens.css'
import { words } from './words.ts'

const w = words.queue
type Done = { manifestId: string; number: string }

/** What the courier takes along: one paper for each laboratory. */
export function ToHandOff({ queue }: { queue: Queue }) {
  const [papers, setPapers] = useState<readonly Done[]>([])
  const groups = byLab(inState(queue, 'stored'))
  return (
    <Section title={w.handOff}>
      {groups.map((g) => (
        <Group key={g.key} lab={g.lab} items={g.items} may={queue.may.handOff} onDone={(done) => setPapers((old) => [...old, done])} />
      ))}
      {groups.length === 0 ? <p className="rm-muted">{w.noneToHandOff}</p> : null}
      {papers.map((p) => (
        <p key={p.manifestId} className="sp-line">
          <StatusMark state="done">{w.handed(p.number)}</StatusMark>
          <ManifestLink id={p.manifestId} />
        </p>
      ))}
    </Section>
  )
}

export function ManifestLink({ id, quiet = false }: { id: string; quiet?: boolean }) {
  return (
    <a
      className="rm-button"
      data-kind={quiet ? 'quiet' : 'plain'}
      href={`/paper/manifests.paper?manifestId=${id}`}
      target="_blank"
      rel="noreferrer"
    >
      {w.manifest}
    </a>
  )
}

interface GroupProps {
  lab: string
  items: readonly Item[]
  may: Queue['may']['handOff']
  onDone: (done: Done) => void
}

function Group({ lab, items, may, onDone }: GroupProps) {
  const [leave, setLeave] = useState<readonly string[]>([])
  const [courier, setCourier] = useState('')
  const chosen = items.filter((s) => !leave.includes(s.id))
  const act = useAct('manifests.hand_off', { keep: false, onDone })
  const why = !may.allowed ? (may.because ?? '') : courier.trim() ? null : w.sayCourier
  const run = () => {
    if (!why && chosen.length) void act.run({ specimenIds: chosen.map((s) => s.id), courier: courier.trim() })
  }
  return (
    <>
      <Containers label={`${w.handOff}: ${lab}`} items={items} leave={leave} onLeave={setLeave} />
      <div className="sp-line">
        <TextField label={w.courier} value={courier} onChange={setCourier} onEnter={run} />
        <Button onClick={run} busy={act.busy} whyNot={why}>
          {w.hand(chosen.length, lab)}
        </Button>
      </div>
      {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
    </>
  )
}
