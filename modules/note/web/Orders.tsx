import { useAct, useRead } from '../../../app/index.ts'
import { Card, Combo, StatusMark, toast } from '../../../ui/index.ts'
import type { NoteData } from './note-view.ts'
import { words } from './words.ts'

interface Item {
  id: string
  kind: 'test' | 'vaccine' | 'lab'
  title: string
  detail: string
}

/** What is to be done here and now; placing an order signs it. */
export function Orders({ data }: { data: NoteData }) {
  const { visitId, patientId, recorded, signature, may } = data
  const menu = useRead('orders.menu', {}, { on: ['order', 'immunization', 'stock'] })
  const place = useAct('orders.place')
  const mayOrder = may.write.allowed && !signature
  const items: Item[] = [
    ...(menu.data?.tests ?? []).map((t) => ({ id: t.id, kind: 'test' as const, title: t.name, detail: t.specimen })),
    ...(menu.data?.labs ?? []).map((t) => ({ id: t.id, kind: 'lab' as const, title: t.name, detail: `${t.specimen} · ${t.labName}` })),
    ...(menu.data?.vaccines ?? []).map((v) => ({
      id: v.id,
      kind: 'vaccine' as const,
      title: v.name,
      detail: `${v.route} · ${words.onHand(v.onHand)}`,
    })),
  ]
  const find = async (text: string) => items.filter((i) => `${i.title} ${i.detail}`.toLowerCase().includes(text.trim().toLowerCase()))
  const order = async (item: Item) => {
    const done = await place.run({ visitId, patientId, kind: item.kind, itemId: item.id })
    if (done) toast({ text: words.ordered(item.title) })
  }
  return (
    <Card title={words.orders}>
      {recorded.orders.map((o) => (
        <div key={o.id} className="no-line">
          <span className="no-value">{o.item}</span>
          <span className="no-by">
            <StatusMark state={o.state === 'signed' ? 'waiting' : o.state === 'done' ? 'done' : 'refused'}>
              {words.orderStates[o.state]}
            </StatusMark>{' '}
            {o.by}
          </span>
        </div>
      ))}
      {mayOrder ? (
        <Combo<Item>
          label={words.order}
          placeholder={words.orderHint}
          load={find}
          minChars={1}
          onPick={(i) => void order(i)}
          many
          message={place.problem ? { kind: 'block', text: place.problem.message } : null}
        />
      ) : null}
    </Card>
  )
}
