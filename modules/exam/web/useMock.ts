import { useEffect, useRef, useState } from 'react'
import { call, type OutputOf, Problem, useAct, useGo } from '../../../app/index.ts'
import type { Place } from './exam-view.ts'

type Paper = NonNullable<OutputOf<'exam.paper'>['mock']>

/** The seconds left, counted from what the server said last; a sleeping device catches up when it wakes. */
function useCountdown(secondsLeft: number) {
  const end = useRef(Date.now() + secondsLeft * 1000)
  const [left, setLeft] = useState(secondsLeft)
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((end.current - Date.now()) / 1000)))
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [])
  return {
    left,
    sync: (seconds: number) => {
      end.current = Date.now() + seconds * 1000
      setLeft(seconds)
    },
  }
}

/** A running mock: where one is, what is marked (kept by the server at once), the time, and handing in by hand or by the clock. */
export function useMock({ mockId, items, secondsLeft }: Paper) {
  const go = useGo()
  const [places, setPlaces] = useState<readonly Place[]>(() => items.map(({ choice, flagged }) => ({ choice, flagged })))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex((i) => i.choice === null),
    ),
  )
  const [problem, setProblem] = useState<Problem | null>(null)
  const { left, sync } = useCountdown(secondsLeft)
  const finish = useAct('mock.finish', { keep: false, onDone: () => go(`/exam/result/${mockId}`, { replace: true }) })

  const mark = async (place: number, change: Partial<Place>) => {
    const before = places[place]!
    const after = { ...before, ...change }
    setPlaces((all) => all.map((p, i) => (i === place ? after : p)))
    try {
      const answer = await call('mock.answer', { mockId, place, ...after })
      sync(answer.secondsLeft)
      setProblem(null)
    } catch (error) {
      setPlaces((all) => all.map((p, i) => (i === place ? before : p)))
      setProblem(error instanceof Problem ? error : new Problem('failed', 'unknown', String(error)))
    }
  }
  const handIn = () => void finish.run({ mockId })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock hands in once, when it reaches zero
  useEffect(() => {
    if (left === 0) handIn()
  }, [left === 0])

  const goTo = (place: number) => setAt(Math.min(items.length - 1, Math.max(0, place)))
  return {
    at,
    goTo,
    places,
    left,
    problem: problem ?? finish.problem,
    choose: (choice: number) => void mark(at, { choice }),
    flag: () => void mark(at, { flagged: !places[at]!.flagged }),
    handIn,
    finishing: finish.busy,
  }
}
