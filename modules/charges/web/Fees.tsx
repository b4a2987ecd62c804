import { useState } from 'react'
import { fieldMessage, type OutputOf, Shown, useAct, useRead } from '../../../app/index.ts'
import {
  Button,
  Check,
  type Column,
  Dialog,
  Empty,
  PrimaryButton,
  parseMoney,
  Row,
  SelectField,
  Stack,
  StatusMark,
  showMoney,
  Table,
  TextField,
  toast,
} from '../../../ui/index.ts'
import { type Fee, type FeeCategory, feeCategoryNames } from '../fees.ts'
import { words } from './words.ts'

type List = OutputOf<'fees.list'>

const columns: Column<Fee>[] = [
  { key: 'code', title: words.code, cell: (f) => <b className="rm-num">{f.code}</b> },
  { key: 'label', title: words.feeLabel, cell: (f) => f.label },
  { key: 'category', title: words.feeCategory, cell: (f) => feeCategoryNames[f.category] },
  { key: 'waived', title: words.feeWaived, cell: (f) => (f.waived ? (f.qw ? words.yesQw : words.yes) : null) },
  { key: 'price', title: words.feePrice, align: 'number', cell: (f) => showMoney(f.cents) },
]

/** What the practice asks for each code. */
export function Fees() {
  const read = useRead('fees.list', {})
  const [setting, setSetting] = useState<Fee | 'new' | null>(null)
  const add = <Button onClick={() => setSetting('new')}>{words.setFee}</Button>
  return (
    <>
      <Shown read={read} rows={3} isEmpty={(d) => d.fees.length === 0} empty={<Empty title={words.noFees} action={add} />}>
        {({ fees }) => (
          <Stack gap={3}>
            <Table label={words.fees} columns={columns} rows={fees} rowKey={(f) => f.code} onOpen={setSetting} />
            <Row>{add}</Row>
          </Stack>
        )}
      </Shown>
      {setting && read.data ? (
        <SetFee fee={setting === 'new' ? null : setting} known={read.data.known} onClose={() => setSetting(null)} />
      ) : null}
    </>
  )
}

const categories = Object.entries(feeCategoryNames).map(([value, label]) => ({ value, label }))
const empty = { code: '', label: '', category: '' as FeeCategory | '', waived: false, qw: false, price: '' }

function missing({ code, label, category, price }: typeof empty): string | null {
  if (!code.trim() || !label.trim()) return words.needsCode
  if (!category) return words.chooseCategory
  return parseMoney(price) === null ? words.needsPrice : null
}

/** One price: of a code that is known here, or typed. */
function SetFee({ fee, known, onClose }: { fee: Fee | null; known: List['known']; onClose: () => void }) {
  const [form, setForm] = useState<typeof empty>(fee ? { ...fee, price: (fee.cents / 100).toFixed(2) } : empty)
  const set = (part: Partial<typeof empty>) => setForm((old) => ({ ...old, ...part }))
  const act = useAct('fees.set', {
    keep: false,
    onDone: () => {
      toast({ text: words.feeSet(form.code) })
      onClose()
    },
  })
  const whyNot = missing(form)
  const save = () => {
    const { price, category, code, ...rest } = form
    const cents = parseMoney(price)
    if (!whyNot && category && cents !== null) void act.run({ ...rest, code: code.trim().toUpperCase(), category, cents })
  }
  return (
    <Dialog
      title={fee ? words.feeOf(fee.code) : words.setFee}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={act.busy} whyNot={whyNot}>
            {words.setFee}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
        {fee || known.length === 0 ? null : (
          <SelectField
            stacked
            label={words.beginFrom}
            placeholder={words.typed}
            options={known.map((k) => ({ value: k.code, label: `${k.code} ${k.label}` }))}
            value={known.some((k) => k.code === form.code) ? form.code : ''}
            onChange={(code) => set(known.find((k) => k.code === code) ?? empty)}
          />
        )}
        {fee ? null : (
          <TextField
            stacked
            label={words.code}
            value={form.code}
            onChange={(code) => set({ code })}
            message={fieldMessage(act.problem, 'code')}
          />
        )}
        <FeeFields form={form} set={set} priceMessage={fieldMessage(act.problem, 'cents')} />
      </Stack>
    </Dialog>
  )
}

interface FeeFieldsProps {
  form: typeof empty
  set: (part: Partial<typeof empty>) => void
  priceMessage: ReturnType<typeof fieldMessage>
}

function FeeFields({ form, set, priceMessage }: FeeFieldsProps) {
  return (
    <>
      <TextField stacked label={words.feeLabel} value={form.label} onChange={(label) => set({ label })} />
      <SelectField
        stacked
        label={words.feeCategory}
        placeholder={words.chooseCategory}
        options={categories}
        value={form.category}
        onChange={(category) => set({ category: category as FeeCategory })}
      />
      <TextField stacked label={words.feePrice} value={form.price} onChange={(price) => set({ price })} message={priceMessage} />
      <Check checked={form.waived} onChange={(waived) => set({ waived, ...(waived ? {} : { qw: false }) })}>
        {words.waivedTest}
      </Check>
      {form.waived ? (
        <Check checked={form.qw} onChange={(qw) => set({ qw })}>
          {words.qwLine}
        </Check>
      ) : null}
    </>
  )
}
