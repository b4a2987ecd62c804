import { useEffect, useRef, useState } from 'react'
import { call, type OutputOf, Problem, useAct, useGo } from '../../../app/index.ts'
import type { Place } from './exam-view.ts'

type Paper = NonNullable<OutputOf<'exam.paper'>['mock']>

/**
 * The running paper, asked for anew each time the screen is opened and held as it is then: an older answer of the cache would show
 * old marks and an old clock, and a newer one would move what is being looked at.
 */
export function usePaper() {
  const [state, setState] = useState<{ paper?: Paper | null; problem?: Problem }>({})
  const load = () =>
    call('exam.paper', {}).then(
      ({ mock }) => setState({ paper: mock }),
      (error: unknown) => setState({ problem: asProblem(error) }),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    void load()
  }, [])
  return { ...state, load: () => void load() }
}

const asProblem = (error: unknown) => (error instanceof Problem ? error : new Problem('failed', 'unknown', String(error)))

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

/** What is marked, kept by the server at once and one after the other: the last mark of a place is the one that stays. */
function useMarks({ mockId, items }: Paper, sync: (secondsLeft: number) => void) {
  const [places, setPlaces] = useState<readonly Place[]>(() => items.map(({ choice, flagged }) => ({ choice, flagged })))
  const [unsaved, setUnsaved] = useState<Problem | null>(null)
  const sending = useRef(Promise.resolve())
  const saved = useRef([...places])
  const send = async (place: number, mark: Place) => {
    try {
      sync((await call('mock.answer', { mockId, place, ...mark })).secondsLeft)
      saved.current[place] = mark
      setUnsaved(null)
    } catch (error) {
      setPlaces((all) => all.map((p, i) => (i === place && p === mark ? saved.current[place]! : p)))
      setUnsaved(asProblem(error))
    }
  }
  const mark = (place: number, change: Partial<Place>) => {
    const after = { ...places[place]!, ...change }
    setPlaces((all) => all.map((p, i) => (i === place ? after : p)))
    sending.current = sending.current.then(() => send(place, after))
  }
  return { places, unsaved, mark, sent: () => sending.current }
}

/** A running mock: where one is, what is marked, the time, and handing in by hand or by the clock. */
export function useMock(paper: Paper) {
  const { mockId, items, secondsLeft } = paper
  const go = useGo()
  const firstOpen = items.findIndex((i) => i.choice === null)
  const [at, setAt] = useState(Math.max(0, firstOpen))
  const { left, sync } = useCountdown(secondsLeft)
  const { places, unsaved, mark, sent } = useMarks(paper, sync)
  const finish = useAct('mock.finish', { keep: false, onDone: () => go(`/exam/result/${mockId}`, { replace: true }) })
  const handIn = () => void sent().then(() => finish.run({ mockId }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock hands in once, when it reaches zero
  useEffect(() => {
    if (left === 0) handIn()
  }, [left === 0])
  return {
    at,
    goTo: (place: number) => setAt(Math.min(items.length - 1, Math.max(0, place))),
    places,
    left,
    unsaved,
    problem: finish.problem,
    choose: (choice: number) => mark(at, { choice }),
    flag: () => mark(at, { flagged: !places[at]!.flagged }),
    handIn,
    finishing: finish.busy,
  }
}
