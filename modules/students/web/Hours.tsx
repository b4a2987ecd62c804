import { useState } from 'react'
import { Button, Card, type Column, Empty, showDate, Table } from '../../../ui/index.ts'
import { showMinutes } from '../students.ts'
import type { Progress, Signing } from './Externship.tsx'
import { HoursDialog } from './HoursDialog.tsx'
import { Signature } from './Signature.tsx'
import { words } from './words.ts'

export type HoursLine = Progress['hours'][number]

function columns(progress: Progress, signing: Signing, onCorrect: (h: HoursLine) => void): Column<HoursLine>[] {
  const correct: Column<HoursLine> = {
    key: 'correct',
    title: words.correct,
    align: 'number',
    cell: (h) => (
      <Button kind="quiet" label={words.correctOf(showDate(h.day))} onClick={() => onCorrect(h)}>
        {words.correct}
      </Button>
    ),
  }
  return [
    { key: 'day', title: words.day, cell: (h) => <span className="rm-num st-nowrap">{showDate(h.day)}</span> },
    {
      key: 'time',
      title: words.time,
      cell: (h) => (
        <span className="rm-num st-nowrap">
          {`${h.from}–${h.to}`}{' '}
          {h.breakMinutes ? <span className="rm-muted">{`${words.break.toLowerCase()} ${h.breakMinutes} min`}</span> : null}
        </span>
      ),
    },
    { key: 'sum', title: words.hours, align: 'number', cell: (h) => showMinutes(h.minutes) },
    {
      key: 'what',
      title: words.what,
      cell: (h) => (
        <>
          {h.what} {h.corrects ? <span className="rm-second">{words.corrected(h.reason ?? '')}</span> : null}
        </>
      ),
    },
    { key: 'signed', title: words.signed, width: '26%', cell: (h) => <Signature entry={h} signing={signing} what={showDate(h.day)} /> },
    ...(progress.may.log.allowed ? [correct] : []),
  ]
}

/** Hours by day, the newest on top. */
export function Hours({ progress, signing }: { progress: Progress; signing: Signing }) {
  const [correcting, setCorrecting] = useState<HoursLine | null>(null)
  return (
    <Card title={words.hours} flush>
      {progress.hours.length === 0 ? (
        <Empty title={words.noHours}>{words.noHoursWhy}</Empty>
      ) : (
        <Table
          label={words.hours}
          columns={columns(progress, signing, setCorrecting)}
          rows={[...progress.hours].reverse()}
          rowKey={(h) => h.id}
        />
      )}
      {correcting ? <HoursDialog progress={progress} old={correcting} onClose={() => setCorrecting(null)} /> : null}
    </Card>
  )
}
