import { useState } from 'react'
import { type OutputOf, Shown, To, useGo, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, Page, PrimaryButton, type Status, StatusMark, showDate, Table } from '../../../ui/index.ts'
import type { SeriesState } from '../standing-orders.ts'
import { DraftDialog } from './DraftDialog.tsx'
import './standing.css'
import { words } from './words.ts'

export type OrderList = OutputOf<'standing_orders.list'>
type Line = OrderList['orders'][number]

export const stateMarks: Record<SeriesState, Status> = {
  in_force: 'done',
  from_later: 'waiting',
  expired: 'alert',
  retired: 'refused',
  draft: 'open',
}

/** Every standing order of the practice: what holds, what waits for a signature, how often it was used. */
export function StandingOrders() {
  const read = useRead('standing_orders.list', {}, { on: ['standing_order', 'staff'] })
  return <Shown read={read}>{(list) => <List list={list} />}</Shown>
}

const columns: Column<Line>[] = [
  {
    key: 'name',
    title: words.name,
    cell: (o) => (
      <span>
        <b>{o.name}</b> <span className="rm-muted">{o.itemName}</span>
      </span>
    ),
  },
  { key: 'provider', title: words.provider, cell: (o) => (o.signed ?? o.draft)?.providerName ?? '' },
  { key: 'until', title: words.until, cell: (o) => (o.signed ? showDate(o.signed.expiresOn) : '') },
  {
    key: 'state',
    title: words.state,
    cell: (o) => (
      <>
        <StatusMark state={stateMarks[o.state]}>{words.states[o.state]}</StatusMark>
        {o.draft && o.state !== 'draft' ? <span className="rm-muted"> {words.draftWaits}</span> : null}
      </>
    ),
  },
  { key: 'used', title: words.uses, align: 'number', cell: (o) => o.used },
  { key: 'refused', title: words.misses, align: 'number', cell: (o) => o.refused },
]

function List({ list }: { list: OrderList }) {
  const go = useGo()
  const [drafting, setDrafting] = useState(false)
  const { draft } = list.may
  const whyNot = draft.allowed ? null : (draft.because ?? null)
  const begin = () => setDrafting(!whyNot)
  useKeys({ scope: words.keys, keys: whyNot ? [] : [{ key: 'n', label: words.draft, run: begin }] })
  return (
    <Page
      title={words.title}
      note={['provider', 'manager'].includes(useMe().role) ? <To path="/cosign">{words.cosign.link}</To> : null}
      primary={
        <PrimaryButton onClick={begin} keys="n" whyNot={whyNot}>
          {words.draft}
        </PrimaryButton>
      }
    >
      <Card flush>
        {list.orders.length === 0 ? (
          <Empty title={words.none}>{words.noneWhy}</Empty>
        ) : (
          <Table
            label={words.title}
            columns={columns}
            rows={list.orders}
            rowKey={(o) => o.seriesId}
            onOpen={(o) => go(`/admin/standing-orders/${o.seriesId}`)}
          />
        )}
      </Card>
      {drafting ? <DraftDialog list={list} from={null} onClose={() => setDrafting(false)} /> : null}
    </Page>
  )
}
