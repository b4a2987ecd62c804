import { useState } from 'react'
import { Button, Card, type Column, showDate, Table } from '../../../ui/index.ts'
import { howNames } from '../students.ts'
import { CompetencyDialog } from './CompetencyDialog.tsx'
import type { Progress, Signing } from './Externship.tsx'
import { Signature } from './Signature.tsx'
import { words } from './words.ts'

export type AskedLine = Progress['competencies'][number]

function columns(progress: Progress, signing: Signing, onLog: (c: AskedLine) => void): Column<AskedLine>[] {
  const log: Column<AskedLine> = {
    key: 'log',
    title: words.log,
    align: 'number',
    cell: (c) =>
      c.entry && c.entry.state !== 'returned' ? null : (
        <Button kind="quiet" label={words.logOf(c.title)} onClick={() => onLog(c)}>
          {c.entry ? words.again : words.log}
        </Button>
      ),
  }
  return [
    {
      key: 'title',
      title: words.competency,
      cell: (c) => (
        <span className="st-entry">
          <b>{c.title}</b>
          <span className="rm-second">{c.area}</span>
        </span>
      ),
    },
    {
      key: 'how',
      title: words.how,
      width: '26%',
      cell: ({ entry }) =>
        entry ? (
          <>
            <span className="rm-num">{showDate(entry.on)}</span> {howNames[entry.how]} <span className="rm-second">{entry.note}</span>
          </>
        ) : (
          <span className="rm-muted">{words.notShown}</span>
        ),
    },
    {
      key: 'signed',
      title: words.signed,
      width: '26%',
      cell: (c) => (c.entry ? <Signature entry={c.entry} signing={signing} what={c.title} /> : null),
    },
    ...(progress.may.competency.allowed ? [log] : []),
  ]
}

/** What the school asks to be shown, in the order of the areas. */
export function Competencies({ progress, signing }: { progress: Progress; signing: Signing }) {
  const [logging, setLogging] = useState<AskedLine | null>(null)
  const { passed, asked } = progress.sum
  return (
    <Card title={words.competencies} note={words.of(passed, asked)} flush>
      <div className="st-table">
        <Table
          label={words.competencies}
          columns={columns(progress, signing, setLogging)}
          rows={progress.competencies}
          rowKey={(c) => c.key}
        />
      </div>
      {logging ? <CompetencyDialog progress={progress} line={logging} onClose={() => setLogging(null)} /> : null}
    </Card>
  )
}
