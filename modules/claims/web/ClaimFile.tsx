import { useEffect, useState } from 'react'
import { Shown, To, useKeys, useMe, useParam, useRead } from '../../../app/index.ts'
import { Button, Page, Row, showInstant, showMoney, toast } from '../../../ui/index.ts'
import { type FileData, isaText, type Segment } from './claims-view.ts'
import './claims.css'
import { UsageMark } from './Files.tsx'
import { SegmentDetail } from './SegmentDetail.tsx'
import { words } from './words.ts'

const step = 400

/** A claim file as it went out, segment by segment, in our own words. */
export function ClaimFile() {
  const fileId = useParam('fileId')
  const read = useRead('claims.read_file', { fileId })
  return <Shown read={read}>{(file) => <Opened fileId={fileId} file={file} />}</Shown>
}

async function copy(text: string) {
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  toast(done ? { text: words.copied } : { text: words.cannotCopy, state: 'waiting' })
}

function Opened({ fileId, file }: { fileId: string; file: FileData }) {
  const { timeZone } = useMe().practice
  const { segments } = file
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState(step)
  const current = segments[at]
  const go = (by: number) => {
    const next = Math.max(0, Math.min(segments.length - 1, at + by))
    setAt(next)
    setShown((n) => Math.max(n, next + 1))
  }
  useEffect(() => {
    document.getElementById(`segment-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  useKeys({
    scope: words.fileKeys,
    keys: [
      { key: 'j', label: words.next, run: () => go(1) },
      { key: 'k', label: words.previous, run: () => go(-1) },
      { key: 'c', label: words.copy, run: () => void (current && copy(current.text)) },
    ],
  })
  return (
    <Page
      title={words.fileTitle(isaText(file.isaNumber))}
      note={
        <Row gap={4}>
          <UsageMark usage={file.usage} long />
          {words.fileNote(file.claims, showMoney(file.totalCents), showInstant(file.writtenAt, { timeZone }))}
        </Row>
      }
      actions={
        <>
          <To path="/billing/claims">{words.back}</To>
          <a className="rm-button" data-kind="plain" href={`/paper/claims.download?fileId=${fileId}`} download>
            {words.download}
          </a>
        </>
      }
    >
      <div className="cl-file">
        <div>
          <Segments segments={segments.slice(0, shown)} at={at} onPick={setAt} />
          {shown < segments.length ? (
            <Button kind="quiet" onClick={() => setShown(shown + step)}>
              {words.more(Math.min(step, segments.length - shown))}
            </Button>
          ) : null}
        </div>
        {current ? (
          <SegmentDetail segment={current} count={words.segmentOf(at + 1, segments.length)} onCopy={() => void copy(current.text)} />
        ) : null}
      </div>
    </Page>
  )
}

function Segments({ segments, at, onPick }: { segments: readonly Segment[]; at: number; onPick: (at: number) => void }) {
  return (
    <ol className="cl-segments" aria-label={words.segments}>
      {segments.map((s, i) => (
        <li key={i} id={`segment-${i}`}>
          <button type="button" className="cl-segment" aria-current={i === at} onClick={() => onPick(i)}>
            <span className="cl-loop">{s.loop}</span>
            <b>{s.id}</b>
            <span>{s.meaning}</span>
            <span className="cl-raw">{s.text}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
