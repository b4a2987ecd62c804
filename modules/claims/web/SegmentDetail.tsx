import { Button, type Column, Table } from '../../../ui/index.ts'
import type { Segment } from './claims-view.ts'
import { words } from './words.ts'

type Element = Segment['elements'][number]

const columns: readonly Column<Element>[] = [
  { key: 'position', title: words.position, cell: (e) => <b>{e.position}</b> },
  { key: 'label', title: words.meaning, cell: (e) => e.label || <span className="rm-muted">{words.notWritten}</span> },
  { key: 'value', title: words.value, cell: (e) => e.value },
]

/** One segment: what it says, then each element that holds something. */
export function SegmentDetail({ segment, count, onCopy }: { segment: Segment; count: string; onCopy: () => void }) {
  return (
    <div className="cl-detail" aria-live="polite">
      <p>
        <b>{segment.id}</b> {segment.meaning} <span className="rm-muted">{[segment.loop, count].join(' · ')}</span>
      </p>
      <Table label={segment.meaning} columns={columns} rows={segment.elements} rowKey={(e) => e.position} />
      <code>{segment.text}</code>
      <div>
        <Button onClick={onCopy} keys="c">
          {words.copy}
        </Button>
      </div>
    </div>
  )
}
