import { useEffect, useRef, useState } from 'react'
import { type Draft, useAct, useGo } from '../../../app/index.ts'
import { toast } from '../../../ui/index.ts'
import type { RoomingData, RoomingDraft } from './draft.ts'
import type { useCommits } from './useCommits.ts'
import { words } from './words.ts'

/** Ready: what is typed goes first, then the visit moves. Whatever is missing is marked in the list. */
export function useReady(data: RoomingData, draft: Draft<RoomingDraft>, { commits, busy }: ReturnType<typeof useCommits>) {
  const go = useGo()
  const [stuck, setStuck] = useState(false)
  const { visit, patient } = data
  const who = visit.provider ?? words.theProvider
  const leave = async () => {
    await draft.clear()
    toast({ text: words.readied([patient.family.toUpperCase(), patient.given].filter(Boolean).join(', '), who) })
    go('/today')
  }
  const ready = useAct('rooming.ready', { onDone: () => void leave(), onKept: () => void leave() })
  const start = useAct('visits.advance')
  const working = busy || ready.busy
  // Pressed while the last answer is still being written: not lost, done as soon as it is.
  const [wanted, setWanted] = useState(false)
  const press = async () => {
    if (working) return setWanted(true)
    setStuck(false)
    for (const part of Object.values(commits)) if (!(await part())) return setStuck(true)
    await ready.run({ visitId: visit.id, patientId: patient.id })
  }
  const now = useRef(press)
  now.current = press
  useEffect(() => {
    if (!wanted || working) return
    setWanted(false)
    void now.current()
  }, [wanted, working])
  return {
    who,
    press: () => void press(),
    start: () => void start.run({ visitId: visit.id, to: 'rooming', version: visit.version }),
    busy: working || start.busy,
    stuck,
    problem: ready.problem ?? start.problem,
    missing: ready.problem?.fields.map((f) => f.path) ?? [],
  }
}
