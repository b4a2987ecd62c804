import { useState } from 'react'
import { type OutputOf, Refusal, stepAs, To, useAct, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Button, useNow } from '../../../ui/index.ts'
import './practice-clinic.css'
import { words } from './words.ts'

type Open = NonNullable<OutputOf<'practice_clinic.status'>['open']>

/** Above every screen while someone is in the practice clinic: the band that cannot be missed, and the scenario's card. */
export function Inside() {
  return useMe().practice.sandbox ? <Band /> : null
}

function Band() {
  const read = useRead('practice_clinic.status', {})
  const leave = useAct('practice_clinic.leave', { keep: false, onDone: ({ staffId }) => stepAs(staffId, '/practice-clinic') })
  const open = read.data?.open ?? null
  return (
    <>
      <section className="pc-band" aria-label={words.band}>
        <b>{words.band}</b>
        <Button busy={leave.busy} onClick={() => void leave.run({})}>
          {open ? words.giveUp : words.leave}
        </Button>
      </section>
      {open ? <ScenarioCard open={open} /> : null}
      {read.data && !open ? <p className="pc-card">{words.looking}</p> : null}
      {leave.problem ? <Refusal problem={leave.problem} /> : null}
    </>
  )
}

/** Whole minutes since it began, by the server's clock. */
function useElapsed({ begunAt, now }: Open): string {
  const [shift] = useState(() => Date.parse(now) - Date.now())
  return words.min(Math.max(0, Math.floor((useNow() + shift - Date.parse(begunAt)) / 60_000)))
}

function ScenarioCard({ open }: { open: Open }) {
  const [shown, setShown] = useState(true)
  const elapsed = useElapsed(open)
  const finish = useAct('scenarios.finish', {
    keep: false,
    onDone: ({ staffId, attemptId }) => stepAs(staffId, `/practice-clinic/result/${attemptId}`),
  })
  const done = () => void finish.run({ attemptId: open.attemptId })
  useKeys({ scope: words.scope, keys: [{ key: 'shift+c', label: shown ? words.hide : words.show, run: () => setShown(!shown) }] })
  return (
    <section className="pc-card" aria-label={words.loose}>
      <div className="pc-card-head">
        <h2>{open.title}</h2>
        <span className="pc-elapsed">{elapsed}</span>
        <To path={open.path}>{words.toStart}</To>
        <Button kind="quiet" keys="shift+c" onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </Button>
        <Button busy={finish.busy} onClick={done}>
          {words.done}
        </Button>
      </div>
      {shown ? <CardBody open={open} /> : null}
      {finish.problem ? <Refusal problem={finish.problem} /> : null}
    </section>
  )
}

function CardBody({ open: { brief, card } }: { open: Open }) {
  return (
    <>
      <p>{brief}</p>
      <div className="pc-card-body">
        {card.says.length ? (
          <div>
            <h3>{words.says}</h3>
            <ul>
              {card.says.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {card.shows.length ? (
          <div>
            <h3>{words.shows}</h3>
            <dl className="pc-shows">
              {card.shows.flatMap(({ what, reads }) => [<dt key={`${what} is`}>{what}</dt>, <dd key={what}>{reads}</dd>])}
            </dl>
          </div>
        ) : null}
      </div>
    </>
  )
}
