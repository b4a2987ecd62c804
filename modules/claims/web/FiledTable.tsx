import { To } from '../../../app/index.ts'
import { type Column, showDate, showMoney, Table } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { type ClaimRow, nameOf } from './claims-view.ts'
import { words } from './words.ts'

const columns: readonly Column<ClaimRow>[] = [
  { key: 'claim', title: words.claim, cell: (c) => <b>{c.controlNumber}</b> },
  { key: 'patient', title: words.patient, cell: (c) => <To path={`/visits/${c.visitId}/checkout`}>{nameOf(c.patient)}</To> },
  { key: 'day', title: words.day, cell: (c) => <span className="cl-nowrap">{showDate(c.day)}</span> },
  { key: 'payer', title: words.payer, cell: (c) => c.payer },
  { key: 'total', title: words.total, align: 'number', cell: (c) => showMoney(c.totalCents) },
  { key: 'file', title: words.file, cell: (c) => (c.fileId ? <To path={`/claims/${c.fileId}`}>{words.openFile}</To> : null) },
  { key: 'why', title: words.record, align: 'number', cell: (c) => <Why actId={c.actId} /> },
]

/** Claims that went out. */
export function FiledTable({ claims }: { claims: readonly ClaimRow[] }) {
  return <Table label={words.filedClaims} columns={columns} rows={claims} rowKey={(c) => c.id} />
}
