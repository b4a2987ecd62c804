import { useState } from 'react'
import { useMe, useRead } from '../../../app/index.ts'
import { Button, Card, showDate } from '../../../ui/index.ts'
import { JudgeDialog, type Watched } from './JudgeDialog.tsx'
import { words } from './words.ts'

/** What I have watched and not judged yet: the learner's repetition waits for it. Nothing while there is nothing. */
export function ToJudge() {
  const { role } = useMe()
  return role === 'provider' || role === 'nurse' ? <Waiting /> : null
}

function Waiting() {
  const { timeZone } = useMe().practice
  const read = useRead('observations.mine', {}, { on: ['observation'] })
  const [judging, setJudging] = useState<Watched | null>(null)
  const list = read.data?.toJudge ?? []
  return (
    <>
      {list.length > 0 ? (
        <Card title={words.toJudge}>
          <ul className="sk-steps">
            {list.map((w) => (
              <li key={w.id}>
                <span>
                  <b>{words.toJudgeLine(w.trainee, w.label)}</b>{' '}
                  <span className="rm-second rm-num">{w.act ? showDate(dayOf(w.act.at, timeZone)) : ''}</span>
                </span>
                <Button onClick={() => setJudging(w)}>{words.judge}</Button>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {judging ? <JudgeDialog watched={judging} onClose={() => setJudging(null)} /> : null}
    </>
  )
}

const dayOf = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(Date.parse(instant))
