import { useState } from 'react'
import { type OutputOf, Shown, useAct, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  Card,
  type Column,
  Dialog,
  dateOf,
  Empty,
  PrimaryButton,
  Row,
  Stack,
  StatusMark,
  showDate,
  Table,
  TextField,
  toast,
} from '../../../ui/index.ts'
import { words } from './words.ts'

type Client = OutputOf<'clients.list'>['clients'][number]

/** Programs with a token: named, limited in time, revocable. */
export function Clients() {
  const read = useRead('clients.list', {})
  const [issuing, setIssuing] = useState(false)
  const [revoking, setRevoking] = useState<Client | null>(null)
  const { timeZone } = useMe().practice
  const issue = <Button onClick={() => setIssuing(true)}>{words.issue}</Button>
  const columns: Column<Client>[] = [
    { key: 'name', title: words.name, cell: (c) => <b>{c.name}</b> },
    { key: 'by', title: words.issuedBy, cell: (c) => c.issuedBy },
    { key: 'expires', title: words.expires, cell: (c) => <span className="rm-num">{showDate(dateOf(c.expiresAt, timeZone))}</span> },
    {
      key: 'state',
      title: words.state,
      cell: (c) => (
        <StatusMark state={c.works ? 'done' : 'refused'}>
          {c.works ? words.works : c.revokedAt ? words.revokedState : words.expired}
        </StatusMark>
      ),
    },
    {
      key: 'verbs',
      title: '',
      cell: (c) =>
        c.works ? (
          <Button kind="quiet" onClick={() => setRevoking(c)}>
            {words.revoke}
          </Button>
        ) : null,
    },
  ]
  return (
    <Card title={words.clients} flush actions={read.data?.clients.length ? issue : null}>
      <Shown
        read={read}
        rows={3}
        isEmpty={(d) => d.clients.length === 0}
        empty={
          <Empty title={words.noClients} action={issue}>
            {words.noClientsWhy}
          </Empty>
        }
      >
        {({ clients }) => <Table label={words.clients} columns={columns} rows={clients} rowKey={(c) => c.id} />}
      </Shown>
      {issuing ? <IssueDialog onClose={() => setIssuing(false)} /> : null}
      {revoking ? <RevokeDialog client={revoking} onClose={() => setRevoking(null)} /> : null}
    </Card>
  )
}

function RevokeDialog({ client, onClose }: { client: Client; onClose: () => void }) {
  const revoke = useAct('clients.revoke', {
    keep: false,
    onDone: () => {
      toast({ text: words.revoked(client.name) })
      onClose()
    },
  })
  return (
    <Dialog
      title={words.revokeTitle(client.name)}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" busy={revoke.busy} onClick={() => void revoke.run({ clientId: client.id })}>
            {words.revoke}
          </Button>
        </>
      }
    >
      {revoke.problem ? <StatusMark state="critical">{revoke.problem.message}</StatusMark> : null}
    </Dialog>
  )
}

function IssueDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [token, setToken] = useState('')
  const issue = useAct('clients.issue', { keep: false, onDone: (out) => setToken(out.token) })
  const count = Number(days)
  const whyNot = !name.trim() ? words.clientName : !Number.isInteger(count) || count < 1 || count > 366 ? words.daysRule : null
  const copy = () => void navigator.clipboard?.writeText(token).then(() => toast({ text: words.copied }))
  if (token)
    return (
      <Dialog title={words.token} open size="wide" onClose={onClose} foot={<PrimaryButton onClick={onClose}>{words.done}</PrimaryButton>}>
        <Stack gap={3}>
          <p>{words.tokenWhy}</p>
          <code className="admin-token">{token}</code>
          <Row>
            <Button onClick={copy}>{words.copy}</Button>
          </Row>
        </Stack>
      </Dialog>
    )
  return (
    <Dialog
      title={words.issue}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={() => void issue.run({ name, days: count })} busy={issue.busy} whyNot={whyNot}>
            {words.issueDo}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {issue.problem ? <StatusMark state="critical">{issue.problem.message}</StatusMark> : null}
        <TextField stacked autoFocus label={words.clientName} value={name} onChange={setName} />
        <TextField stacked label={words.days} value={days} onChange={setDays} />
      </Stack>
    </Dialog>
  )
}
