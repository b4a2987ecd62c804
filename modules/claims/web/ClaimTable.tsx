import { To, useAct } from '../../../app/index.ts'
import { Button, type Column, StatusMark, showDate, showMoney, Table, toast } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import { type ClaimRow, nameOf } from './claims-view.ts'
import { Findings } from './Findings.tsx'
import { words } from './words.ts'

const columns: readonly Column<ClaimRow>[] = [
  { key: 'claim', title: words.claim, cell: (c) => <b>{c.controlNumber}</b> },
  { key: 'patient', title: words.patient, cell: (c) => <To path={`/visits/${c.visitId}/checkout`}>{nameOf(c.patient)}</To> },
  { key: 'day', title: words.day, cell: (c) => <span className="cl-nowrap">{showDate(c.day)}</span> },
  { key: 'payer', title: words.payer, cell: (c) => c.payer },
  { key: 'total', title: words.total, align: 'number', cell: (c) => showMoney(c.totalCents) },
]
const findings: Column<ClaimRow> = { key: 'findings', title: words.findings, cell: (c) => <Findings claim={c} />, width: '34%' }
const file: Column<ClaimRow> = {
  key: 'file',
  title: words.file,
  cell: (c) => (c.fileId ? <To path={`/claims/${c.fileId}`}>{words.openFile}</To> : null),
}

/** Claims in one state. Those that are not out yet can be checked again after something was mended. */
export function ClaimTable({ label, claims }: { label: string; claims: readonly ClaimRow[] }) {
  const filed = claims[0]?.state === 'filed'
  const check: Column<ClaimRow> = { key: 'again', title: '', align: 'number', cell: (c) => <Again claim={c} /> }
  const all = filed ? [...columns, file, { ...check, cell: (c: ClaimRow) => <Why actId={c.actId} /> }] : [...columns, findings, check]
  return <Table label={label} columns={all} rows={claims} rowKey={(c) => c.id} />
}

function Again({ claim }: { claim: ClaimRow }) {
  const act = useAct('claims.build', {
    keep: false,
    onDone: ({ controlNumber, state }) =>
      toast({ text: words.checked(controlNumber, words.states[state] ?? state), state: state === 'ready' ? 'done' : 'waiting' }),
  })
  return (
    <span className="cl-actions">
      {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
      <Button
        kind="quiet"
        onClick={() => void act.run({ visitId: claim.visitId })}
        busy={act.busy}
        label={`${words.checkAgain}: ${claim.controlNumber}`}
      >
        {words.checkAgain}
      </Button>
      <Why actId={claim.actId} />
    </span>
  )
}
