import { useState } from 'react'
import { Shown, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Button, type Column, Empty, Page, PrimaryButton, StatusMark, Table } from '../../../ui/index.ts'
import { ReceiveDialog } from './ReceiveDialog.tsx'
import { byProduct, expiryOf, type ShelfRow, type Stock as StockData, type StockLot } from './stock-view.ts'
import './vaccine.css'
import { WasteDialog } from './WasteDialog.tsx'
import { words } from './words.ts'

/** The vaccines on the shelf, lot by lot. */
export function Stock() {
  const read = useRead('stock.list', {}, { on: ['immunization'] })
  return <Shown read={read}>{(stock) => <Shelf stock={stock} />}</Shown>
}

function columns(today: string, onWaste: (lot: StockLot) => void): Column<ShelfRow>[] {
  const expiry = (lot: StockLot) => {
    const { state, text } = expiryOf(lot.expiresOn, today)
    return <span className="vx-nowrap">{state && lot.onHand > 0 ? <StatusMark state={state}>{text}</StatusMark> : text}</span>
  }
  return [
    // Read aloud on every row, seen once.
    { key: 'name', title: words.product, cell: (l) => <span className={l.first ? undefined : 'rm-sr'}>{l.name}</span>, width: '30%' },
    { key: 'lot', title: words.lotNumber, cell: (l) => <b>{l.lot}</b> },
    { key: 'expires', title: words.expiry, cell: expiry },
    { key: 'funding', title: words.paidBy, cell: (l) => words.funding[l.funding] ?? l.funding },
    {
      key: 'onHand',
      title: words.onHand,
      align: 'number',
      cell: (l) => l.onHand || <span className="rm-muted">{words.out}</span>,
    },
    {
      key: 'waste',
      title: words.lost,
      align: 'number',
      cell: (l) => (
        <Button kind="quiet" onClick={() => onWaste(l)} label={words.wasteLot(l.lot)} whyNot={l.onHand ? null : words.out}>
          {words.waste}
        </Button>
      ),
    },
  ]
}

function Shelf({ stock }: { stock: StockData }) {
  const { today } = useMe().practice
  const [receiving, setReceiving] = useState(false)
  const [wasting, setWasting] = useState<StockLot | null>(null)
  const receive = () => setReceiving(true)
  useKeys({ scope: words.stockKeys, keys: [{ key: 'r', label: words.receive, run: receive }] })
  const held = stock.lots.filter((l) => l.onHand > 0)
  const note = words.stockNote(
    held.length,
    held.reduce((sum, l) => sum + l.onHand, 0),
  )
  return (
    <Page
      title={words.stock}
      width="narrow"
      note={note}
      primary={
        <PrimaryButton onClick={receive} keys="r">
          {words.receive}
        </PrimaryButton>
      }
    >
      {stock.lots.length === 0 ? (
        <Empty title={words.stockNone}>{words.stockNoneWhy}</Empty>
      ) : (
        <Table label={words.stock} columns={columns(today, setWasting)} rows={byProduct(stock.lots)} rowKey={(l) => l.id} />
      )}
      {receiving ? <ReceiveDialog products={stock.products} onClose={() => setReceiving(false)} /> : null}
      {wasting ? <WasteDialog lot={wasting} onClose={() => setWasting(null)} /> : null}
    </Page>
  )
}
