import { Shown, useGo, useMe, useRead } from '../../../app/index.ts'
import { type Column, StatusMark, showInstant, showMoney, Table } from '../../../ui/index.ts'
import { type FileRow, isaText } from './claims-view.ts'
import { words } from './words.ts'

const columns = (timeZone: string): readonly Column<FileRow>[] => [
  { key: 'isa', title: words.number, cell: (f) => <b>{isaText(f.isaNumber)}</b> },
  { key: 'kind', title: words.kind, cell: (f) => <UsageMark usage={f.usage} /> },
  { key: 'claims', title: words.count, align: 'number', cell: (f) => f.claims },
  { key: 'total', title: words.total, align: 'number', cell: (f) => showMoney(f.totalCents) },
  { key: 'at', title: words.writtenAt, cell: (f) => showInstant(f.writtenAt, { timeZone }) },
  { key: 'by', title: words.writtenBy, cell: (f) => f.writtenBy },
]

/** The files that were written, newest first. */
export function Files() {
  const go = useGo()
  const { timeZone } = useMe().practice
  const read = useRead('claims.files', {})
  return (
    <Shown read={read} isEmpty={(d) => d.files.length === 0} empty={<p className="rm-muted">{words.filesNone}</p>}>
      {({ files }) => (
        <Table label={words.files} columns={columns(timeZone)} rows={files} rowKey={(f) => f.id} onOpen={(f) => go(`/claims/${f.id}`)} />
      )}
    </Shown>
  )
}

/** T or P of the envelope: nobody may mistake one for the other. */
export function UsageMark({ usage, long = false }: { usage: string; long?: boolean }) {
  if (usage === 'T') return <StatusMark state="waiting">{long ? words.testWhy : words.test}</StatusMark>
  return <StatusMark state="done">{long ? words.productionWhy : words.production}</StatusMark>
}
