import { useEffect, useState } from 'react'
import { call, type OutputOf, Problem, useAct } from '../../../app/index.ts'
import type { ExamId } from '../exam.ts'

type Next = OutputOf<'exam.next'>
type Verdict = OutputOf<'exam.answer'>

interface State {
  next: Next | null
  chosen: number | null
  verdict: Verdict | null
  problem: Problem | null
  answered: number
  right: number
}
const empty: State = { next: null, chosen: null, verdict: null, problem: null, answered: 0, right: 0 }

/**
 * One question after another. It is asked for by hand, not by `useRead`: after an answer the reads of the exam are asked again,
 * and the question whose explanation is being read must stay where it is.
 */
export function usePractice(exam: ExamId, area: string | null) {
  const [state, setState] = useState(empty)
  const [failed, setFailed] = useState(0)
  const load = async (after: string | null, ahead: boolean) => {
    try {
      const next = await call('exam.next', { exam, area, after, ahead })
      setState((s) => ({ ...s, next, chosen: null, verdict: null, problem: null }))
    } catch (error) {
      if (error instanceof Problem) setState((s) => ({ ...s, problem: error }))
      else setFailed((n) => n + 1)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another exam or area begins anew
  useEffect(() => {
    setState(empty)
    void load(null, false)
  }, [exam, area, failed])

  const act = useAct('exam.answer', {
    keep: false,
    onDone: (verdict) => setState((s) => ({ ...s, verdict, answered: s.answered + 1, right: s.right + (verdict.right ? 1 : 0) })),
  })
  const { next, verdict, chosen } = state
  const choose = (place: number) => {
    const showing = next?.showing
    if (!showing || verdict || act.busy || place >= showing.options.length) return
    setState((s) => ({ ...s, chosen: place }))
    void act.run({ exam, questionId: showing.questionId, seed: showing.seed, choice: place })
  }
  const onward = (ahead = false) => {
    if (next?.showing && !verdict) return
    void load(next?.showing?.questionId ?? null, ahead || next?.why === 'ahead')
  }
  return { ...state, chosen: verdict || act.busy ? chosen : null, busy: act.busy, answerProblem: act.problem, choose, onward }
}
