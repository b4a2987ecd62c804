import { useState } from 'react'
import { Ask, fieldMessage, type InputOf, type OutputOf, Shown, useAct, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  type Column,
  DateField,
  Empty,
  Row,
  SelectField,
  Stack,
  StatusMark,
  showDate,
  Table,
  TextField,
  toast,
} from '../../../ui/index.ts'
import type { Route } from '../immunizations.ts'
import { ageName } from '../products.ts'
import { words } from './words.ts'

type List = OutputOf<'vaccines.list'>
type Product = List['products'][number]
const w = words.products

const ages = ({ minAgeMonths: from, maxAgeMonths: to }: Product) =>
  [from === null ? '' : w.fromAge(ageName(from)), to === null ? '' : w.toAge(ageName(to))].filter(Boolean).join(' ')

const columns: Column<Product>[] = [
  { key: 'name', title: w.name, cell: (p) => <b>{p.name}</b> },
  { key: 'cvx', title: w.cvx, cell: (p) => <span className="rm-num">{p.cvx}</span> },
  { key: 'code', title: w.productCode, cell: (p) => <span className="rm-num">{p.productCode}</span> },
  { key: 'dose', title: w.dose, cell: (p) => `${p.doseQuantity} mL ${w.routes[p.route]}` },
  { key: 'ages', title: w.ages, cell: ages },
  { key: 'vis', title: w.visEdition, cell: (p) => <span className="rm-num">{showDate(p.visEdition)}</span> },
]

/** The vaccines that are ordered, received and given here. */
export function Products() {
  const read = useRead('vaccines.list', {}, { on: ['stock'] })
  const [adding, setAdding] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>{w.add}</Button>
  return (
    <>
      <Shown read={read} rows={3} isEmpty={(d) => d.products.length === 0} empty={<Empty title={w.none} action={add} />}>
        {({ products }) => (
          <Stack gap={3}>
            <Table label={w.title} columns={columns} rows={products} rowKey={(p) => p.id} />
            <Row>{add}</Row>
          </Stack>
        )}
      </Shown>
      {adding && read.data ? <AddProduct known={read.data.known} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

const texts = ['name', 'cvx', 'mvx', 'productCode', 'doseQuantity', 'minAgeMonths', 'maxAgeMonths', 'visName'] as const
type Form = Record<(typeof texts)[number], string> & { route: Route | ''; visEdition: string | null }
const blank: Form = {
  name: '',
  cvx: '',
  mvx: '',
  productCode: '',
  doseQuantity: '',
  minAgeMonths: '',
  maxAgeMonths: '',
  visName: '',
  route: '',
  visEdition: null,
}
const formOf = (k: List['known'][number]): Form => ({
  ...k,
  mvx: k.mvx ?? '',
  productCode: k.productCode ?? '',
  minAgeMonths: k.minAgeMonths?.toString() ?? '',
  maxAgeMonths: k.maxAgeMonths?.toString() ?? '',
})
const months = (text: string) => (text.trim() ? Number(text) : null)
const isMonths = (text: string) => /^\d{0,4}$/.test(text.trim())

function inputOf({ route, visEdition, ...form }: Form): InputOf<'vaccines.add'> | null {
  if (!route || !visEdition || !form.name.trim() || !form.cvx.trim() || !form.visName.trim()) return null
  if (!isMonths(form.minAgeMonths) || !isMonths(form.maxAgeMonths)) return null
  return {
    ...form,
    route,
    visEdition,
    cvx: form.cvx.trim(),
    mvx: form.mvx.trim().toUpperCase() || null,
    productCode: form.productCode.trim().toUpperCase() || null,
    minAgeMonths: months(form.minAgeMonths),
    maxAgeMonths: months(form.maxAgeMonths),
  }
}

/** A vaccine from those Roomed knows, or typed from the box. */
function AddProduct({ known, onClose }: { known: List['known']; onClose: () => void }) {
  const [form, setForm] = useState(blank)
  const set = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }))
  const act = useAct('vaccines.add', {
    keep: false,
    onDone: () => {
      toast({ text: w.added(form.name) })
      onClose()
    },
  })
  const input = inputOf(form)
  return (
    <Ask title={w.add} does={w.add} act={act} whyNot={input ? null : w.needs} onDo={() => input && void act.run(input)} onClose={onClose}>
      {known.length ? (
        <SelectField
          label={w.beginFrom}
          placeholder={w.typed}
          options={known.map((k) => ({ value: k.name, label: k.name }))}
          value={known.some((k) => k.name === form.name) ? form.name : ''}
          onChange={(name) => {
            const found = known.find((k) => k.name === name)
            setForm(found ? formOf(found) : blank)
          }}
        />
      ) : null}
      <StatusMark state="waiting">{w.compare}</StatusMark>
      <ProductFields form={form} set={set} message={(path) => fieldMessage(act.problem, path)} />
    </Ask>
  )
}

interface ProductFieldsProps {
  form: Form
  set: (part: Partial<Form>) => void
  message: (path: string) => ReturnType<typeof fieldMessage>
}

function ProductFields({ form, set, message }: ProductFieldsProps) {
  const { today } = useMe().practice
  return (
    <>
      {texts.map((key) => (
        <TextField key={key} label={w[key]} value={form[key]} onChange={(text) => set({ [key]: text })} message={message(key)} />
      ))}
      <SelectField
        label={w.route}
        placeholder={w.chooseRoute}
        options={Object.entries(w.routes).map(([value, label]) => ({ value, label }))}
        value={form.route}
        onChange={(route) => set({ route: route as Route })}
      />
      <DateField
        label={w.visEdition}
        today={today}
        value={form.visEdition}
        onChange={(visEdition) => set({ visEdition })}
        message={message('visEdition')}
      />
    </>
  )
}
