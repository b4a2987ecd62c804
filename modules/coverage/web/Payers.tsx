import { useState } from 'react'
import { fieldMessage, type OutputOf, Shown, useAct, useRead } from '../../../app/index.ts'
import {
  Button,
  type Column,
  Dialog,
  Empty,
  PrimaryButton,
  Row,
  SelectField,
  Stack,
  StatusMark,
  Table,
  TextField,
  toast,
} from '../../../ui/index.ts'
import { type Filing, filingName, filingNames } from '../payers.ts'
import { words } from './words.ts'

type Payer = OutputOf<'payers.list'>['payers'][number]

const columns: Column<Payer>[] = [
  { key: 'name', title: words.payer, cell: (p) => <b>{p.name}</b> },
  { key: 'code', title: words.payerCode, cell: (p) => <span className="rm-num">{p.payerCode}</span> },
  { key: 'kind', title: words.payerKind, cell: (p) => filingName(p.filingIndicator) },
]

/** The payers that plans are chosen from. */
export function Payers() {
  const read = useRead('payers.list', {})
  const [adding, setAdding] = useState(false)
  const may = read.data?.may.add
  const add = (
    <Button onClick={() => setAdding(true)} whyNot={may?.allowed === false ? may.because : null}>
      {words.addPayer}
    </Button>
  )
  return (
    <>
      <Shown read={read} rows={3} isEmpty={(d) => d.payers.length === 0} empty={<Empty title={words.noPayers} action={add} />}>
        {({ payers }) => (
          <Stack gap={3}>
            <Table label={words.payers} columns={columns} rows={payers} rowKey={(p) => p.id} />
            <Row>{add}</Row>
          </Stack>
        )}
      </Shown>
      {adding ? <AddPayer onClose={() => setAdding(false)} /> : null}
    </>
  )
}

const kinds = (Object.keys(filingNames) as Filing[]).map((value) => ({ value, label: filingNames[value] }))

function AddPayer({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [payerCode, setCode] = useState('')
  const [filing, setFiling] = useState('')
  const act = useAct('payers.add', {
    keep: false,
    onDone: () => {
      toast({ text: words.payerAdded(name) })
      onClose()
    },
  })
  const whyNot = !name.trim() || !payerCode.trim() ? words.needsPayer : filing ? null : words.chooseKind
  const save = () => {
    if (!whyNot) void act.run({ name, payerCode, filingIndicator: filing as Filing })
  }
  return (
    <Dialog
      title={words.addPayer}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={whyNot}>
            {words.addPayer}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        <TextField stacked autoFocus label={words.payer} value={name} onChange={setName} message={fieldMessage(act.problem, 'name')} />
        <TextField stacked label={words.payerCode} value={payerCode} onChange={setCode} message={fieldMessage(act.problem, 'payerCode')} />
        <SelectField stacked label={words.payerKind} placeholder={words.chooseKind} options={kinds} value={filing} onChange={setFiling} />
      </Stack>
    </Dialog>
  )
}
