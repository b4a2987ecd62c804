import { To, useAct } from '../../../app/index.ts'
import { Button, StatusMark, showDate, showMoney, toast } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { type ClaimRow, gapsOf, nameOf } from './claims-view.ts'
import { Findings, Gaps } from './Findings.tsx'
import { words } from './words.ts'

/** Claims that are not out yet, each with what was found; after mending they are checked again. */
export function ClaimList({ label, claims }: { label: string; claims: readonly ClaimRow[] }) {
  return (
    <ul className="cl-build" aria-label={label}>
      {claims.map((c) => (
        <Line key={c.id} claim={c} />
      ))}
    </ul>
  )
}

function Line({ claim: c }: { claim: ClaimRow }) {
  const act = useBuild()
  const gaps = gapsOf(act.problem)
  return (
    <li>
      <b>{c.controlNumber}</b>
      <span className="cl-who">
        <To path={`/visits/${c.visitId}/checkout`}>{nameOf(c.patient)}</To> {[showDate(c.day), c.payer].join(' · ')}
      </span>
      <span className="cl-money">{showMoney(c.totalCents)}</span>
      <span className="cl-nowrap">
        <Button
          kind="quiet"
          onClick={() => void act.run({ visitId: c.visitId })}
          busy={act.busy}
          label={`${words.checkAgain}: ${c.controlNumber}`}
        >
          {words.checkAgain}
        </Button>
        <Why actId={c.actId} />
      </span>
      <Findings claim={c} />
      {gaps.length ? <Gaps gaps={gaps} of={c} /> : act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
    </li>
  )
}

/** Builds a visit's claim, anew or for the first time, and says how it stands. */
export function useBuild() {
  return useAct('claims.build', {
    keep: false,
    onDone: ({ controlNumber, state }) =>
      toast({ text: words.checked(controlNumber, words.states[state] ?? state), state: state === 'ready' ? 'done' : 'waiting' }),
  })
}
