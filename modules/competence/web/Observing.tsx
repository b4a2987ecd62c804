import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onObserved, underObservation, useAct, useMe, useObservation, useRead } from '../../../app/index.ts'
import { Button, StatusMark, showTime } from '../../../ui/index.ts'
import { BeginDialog } from './BeginDialog.tsx'
import { JudgeDialog, type Watched } from './JudgeDialog.tsx'
import './skills.css'
import { words } from './words.ts'

/** Work of many acts: judged when the observer says so, not after the first of them. */
const longWork = ['rooming_history']
const learners = ['medical_assistant', 'student']

/** Above every screen of those who learn: who watches, until when, and the judgment once it is done. */
export function Observing() {
  const { role } = useMe()
  return learners.includes(role) ? <OfLearner /> : null
}

/** The server says who watches: after a reload too. */
function useWatched() {
  const client = useQueryClient()
  const read = useRead('observations.mine', {}, { on: ['observation'] })
  const watched = read.data?.now ?? null
  const id = watched?.id
  const { now } = useObservation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new observation, or none, is what changes the answers
  useEffect(() => {
    if (!read.data) return
    const known = now?.id === id
    underObservation(watched ? { id: watched.id, task: watched.task, observer: watched.observer.name, until: watched.until } : null)
    if (!known) void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'observations.mine' })
  }, [id, Boolean(read.data)])
  useEffect(() => () => underObservation(null), [])
  useEffect(() => onObserved(() => void client.invalidateQueries({ queryKey: ['observations.mine'] })), [client])
  return watched
}

function OfLearner() {
  const { wish } = useObservation()
  const watched = useWatched()
  const [judging, setJudging] = useState<Watched | null>(null)
  const [seen, setSeen] = useState<string | null>(null)
  const done = watched?.act?.id
  // Judged at once, while it is before everybody's eyes; put off, the band keeps it in sight.
  useEffect(() => {
    if (!watched || !done || seen === done || longWork.includes(watched.task)) return
    setSeen(done)
    setJudging(watched)
  }, [watched, done, seen])
  return (
    <>
      {watched ? <Band watched={watched} onJudge={() => setJudging(watched)} /> : null}
      {wish ? <BeginDialog wish={wish} /> : null}
      {judging ? <JudgeDialog watched={judging} onClose={() => setJudging(null)} /> : null}
    </>
  )
}

function Band({ watched, onJudge }: { watched: Watched; onJudge: () => void }) {
  const { timeZone } = useMe().practice
  const act = useAct('observations.let_go', { keep: false })
  const { label, until, observer, act: done } = watched
  return (
    <section className="sk-band" aria-label={words.band(observer.name)}>
      <StatusMark state="note">
        <b>{words.band(observer.name)}</b>
      </StatusMark>
      <span className="sk-band-what">
        {done ? words.bandDone(label, showTime(done.at, { timeZone })) : words.bandTask(label, showTime(until, { timeZone }))}
      </span>
      {done ? <Button onClick={onJudge}>{words.judge}</Button> : null}
      <Button kind="quiet" busy={act.busy} onClick={() => void act.run({ observationId: watched.id })}>
        {words.end}
      </Button>
    </section>
  )
}
