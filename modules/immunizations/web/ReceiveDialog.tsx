import { useState } from 'react'
import { Ask, fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Choice, DateField, NumberField, SelectField, TextField, toast } from '../../../ui/index.ts'
import { receiveScan, type Stock } from './stock-view.ts'
import { words } from './words.ts'

type Funding = 'private' | 'vfc'
const fundings = (['private', 'vfc'] as const).map((value) => ({ value, label: words.funding[value] ?? value }))

const empty = { productId: '', lot: '', expiresOn: null as string | null, funding: 'private' as Funding, doses: '' }

function missing({ productId, lot, expiresOn, doses }: typeof empty): string | null {
  const { needs } = words
  if (!productId) return needs.product
  if (!lot.trim()) return needs.lot
  if (!expiresOn) return needs.expiry
  return /^[1-9]\d{0,3}$/.test(doses) ? null : needs.doses
}

/** Delivered doses into stock. Scanning the carton fills lot and expiry. */
export function ReceiveDialog({ products, onClose }: { products: Stock['products']; onClose: () => void }) {
  const { today } = useMe().practice
  const [form, setForm] = useState(empty)
  const put = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }))
  const why = missing(form)
  const act = useAct('stock.receive', {
    keep: false,
    onDone: () => {
      toast({ text: words.received(Number(form.doses), form.lot.toUpperCase()) })
      onClose()
    },
  })
  const save = () => {
    const { productId, lot, expiresOn, funding, doses } = form
    if (!why && expiresOn) void act.run({ productId, lot: lot.trim(), expiresOn, funding, doses: Number(doses) })
  }
  return (
    <Ask title={words.receive} does={words.receive} act={act} whyNot={why} onDo={save} onClose={onClose} size="small">
      <SelectField
        stacked
        label={words.product}
        placeholder={words.choose}
        options={products.map((p) => ({ value: p.id, label: p.name }))}
        value={form.productId}
        onChange={(productId) => put({ productId })}
      />
      <TextField
        stacked
        label={words.scan}
        value={form.lot}
        onChange={(lot) => put({ lot })}
        onBlur={() => put(receiveScan(form.lot))}
        onEnter={() => put(receiveScan(form.lot))}
      />
      <DateField
        stacked
        sense="future"
        label={words.expiry}
        value={form.expiresOn}
        onChange={(expiresOn) => put({ expiresOn })}
        today={today}
        message={fieldMessage(act.problem, 'expiresOn')}
      />
      <Choice label={words.paidBy} options={fundings} value={form.funding} onChange={(funding) => put({ funding })} />
      <NumberField stacked label={words.doses} unit={words.dosesUnit} value={form.doses} onChange={(doses) => put({ doses })} />
    </Ask>
  )
}
