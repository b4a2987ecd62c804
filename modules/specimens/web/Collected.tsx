import { useState } from 'react'
import { useAct, useKeys, useMe } from '../../../app/index.ts'
import { Button, Row, Section, StatusMark, showTime, toast } from '../../../ui/index.ts'
import { containerOf } from '../containers.ts'
import { stateNames } from '../specimens.ts'
import type { ChairData } from './chair.ts'
import { RejectDialog } from './RejectDialog.tsx'
import './specimens.css'
import { words } from './words.ts'

const w = words.labels
type Specimen = ChairData['specimens'][number]

/** The paper opens in a tab of its own; its count is written before. */
const paper = (query: string) => `/paper/labels.paper?${query}`

export function useLabels() {
  const [link, setLink] = useState<string | null>(null)
  const act = useAct('labels.print', { keep: false })
  const print = async (which: { drawId: string } | { specimenId: string }, way: 'printer' | 'pdf') => {
    const done = await act.run({ which, way })
    if (!done) return
    if (way === 'printer') toast({ text: w.sent(done.labels.length) })
    else setLink(paper('drawId' in which ? `drawId=${which.drawId}` : `specimenId=${which.specimenId}`))
  }
  return { print, link, busy: act.busy, problem: act.problem }
}

export type Labels = ReturnType<typeof useLabels>

/** What was collected at this visit, with its labels: printed as often as it takes, and counted. */
export function Collected({ data, labels }: { data: ChairData; labels: Labels }) {
  const [rejecting, setRejecting] = useState<Specimen | null>(null)
  const last = data.specimens.at(-1)
  const way = data.printer ? 'printer' : 'pdf'
  const printLast = () => {
    if (last) void labels.print({ drawId: last.drawId }, way)
  }
  useKeys({ scope: words.chair.keys, keys: last ? [{ key: 'l', label: w.print, run: printLast }] : [] })
  if (!last) return null
  return (
    <Section
      title={w.title}
      actions={
        <Row>
          <Button onClick={printLast} keys="l" busy={labels.busy}>
            {data.printer ? w.print : w.pdf}
          </Button>
          {data.printer ? (
            <Button kind="quiet" onClick={() => void labels.print({ drawId: last.drawId }, 'pdf')}>
              {w.pdf}
            </Button>
          ) : null}
          {labels.link ? (
            <a className="rm-button" data-kind="plain" href={labels.link} target="_blank" rel="noreferrer">
              {w.ready}
            </a>
          ) : null}
        </Row>
      }
    >
      {labels.problem ? <StatusMark state="critical">{labels.problem.message}</StatusMark> : null}
      <ul className="or-done">
        {data.specimens.map((s) => (
          <Line key={s.id} specimen={s} onPrint={() => void labels.print({ specimenId: s.id }, way)} onReject={() => setRejecting(s)} />
        ))}
      </ul>
      {rejecting ? <RejectDialog specimen={rejecting} onClose={() => setRejecting(null)} /> : null}
    </Section>
  )
}

function Line({ specimen: s, onPrint, onReject }: { specimen: Specimen; onPrint: () => void; onReject: () => void }) {
  const { timeZone } = useMe().practice
  const { name, cap } = containerOf(s.container)
  const ended = s.state === 'rejected' || s.state === 'resulted'
  const parts = [
    `${name} (${cap})`,
    s.replacesNumber ? words.chair.replaces(s.replacesNumber) : '',
    s.state === 'rejected' ? `${stateNames.rejected}: ${s.rejectedReason}` : stateNames[s.state],
    `${showTime(s.collectedAt, { timeZone })} ${s.collectedBy}`,
  ]
  return (
    <li>
      <p>
        <StatusMark state={s.state === 'rejected' ? 'refused' : s.labels ? 'done' : 'waiting'}>
          <b className="rm-num">{s.number}</b> {s.tests.join(', ')}
        </StatusMark>{' '}
        {parts.filter(Boolean).join(' · ')} · {w.printed(s.labels)}
      </p>
      {ended ? null : (
        <>
          <Button kind="quiet" onClick={onPrint} label={w.printOf(s.number)}>
            {w.again}
          </Button>
          <Button kind="quiet" onClick={onReject} label={words.reject.openOf(s.number)}>
            {words.reject.open}
          </Button>
        </>
      )}
    </li>
  )
}
