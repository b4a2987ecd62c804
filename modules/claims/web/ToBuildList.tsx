import { To, useAct } from '../../../app/index.ts'
import { Button, StatusMark, showDate, showMoney, toast } from '../../../ui/index.ts'
import { useBuild } from './ClaimList.tsx'
import { gapsOf, nameOf, type ToBuild } from './claims-view.ts'
import { Gaps } from './Findings.tsx'
import { words } from './words.ts'

/** The visits whose charges are decided and whose claim is not built yet. */
export function ToBuildList({ visits }: { visits: readonly ToBuild[] }) {
  const act = useAct('claims.build', { keep: false })
  const all = async () => {
    let built = 0
    for (const { visitId } of visits) if (await act.run({ visitId })) built++
    toast({ text: words.builtAll(built, visits.length - built), state: built < visits.length ? 'waiting' : 'done' })
  }
  return (
    <>
      <div className="cl-bar">
        <Button onClick={() => void all()} busy={act.busy}>
          {words.buildAll(visits.length)}
        </Button>
      </div>
      <ul className="cl-build">
        {visits.map((v) => (
          <Visit key={v.visitId} visit={v} />
        ))}
      </ul>
    </>
  )
}

function Visit({ visit }: { visit: ToBuild }) {
  const act = useBuild()
  const gaps = gapsOf(act.problem)
  return (
    <li>
      <span className="cl-who">
        <b>{nameOf(visit.patient)}</b> <span className="rm-muted">{showDate(visit.day)}</span>{' '}
        <To path={`/visits/${visit.visitId}/checkout`}>{words.visit}</To>
      </span>
      <span className="cl-money">{showMoney(visit.totalCents)}</span>
      <Button onClick={() => void act.run({ visitId: visit.visitId })} busy={act.busy} label={`${words.build}: ${visit.patient}`}>
        {words.build}
      </Button>
      {gaps.length ? <Gaps gaps={gaps} of={visit} /> : act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
    </li>
  )
}
