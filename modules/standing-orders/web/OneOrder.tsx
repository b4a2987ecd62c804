import { useState } from 'react'
import { type OutputOf, Shown, To, useMe, useParam, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, Page, PrimaryButton, Row, Stack, StatusMark, showDate, showInstant, Table } from '../../../ui/index.ts'
import { BodyView } from './BodyView.tsx'
import { DraftDialog } from './DraftDialog.tsx'
import { RetireDialog, SignDialog } from './SignDialogs.tsx'
import { stateMarks } from './StandingOrders.tsx'
import './standing.css'
import { words } from './words.ts'

export type One = OutputOf<'standing_orders.show'>

/** One standing order: what is signed, the draft of the next version, and each use and near miss. */
export function OneOrder() {
  const seriesId = useParam('seriesId')
  const read = useRead('standing_orders.show', { seriesId }, { on: ['standing_order', 'cosign', 'order'] })
  return <Shown read={read}>{(one) => <View one={one} />}</Shown>
}

type Doing = 'draft' | 'sign' | 'retire'
const why = (m: { allowed: boolean; because?: string | undefined }) => (m.allowed ? null : (m.because ?? null))

function View({ one }: { one: One }) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [newest] = one.versions
  const { draft, may } = one
  return (
    <Page
      title={(newest?.body ?? draft?.body)?.name ?? words.title}
      note={<To path="/admin/standing-orders">{words.back}</To>}
      actions={<Actions one={one} onDo={setDoing} />}
      primary={
        draft ? (
          <PrimaryButton onClick={() => setDoing('sign')} whyNot={why(may.sign)}>
            {words.sign}
          </PrimaryButton>
        ) : null
      }
    >
      <Stack gap={4}>
        <StatusMark state={stateMarks[one.state]}>{words.states[one.state]}</StatusMark>
        {newest?.endedOn ? <p>{words.endedLine(showDate(newest.endedOn), newest.endedBy, newest.endedReason)}</p> : null}
        {draft ? (
          <Card title={words.states.draft} note={words.draftWaits}>
            <BodyView body={draft.body} itemName={one.itemName} />
          </Card>
        ) : null}
        {one.versions.map((v) => (
          <Version key={v.version} version={v} itemName={one.itemName} />
        ))}
        <Tries one={one} />
      </Stack>
      <Doings one={one} doing={doing} onClose={() => setDoing(null)} />
    </Page>
  )
}

function Actions({ one: { versions, state, draft, may }, onDo }: { one: One; onDo: (doing: Doing) => void }) {
  const retired = state === 'retired'
  return (
    <Row gap={2}>
      <Button kind="quiet" onClick={() => window.print()}>
        {words.print}
      </Button>
      {versions.length && !retired ? (
        <Button kind="danger" onClick={() => onDo('retire')} whyNot={why(may.retire)}>
          {words.retire}
        </Button>
      ) : null}
      {retired ? null : (
        <Button onClick={() => onDo('draft')} whyNot={why(may.draft)}>
          {draft ? words.edit : words.newVersion}
        </Button>
      )}
    </Row>
  )
}

/** What the next draft begins with: the open draft, else the newest version. */
function beginning({ seriesId, draft, versions: [newest] }: One) {
  const { providerId, body } = draft ?? newest ?? {}
  if (!providerId || !body) return null
  return { draft: draft ? { draftId: draft.draftId, version: draft.version } : null, seriesId, providerId, body }
}

function Doings({ one, doing, onClose }: { one: One; doing: Doing | null; onClose: () => void }) {
  const list = useRead('standing_orders.list', {})
  if (doing === 'draft' && list.data) return <DraftDialog list={list.data} from={beginning(one)} onClose={onClose} />
  if (doing === 'sign' && one.draft) return <SignDialog draft={one.draft} itemName={one.itemName} onClose={onClose} />
  return doing === 'retire' ? <RetireDialog seriesId={one.seriesId} onClose={onClose} /> : null
}

function Version({ version: v, itemName }: { version: One['versions'][number]; itemName: string }) {
  const { timeZone } = useMe().practice
  const signed = `${words.signedOn} ${showInstant(v.signedAt, { timeZone })} ${words.signedBy} ${v.providerName}`
  return (
    <Card title={`${words.version} ${v.version}`} note={v.signedWay === 'pin' ? `${signed} ${words.pinNote}` : signed}>
      <BodyView body={v.body} itemName={itemName} />
    </Card>
  )
}

function Tries({ one }: { one: One }) {
  const { timeZone } = useMe().practice
  const columns: Column<One['tries'][number]>[] = [
    { key: 'when', title: words.when, cell: (t) => showInstant(t.triedAt, { timeZone }) },
    { key: 'who', title: words.who, cell: (t) => t.triedBy },
    { key: 'patient', title: words.patient, cell: (t) => <To path={`/patients/${t.patientId}`}>{t.patientName}</To> },
    {
      key: 'outcome',
      title: words.outcome,
      cell: (t) => (
        <>
          <StatusMark state={t.outcome === 'used' ? 'done' : 'alert'}>{words.outcomes[t.outcome]}</StatusMark>{' '}
          <span className="rm-muted">{t.because ?? (t.cosignedAt ? words.cosigned : '')}</span>
        </>
      ),
    },
    { key: 'version', title: words.version, align: 'number', cell: (t) => t.version },
  ]
  return (
    <Card title={words.history} note={one.tries.length} flush={one.tries.length > 0}>
      {one.tries.length ? (
        <Table label={words.history} columns={columns} rows={one.tries} rowKey={(t) => t.id} />
      ) : (
        <p className="rm-muted">{words.historyNone}</p>
      )}
    </Card>
  )
}
