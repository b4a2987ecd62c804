import type { ReactNode } from 'react'
import { Shown, To, useMe, useRead } from '../../../app/index.ts'
import { Card, Empty, StatusMark, showDate } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { type Stage, stageNames } from '../../visits/visits.ts'
import { type Entry, timelineOf } from './timeline.ts'
import { words } from './words.ts'

/** What happened, the latest first: visits, results, doses. */
export function Timeline({ patientId }: { patientId: string }) {
  const { timeZone } = useMe().practice
  const visits = useRead('chart.visits', { patientId }, { on: ['visit'] })
  const results = useRead('tests.list', { patientId })
  const vaccines = useRead('immunizations.list', { patientId })
  const more = { results: results.data?.results ?? [], vaccines: vaccines.data?.immunizations ?? [] }
  const problem = results.error ?? vaccines.error
  return (
    <Card title={words.timeline} note={(visits.data?.visits.length ?? 0) >= 50 ? words.moreVisits : null}>
      {problem && problem.kind !== 'forbidden' ? <StatusMark state="critical">{problem.message}</StatusMark> : null}
      <Shown
        read={visits}
        isEmpty={(d) => timelineOf({ ...d, ...more }, timeZone).length === 0}
        empty={<Empty title={words.noTimeline}>{words.noTimelineWhy}</Empty>}
      >
        {(d) => (
          <ol className="chart-list">
            {timelineOf({ ...d, ...more }, timeZone).map((entry) => (
              <li key={`${entry.kind}${entry.id}`} className="chart-entry">
                <span className="rm-num">{showDate(entry.day)}</span>
                <Line entry={entry} />
                {entry.actId ? <Why actId={entry.actId} /> : <span />}
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Card>
  )
}

function Line({ entry }: { entry: Entry }): ReactNode {
  if (entry.kind === 'visit') {
    const { visit } = entry
    return (
      <span>
        <To path={`/visits/${visit.id}/rooming`}>{visit.type}</To> {visit.reason ? `· ${visit.reason}` : ''}
        <div className="rm-muted">
          {[
            stageNames[visit.stage as Stage],
            visit.provider,
            visit.stage === 'left' ? (visit.signed ? words.signed : words.unsigned) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </span>
    )
  }
  if (entry.kind === 'vaccine') {
    const { vaccine } = entry
    return (
      <span>
        <span className="rm-muted">{words.vaccine}</span> {vaccine.name}
        <div className="rm-muted">
          {[vaccine.lot ? `Lot ${vaccine.lot}` : null, vaccine.givenBy ?? vaccine.source].filter(Boolean).join(' · ')}
        </div>
      </span>
    )
  }
  const { result } = entry
  const read = [result.value, result.unit].filter(Boolean).join('\u00a0')
  return (
    <span>
      <span className="rm-muted">{words.result}</span> {result.name}{' '}
      {result.value ? result.abnormal ? <StatusMark state="alert">{read}</StatusMark> : <b>{read}</b> : words.invalid}
      <div className="rm-muted">{result.performedBy}</div>
    </span>
  )
}
