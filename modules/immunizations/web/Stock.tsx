import { useState } from 'react'
import { Shown, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Button, type Column, Empty, Page, PrimaryButton, Section, StatusMark, Table } from '../../../ui/index.ts'
import { ReceiveDialog } from './ReceiveDialog.tsx'
import { byProduct, expiryOf, type Stock as StockData, type StockLot } from './stock-view.ts'
import { WasteDialog } from './WasteDialog.tsx'
import { words } from './words.ts'

/** The vaccines on the shelf, lot by lot. */
export function Stock() {
  const read = useRead('stock.list', {}, { on: ['immunization'] })
  return <Shown read={read}>{(stock) => <Shelf stock={stock} />}</Shown>
}

function columns(today: string, onWaste: (lot: StockLot) => void): Column<StockLot>[] {
  const expiry = (lot: StockLot) => {
    const { state, text } = expiryOf(lot.expiresOn, today)
    return state && lot.onHand > 0 ? <StatusMark state={state}>{text}</StatusMark> : text
  }
  return [
    { key: 'lot', title: words.lotNumber, cell: (l) => <b>{l.lot}</b>, width: '22%' },
    { key: 'expires', title: words.expiry, cell: expiry, width: '28%' },
    { key: 'funding', title: words.paidBy, cell: (l) => words.funding[l.funding] ?? l.funding, width: '16%' },
    {
      key: 'onHand',
      title: words.onHand,
      align: 'number',
      cell: (l) => l.onHand || <span className="rm-muted">{words.out}</span>,
      width: '14%',
    },
    {
      key: 'waste',
      title: '',
      align: 'number',
      cell: (l) => (
        <Button kind="quiet" onClick={() => onWaste(l)} label={words.wasteOf(l.lot)} whyNot={l.onHand ? null : words.out}>
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
      {stock.lots.length === 0 ? <Empty title={words.stockNone}>{words.stockNoneWhy}</Empty> : null}
      {byProduct(stock.lots).map((group) => (
        <Section key={group.name} title={group.name}>
          <Table label={group.name} columns={columns(today, setWasting)} rows={group.lots} rowKey={(l) => l.id} />
        </Section>
      ))}
      {receiving ? <ReceiveDialog products={stock.products} onClose={() => setReceiving(false)} /> : null}
      {wasting ? <WasteDialog lot={wasting} onClose={() => setWasting(null)} /> : null}
    </Page>
  )
}
